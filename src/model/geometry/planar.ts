import type { Position } from "geojson";
import type { Bounds } from "./coordinates.ts";

/** Whether a point lies in rings, by the even-odd rule, so that holes are outside; rings need not be closed. */
export function isInside([x = 0, y = 0]: Position, rings: Position[][]): boolean {
  let odd = false;
  for (const ring of rings) {
    let [ax = 0, ay = 0] = ring.at(-1) ?? [];
    for (const [bx = 0, by = 0] of ring) {
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
      [ax, ay] = [bx, by];
    }
  }
  return odd;
}

/** West, south, east and north of points; endless, the wrong way round, where there are none. */
export function boundsOf(points: Position[]): Bounds {
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** The bounds around some bounds, of which there is one at least. */
export function around(boxes: Bounds[]): Bounds {
  return boxes.reduce(([w, s, e, n], [west, south, east, north]) => [
    Math.min(w, west),
    Math.min(s, south),
    Math.max(e, east),
    Math.max(n, north),
  ]);
}

/** The area inside a ring, which need not be closed; positive where it runs counter-clockwise. */
export function signedArea(ring: Position[]): number {
  let sum = 0;
  let [ax = 0, ay = 0] = ring.at(-1) ?? [];
  for (const [bx = 0, by = 0] of ring) {
    sum += ax * by - bx * ay;
    [ax, ay] = [bx, by];
  }
  return sum / 2;
}
