import type { Position } from "geojson";
import type { LonLat } from "../../model/geometry/coordinates.ts";
import { boundsOf } from "../../model/geometry/planar.ts";
import { type Camera, projector } from "../frame/camera.ts";
import type { AreaMark } from "../scene.ts";

/** Side of the least target that a finger or an unsteady hand can hit; CSS px. */
export const LEAST_TARGET = 24;

/**
 * Where a target must help, as no part of an area is large enough to be pointed at: the middles of its parts in the
 * camera's frame, CSS px, but for those that lie at one already. Empty for larger areas.
 */
export function smallParts({ geometry }: AreaMark, camera: Camera): [x: number, y: number][] {
  const project = projector(camera);
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const boxes = polygons.map(([outer = []]) => boxOf(outer, project));
  if (boxes.some(({ side }) => side >= LEAST_TARGET)) return [];
  const found: [number, number][] = [];
  for (const { middle } of boxes) {
    const near = ([x, y]: [number, number]) => Math.hypot(x - middle[0], y - middle[1]) < LEAST_TARGET / 2;
    if (!found.some(near)) found.push(middle);
  }
  return found;
}

function boxOf(ring: Position[], project: (at: LonLat) => [number, number]) {
  const [x0, y0, x1, y1] = boundsOf(ring.map((at) => project(at as LonLat)));
  const middle: [number, number] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return { side: Math.max(x1 - x0, y1 - y0), middle };
}
