import type { GeoProjection } from "d3-geo";
import { geoProject, geoStitch } from "d3-geo-projection";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import type { AreaGeometry, LineGeometry } from "../../model/geometry/coordinates.ts";
import { signedArea } from "../../model/geometry/planar.ts";

/**
 * Degrees between two vertices at most. Borders are straight in degrees, as their sources draw them, where a sphere would
 * have them along great circles; at this distance the two are the same.
 */
const STEP = 1;

function dense(line: Position[]): Position[] {
  const points: Position[] = [];
  for (const [i, [x = 0, y = 0]] of line.entries()) {
    const [fromX = x, fromY = y] = line[i - 1] ?? [];
    const steps = Math.ceil(Math.max(Math.abs(x - fromX), Math.abs(y - fromY)) / STEP);
    for (let step = 1; step < steps; step++)
      points.push([fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps]);
    points.push([x, y]);
  }
  return points;
}

/** Shells clockwise and holes the other way, as d3 tells the inside of a shape on a sphere. */
function rewound(polygon: Position[][]): Position[][] {
  return polygon.map((ring, i) => {
    const clockwise = signedArea(ring) < 0;
    return dense(clockwise === (i === 0) ? ring : ring.toReversed());
  });
}

const touchesEdge = (ring: Position[]) => ring.some(([x = 0, y = 0]) => Math.abs(x) === 180 || y === -90);

/** What is cut at the antimeridian and closed at the pole is put together again, as it will be cut elsewhere. */
function onSphere(geometry: AreaGeometry): AreaGeometry {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const sphere: MultiPolygon = { type: "MultiPolygon", coordinates: polygons.map(rewound) };
  return polygons.some((rings) => rings.some(touchesEdge)) ? geoStitch(sphere) : sphere;
}

/** An area in the units of a projection; undefined where it shows nothing of it. */
export function projectArea(geometry: AreaGeometry, projection: GeoProjection): AreaGeometry | undefined {
  return (geoProject(onSphere(geometry), projection) as AreaGeometry | null) ?? undefined;
}

/** Lines in the units of a projection; undefined where it shows nothing of them. */
export function projectLine(geometry: LineGeometry, projection: GeoProjection): LineGeometry | undefined {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  const sphere: MultiLineString = { type: "MultiLineString", coordinates: lines.map(dense) };
  return (geoProject(sphere, projection) as LineGeometry | null) ?? undefined;
}
