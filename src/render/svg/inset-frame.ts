import { crosses, wrapped } from "../../model/geometry/bounds.ts";
import type { AreaGeometry, Bounds, LineGeometry, LonLat } from "../../model/geometry/coordinates.ts";

/** Degrees between the points of the outline, which must follow the projection. */
const FRAME_STEP = 2;

function between(from: LonLat, to: LonLat): LonLat[] {
  const steps = Math.max(
    1,
    Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / FRAME_STEP),
  );
  return Array.from({ length: steps }, (_, i) => [
    from[0] + ((to[0] - from[0]) * i) / steps,
    from[1] + ((to[1] - from[1]) * i) / steps,
  ]);
}

function along(corners: LonLat[]): LonLat[] {
  const steps = corners.slice(1).flatMap((corner, i) => between(corners[i] ?? corner, corner));
  return [...steps, ...corners.slice(-1)];
}

/** The outline of a frame; of one across the antimeridian two halves, each open where the world map ends. */
export function frameOutline(
  bounds: Bounds,
  southernmost: number,
  northernmost: number,
): AreaGeometry | LineGeometry {
  const [west, south, east, north] = bounds;
  const [w, e] = [Math.max(-180, west), Math.min(180, east)];
  const [s, n] = [Math.max(southernmost, south), Math.min(northernmost, north)];
  const half = (from: number, to: number): LonLat[] =>
    along([
      [from, n],
      [to, n],
      [to, s],
      [from, s],
    ]);
  if (crosses(bounds) && east - west < 360) {
    return { type: "MultiLineString", coordinates: [half(180, w), half(-180, wrapped(east))] };
  }
  return {
    type: "Polygon",
    coordinates: [
      [
        ...half(w, e),
        ...along([
          [w, s],
          [w, n],
        ]).slice(1),
      ],
    ],
  };
}
