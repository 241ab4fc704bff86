import type { Position } from "geojson";
import { placesAlong, RingIndex } from "./ring-index.ts";

/** Degrees; the west end of a ring counts as in it. */
const NEAR = 1e-9;

/**
 * The first hole of a polygon that does not lie in its ring, and a place of it that lies outside; undefined where all do.
 * Rings are closed and unfolded and cross nowhere; a hole may be written a turn of the globe away from its ring.
 */
export function strayHole([outer = [], ...holes]: Position[][]): { hole: number; at: Position } | undefined {
  if (holes.length === 0) return undefined;
  const west = outer.reduce((least, [lon = 0]) => Math.min(least, lon), Infinity);
  const ring = new RingIndex(outer);
  for (const [i, hole] of holes.entries()) {
    const [first = 0] = hole[0] ?? [];
    const turn = Math.floor((first - west + NEAR) / 360) * 360;
    const at = placesAlong(hole).find(([lon = 0, lat = 0]) => ring.sideOf([lon - turn, lat]) < 0);
    if (at) return { hole: i, at };
  }
  return undefined;
}
