import { booleanPointInPolygon } from "@turf/turf";
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import type { AreaGeometry, LineGeometry, LonLat } from "../../model/geometry/coordinates.ts";
import { signedArea } from "../../model/geometry/planar.ts";

/** A ten-thousandth of a degree is eleven metres, finer than any line of the geodata. */
const FACTOR = 10_000;

function rounded([lon = 0, lat = 0]: Position): Position {
  return [Math.round(lon * FACTOR) / FACTOR + 0, Math.round(lat * FACTOR) / FACTOR + 0];
}

/** Without points that rounding has laid on the one before. */
function line(points: Position[]): Position[] {
  const all = points.map(rounded);
  return all.filter((point, i) => i === 0 || point.join() !== all[i - 1]?.join());
}

/**
 * Whether a hole lies in its shell. What the geodata leaves of a strait that was closed may lie beside it, where it is a
 * hole in nothing, and programs refuse the polygon.
 */
function liesIn(hole: Position[], shell: Position[]): boolean {
  const polygon: Polygon = { type: "Polygon", coordinates: [shell] };
  const corners = new Set(shell.map(String));
  const free = hole.filter((point) => !corners.has(String(point)));
  return free.some((point) => booleanPointInPolygon(point, polygon, { ignoreBoundary: true }));
}

/** RFC 7946: a ring has four points at least; outer rings run counter-clockwise, holes clockwise. */
function rings(polygon: Position[][]): Position[][] {
  const [outer, ...holes] = polygon.map(line);
  if (!outer || outer.length < 4) return [];
  const turned = (ring: Position[], isOuter: boolean) =>
    signedArea(ring) > 0 === isOuter ? ring : ring.toReversed();
  const real = holes.filter((hole) => hole.length > 3 && liesIn(hole, outer));
  return [turned(outer, true), ...real.map((hole) => turned(hole, false))];
}

export function areaShape(geometry: AreaGeometry): Polygon | MultiPolygon {
  if (geometry.type === "Polygon") return { type: "Polygon", coordinates: rings(geometry.coordinates) };
  const parts = geometry.coordinates.map(rings).filter((part) => part.length > 0);
  return { type: "MultiPolygon", coordinates: parts };
}

export function lineShape(geometry: LineGeometry): LineString | MultiLineString {
  if (geometry.type === "LineString") return { type: "LineString", coordinates: line(geometry.coordinates) };
  const parts = geometry.coordinates.map(line).filter((part) => part.length > 1);
  return { type: "MultiLineString", coordinates: parts };
}

export function pointShape(at: LonLat): Point {
  return { type: "Point", coordinates: rounded(at) };
}
