import type { Bounds, LonLat } from "../geometry/coordinates.ts";

/**
 * What a polity is in the eyes of the United Nations, not of this project:
 * `member` and `observer` of the UN, a `territory` that is neither (dependencies and disputed ground),
 * or a `region` inside another polity.
 */
type PolityStatus = "member" | "observer" | "territory" | "region";

/** Someone who can take a position and has ground on the map. */
export interface Polity {
  /** ISO 3166-1 alpha-3 (`TUR`), or ISO 3166-2 for a region (`IQ-KR`). */
  code: string;
  /** ISO 3166-1 alpha-2, absent for regions. */
  alpha2?: string;
  /** English short name from CLDR, where there is one. */
  name: string;
  /** Other English names that people type, for "did you mean". */
  aliases: string[];
  status: PolityStatus;
  /** The polity that this one lies in: `IRQ` for `IQ-KR`. */
  parent?: string;
  /** Square kilometres, of the ungeneralised shape. */
  area: number;
  /** A point inside the shape where its name may stand. */
  label: LonLat;
  bounds: Bounds;
  /** Codes of the polities of the same level that share a land border, sorted. */
  neighbours: string[];
  /** Drawn by the dossier itself, whose claim its boundary is. */
  own?: true;
  /** Joined for a dossier that names it, from the subdivisions of its country. */
  subdivision?: true;
}

/** A body without ground of its own: `UN`, `EU`, or a collective that a source speaks of. */
export interface Organisation {
  id: string;
  name: string;
  kind: "organisation" | "collective";
}
