import type { DisputedLine } from "../../src/model/geodata/boundary-policy.ts";

/**
 * `dashed`: a boundary on land that one of its two sides does not accept, or that was never agreed. `none`: the ground is
 * drawn whole in one polity, or ends at the sea. `hatched`: ground inside one country. `solid`: as any other boundary.
 */
export type LineStyle = "dashed" | "none" | "hatched" | "solid";

/** A place inside the ground: the code of the polity that it is drawn in, longitude, latitude. */
type Place = [code: string, lon: number, lat: number];

/** One case of disputed ground that appears at the scale of these maps; SOURCES.md repeats the table. */
export interface Dispute {
  what: string;
  drawn: string;
  claims: string;
  line: LineStyle;
  why: string;
  lines?: DisputedLine[];
  places: Place[];
}
