import type { MultiLineString, Position } from "geojson";
import { memoize } from "../memoize.ts";
import type { AreaGeometry } from "./coordinates.ts";

/** A line without its ways along the antimeridian and the pole, where a shape is only cut or closed and nothing ends. */
export function withoutAntimeridian(line: Position[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const [i, point] of line.entries()) {
    const before = line[i - 1];
    if (before && isOnSeam(before, point)) {
      parts.push(part);
      part = [];
    }
    part.push(point);
  }
  parts.push(part);
  return parts.filter(({ length }) => length > 1);
}

function isOnSeam([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): boolean {
  return (Math.abs(ax) === 180 && ax === bx) || (ay === -90 && by === -90);
}

/** The rings of an area as lines, without what only cuts it; kept, as an outline is asked for with every frame. */
export const outlineOf = memoize((geometry: AreaGeometry): MultiLineString => {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  return { type: "MultiLineString", coordinates: rings.flatMap(withoutAntimeridian) };
});
