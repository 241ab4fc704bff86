import type { Position } from "geojson";
import { isInside } from "../../../model/geometry/planar.ts";

/** Degrees by which a corner of a hole may miss the border that it touches: far below a millimetre. */
const TOUCHES = 1e-9;

/** How a place lies to a closed ring: 1 inside, 0 on its border, -1 outside. */
function sideOf([x = 0, y = 0]: Position, ring: Position[]): -1 | 0 | 1 {
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1);
    const t = Math.min(1, Math.max(0, along));
    if (Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y) < TOUCHES) return 0;
  }
  return isInside([x, y], [ring]) ? 1 : -1;
}

/** Corners of a ring, then the middles of its edges, as a hole may touch its border with all corners. */
function placesAlong(ring: Position[]): Position[] {
  const middles = ring.slice(1).map(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    return [(ax + bx) / 2, (ay + by) / 2];
  });
  return [...ring, ...middles];
}

/**
 * The first hole of a polygon that does not lie in its ring, and a place of it that lies outside; undefined where all do.
 * Rings are closed and unfolded and cross nowhere; a hole may be written a turn of the globe away from its ring.
 */
export function strayHole([outer = [], ...holes]: Position[][]): { hole: number; at: Position } | undefined {
  const west = outer.reduce((least, [lon = 0]) => Math.min(least, lon), Infinity);
  for (const [i, hole] of holes.entries()) {
    const [first = 0] = hole[0] ?? [];
    const turn = Math.floor((first - west + TOUCHES) / 360) * 360;
    const at = placesAlong(hole).find(([lon = 0, lat = 0]) => sideOf([lon - turn, lat], outer) < 0);
    if (at) return { hole: i, at };
  }
  return undefined;
}
