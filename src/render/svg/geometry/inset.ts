import type { FlatPart } from "../../../scene/frame/flat-geometry.ts";
import { type Transform, thin } from "./simplify.ts";

type Point = readonly [x: number, y: number];

/** Outer turns sharper than this, by the cosine, are cut off instead of drawn out to a tip. */
const SHARP = 0.2;
/** How far an inner turn may reach along its sides, in widths of the inset. */
const DEEPEST = 1.5;

/** To the left of the way from one point to another, of length 1; y grows downwards. */
function leftOf([ax, ay]: Point, [bx, by]: Point): Point {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [(by - ay) / length, (ax - bx) / length];
}

/** Where a vertex goes between two stretches whose sides are given: one place, or two around a sharp outer turn. */
function corners([x, y]: Point, before: Point, after: Point, by: number): Point[] {
  const cosine = before[0] * after[0] + before[1] * after[1];
  const isOuter = before[0] * after[1] - before[1] * after[0] > 0;
  if (isOuter && cosine < SHARP)
    return [before, after].map(([nx, ny]) => [x + nx * by, y + ny * by] as const);
  const [sx, sy] = [before[0] + after[0], before[1] + after[1]];
  const share = Math.min(by / (1 + cosine), (by * DEEPEST) / (Math.hypot(sx, sy) || 1));
  return [[x + sx * share, y + sy * share]];
}

/** A line moved to the left of its way by so many CSS px at a camera, as MapLibre moves it; thinned before. */
export function insetPart(part: FlatPart, t: Transform, by: number, tolerance: number): FlatPart {
  const points: Point[] = [];
  thin(part, t, tolerance, false, (x, y) => {
    const last = points.at(-1);
    if (!last || last[0] !== x || last[1] !== y) points.push([x, y]);
  });
  const sides = points.slice(1).map((to, i) => leftOf(points[i] ?? to, to));
  const moved = points.flatMap((point, i) => {
    const [before, after] = [sides[i - 1] ?? sides[i], sides[i] ?? sides[i - 1]];
    return before && after ? corners(point, before, after, by) : [];
  });
  return Float64Array.from(moved.flatMap(([x, y]) => [(x - t.dx) / t.scale, (y - t.dy) / t.scale]));
}
