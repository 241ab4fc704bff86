import type { Bounds, LonLat } from "../geometry/coordinates.ts";

/**
 * Which boundaries a picture draws. `administrative`: international ones, the region's and the governorates'.
 * `disputed`: these, with the disputed ground hatched and boundaries that are not agreed dashed. `plain`: international
 * ones alone.
 */
export const BOUNDARY_POLICIES = ["administrative", "disputed", "plain"] as const;

export type BoundaryPolicy = (typeof BOUNDARY_POLICIES)[number];

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
