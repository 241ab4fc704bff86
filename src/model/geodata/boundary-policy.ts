import type { Bounds, LonLat } from "../geometry/coordinates.ts";

/** What a picture draws beside international boundaries. */
interface PolicyParts {
  /** The boundaries of regions and of their divisions. */
  regions: boolean;
  /** Disputed ground hatched, and boundaries that are not agreed dashed. */
  disputes: boolean;
}

/** Each boundary policy that a reader can choose, and what it draws. */
export const POLICIES = {
  administrative: { regions: true, disputes: false },
  disputed: { regions: true, disputes: true },
  plain: { regions: false, disputes: false },
} as const satisfies Record<string, PolicyParts>;

export type BoundaryPolicy = keyof typeof POLICIES;

export const BOUNDARY_POLICIES = Object.keys(POLICIES) as BoundaryPolicy[];

export const DEFAULT_POLICY: BoundaryPolicy = "administrative";

/** Ground that two sides inside one country claim, known approximately only. */
export interface DisputedGround {
  id: string;
  name: string;
  /** Code of the country it lies in. */
  country: string;
  /** Square kilometres, roughly. */
  area: number;
  /** Where its name may stand. */
  label: LonLat;
  districts: string[];
  /** Ids of the cities that lie in it. */
  towns: string[];
}

/** A boundary between two countries that is disputed or not agreed. */
export interface DisputedLine {
  between: [string, string];
  /** Where it is so; absent where it is so from end to end. */
  within?: Bounds;
}
