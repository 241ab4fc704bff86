import type { AreaGeometry, LineGeometry, LonLat } from "../../model/geo.ts";
import { type Camera, mercator, worldSize } from "../../scene/camera.ts";
import { mercatorGeometry } from "./geometry.ts";
import { type PathOptions, pathOf, type Transform } from "./path.ts";

/** How far beyond the frame geometry is kept, CSS px: the edges of the cut must not show. */
const MARGIN = 8;

function transformOf(camera: Camera): Transform {
  const scale = worldSize(camera.zoom);
  const [cx, cy] = mercator(camera.center);
  return { scale, dx: camera.width / 2 - cx * scale, dy: camera.height / 2 - cy * scale };
}

/**
 * Path data of a geometry in a camera's frame. Planar, as MapLibre draws: straight lines between vertices, where
 * d3's own projections would bend them along great circles. `uncut` keeps what lies beyond the frame, so that dashes
 * begin where the line begins.
 */
export function pathData(
  geometry: AreaGeometry | LineGeometry,
  camera: Camera,
  options: Pick<PathOptions, "tolerance"> & { uncut?: boolean } = {},
): string {
  const { uncut, ...rest } = options;
  const clip: PathOptions = uncut
    ? {}
    : { clip: [-MARGIN, -MARGIN, camera.width + MARGIN, camera.height + MARGIN] };
  return pathOf(mercatorGeometry(geometry), transformOf(camera), { ...rest, ...clip });
}

/** A place in a camera's frame, CSS px. */
export function projectPoint(at: LonLat, camera: Camera): [x: number, y: number] {
  const { scale, dx, dy } = transformOf(camera);
  const [x, y] = mercator(at);
  return [x * scale + dx, y * scale + dy];
}
