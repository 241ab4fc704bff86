import type { AreaGeometry, LineGeometry, LonLat } from "../../model/geometry/coordinates.ts";
import { memoize } from "../../model/memoize.ts";
import { mercator } from "./camera.ts";

/** A part of a geometry on a plane: x and y by turns. */
export type FlatPart = Float64Array;

/** A geometry on a plane, with the box round it. */
export interface FlatGeometry {
  /** Rings of an area without their closing point, or lines. */
  parts: FlatPart[];
  closed: boolean;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

function partsOf(geometry: AreaGeometry | LineGeometry): number[][][] {
  switch (geometry.type) {
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return geometry satisfies never;
  }
}

/** Puts every vertex on a plane; straight between vertices, as MapLibre draws it. */
export function flatten(
  geometry: AreaGeometry | LineGeometry,
  project: (at: LonLat) => [x: number, y: number],
): FlatGeometry {
  const closed = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  const flat: FlatGeometry = { parts: [], closed, x0: 1e99, y0: 1e99, x1: -1e99, y1: -1e99 };
  for (const points of partsOf(geometry)) {
    const count = closed ? points.length - 1 : points.length;
    const part = new Float64Array(Math.max(0, count) * 2);
    for (let i = 0; i < count; i++) {
      const [x, y] = project(points[i] as LonLat);
      part[2 * i] = x;
      part[2 * i + 1] = y;
      flat.x0 = Math.min(flat.x0, x);
      flat.x1 = Math.max(flat.x1, x);
      flat.y0 = Math.min(flat.y0, y);
      flat.y1 = Math.max(flat.y1, y);
    }
    flat.parts.push(part);
  }
  return flat;
}

/** In units of the Mercator world; kept, as every change of the camera asks for the same geometries again. */
export const mercatorGeometry = memoize((geometry: AreaGeometry | LineGeometry) =>
  flatten(geometry, mercator),
);

/** Side of the square that is as large as the box of the largest part, in units of the Mercator world. */
export const extentOf = memoize((geometry: AreaGeometry): number =>
  mercatorGeometry(geometry).parts.reduce((most, part) => {
    const [low, high] = [
      [1e99, 1e99],
      [-1e99, -1e99],
    ] as [[number, number], [number, number]];
    for (const [i, value] of part.entries()) {
      const axis = (i % 2) as 0 | 1;
      low[axis] = Math.min(low[axis], value);
      high[axis] = Math.max(high[axis], value);
    }
    return Math.max(most, Math.sqrt((high[0] - low[0]) * (high[1] - low[1])));
  }, 0),
);
