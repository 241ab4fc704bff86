import type { AreaGeometry, LineGeometry, LonLat } from "../../../model/geometry/coordinates.ts";
import type { Box } from "../../../scene/frame/boxes.ts";
import { type Camera, mercator, nearest, worldSize } from "../../../scene/frame/camera.ts";
import { mercatorGeometry } from "../../../scene/frame/flat-geometry.ts";
import { type PathOptions, pathOf, type Transform } from "./path.ts";
import { copiesOf } from "./world-copies.ts";

/** How far beyond the frame geometry is kept, CSS px: the edges of the cut must not show. */
const MARGIN = 8;

function transformOf(camera: Camera): Transform {
  const scale = worldSize(camera.zoom);
  const [cx, cy] = mercator(camera.center);
  return { scale, dx: camera.width / 2 - cx * scale, dy: camera.height / 2 - cy * scale };
}

/**
 * How many CSS px of the screen one px of a hatch or of a dash takes. MapLibre lays both out on the map's tiles, which
 * are a whole zoom's: they grow with the map from 1 to 2, and begin again at 1 at the next whole zoom.
 */
export function tileScale(zoom: number): number {
  return 2 ** (zoom - Math.max(0, Math.floor(zoom)));
}

/** The grid that MapLibre lays hatches on: its size is `tileScale`, its origin the upper left corner of the world. */
export function tileGrid(camera: Camera): Transform {
  const { dx, dy } = transformOf(camera);
  return { scale: tileScale(camera.zoom), dx, dy };
}

/**
 * Path data of a geometry in a camera's frame. Planar, as MapLibre draws: straight lines between vertices, where
 * d3's own projections would bend them along great circles.
 */
export function pathData(
  geometry: AreaGeometry | LineGeometry,
  camera: Camera,
  options: Pick<PathOptions, "tolerance" | "dash" | "inset"> = {},
): string {
  const clip: Box = [-MARGIN, -MARGIN, camera.width + MARGIN, camera.height + MARGIN];
  const copies = copiesOf(camera, transformOf(camera), clip);
  const flat = mercatorGeometry(geometry);
  return copies.map((transform) => pathOf(flat, transform, { ...options, clip })).join("");
}

/** A place in a camera's frame, CSS px. */
export function projectPoint(at: LonLat, camera: Camera): [x: number, y: number] {
  const { scale, dx, dy } = transformOf(camera);
  const [x, y] = mercator(at);
  const [cx] = mercator(camera.center);
  return [(camera.across ? nearest(x, cx) : x) * scale + dx, y * scale + dy];
}
