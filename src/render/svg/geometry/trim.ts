import type { Box } from "../../../scene/frame/boxes.ts";
import type { FlatPart } from "../../../scene/frame/flat-geometry.ts";
import type { Transform } from "./simplify.ts";

type Point = [x: number, y: number];

/** The first and the last segment whose surroundings meet a box, by their first vertices; none where all are beside it. */
function segmentsIn(points: Point[], [x0, y0, x1, y1]: Box): [first: number, last: number] | undefined {
  const meets = (i: number) => {
    const [a, b] = [points[i] as Point, points[i + 1] as Point];
    return (
      Math.max(a[0], b[0]) >= x0 &&
      Math.min(a[0], b[0]) <= x1 &&
      Math.max(a[1], b[1]) >= y0 &&
      Math.min(a[1], b[1]) <= y1
    );
  };
  let first = 0;
  let last = points.length - 2;
  while (first <= last && !meets(first)) first++;
  while (last > first && !meets(last)) last--;
  return first > last ? undefined : [first, last];
}

/** The place at so many px along a line, and the vertex after it. */
function along(points: Point[], length: number): { at: Point; next: number } {
  let left = length;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const step = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (left < step) {
      const share = left / step;
      return { at: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], next: i };
    }
    left -= step;
  }
  return { at: points.at(-1) as Point, next: points.length };
}

function lengthTo(points: Point[], vertex: number): number {
  let length = 0;
  for (let i = 1; i <= vertex; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    length += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  return length;
}

/**
 * A line without what lies before and after a box. It begins a whole number of dashes after its own beginning, so that
 * they lie as on the whole line. Empty where nothing of it can be seen.
 * @param period length of the dash pattern, in the px of the box
 */
export function trimLine(part: FlatPart, { scale, dx, dy }: Transform, box: Box, period: number): FlatPart {
  const points: Point[] = [];
  for (let i = 0; i < part.length; i += 2)
    points.push([(part[i] ?? 0) * scale + dx, (part[i + 1] ?? 0) * scale + dy]);
  const seen = segmentsIn(points, box);
  if (!seen) return new Float64Array();
  const [first, last] = seen;
  const start = Math.floor(lengthTo(points, first) / period) * period;
  if (start === 0) return part.subarray(0, 2 * (last + 2));
  const { at, next } = along(points, start);
  const rest = part.subarray(2 * next, 2 * (last + 2));
  return Float64Array.from([(at[0] - dx) / scale, (at[1] - dy) / scale, ...rest]);
}
