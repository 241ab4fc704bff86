import { crosses, wrapped } from "../../model/geometry/bounds.ts";
import type { Bounds, LonLat } from "../../model/geometry/coordinates.ts";

/** Side of the whole Mercator world at zoom 0, CSS px: MapLibre's tile size. */
const WORLD_SIZE = 512;
/** Where the square Mercator world ends, degrees. */
const MAX_LATITUDE = 85.0511287798066;

/** How far a reader may zoom: from the whole world, on a phone too, to one city. */
export const ZOOM_RANGE = { least: -1, most: 10 };

const clamped = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/**
 * Where a camera may be: its middle on the world, however much lies beyond that, so that a view of all the world stands
 * in the middle of any frame.
 */
export function confined({ center: [lon, lat], zoom, across }: Pick<Camera, "center" | "zoom" | "across">) {
  const center: LonLat = [across ? lon : clamped(lon, -180, 180), clamped(lat, -MAX_LATITUDE, MAX_LATITUDE)];
  return { center, zoom: clamped(zoom, ZOOM_RANGE.least, ZOOM_RANGE.most) };
}

/** A Web Mercator camera looking straight down, north up: the same numbers that MapLibre uses. */
export interface Camera {
  center: LonLat;
  zoom: number;
  /** CSS px. */
  width: number;
  height: number;
  /** Looks across the antimeridian: the world goes on there. Absent where the map ends at it. */
  across?: true;
}

/** Longitude and latitude (degrees) to the unit square: x grows east, y grows south. */
export function mercator([lon, lat]: LonLat): [x: number, y: number] {
  const sin = Math.sin((clamped(lat, -MAX_LATITUDE, MAX_LATITUDE) * Math.PI) / 180);
  return [(lon + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** The inverse of `mercator`. */
export function unmercator(x: number, y: number): LonLat {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** Side of the whole world at a zoom, CSS px. */
export function worldSize(zoom: number): number {
  return WORLD_SIZE * 2 ** zoom;
}

/** A function from degrees to CSS px in the camera's frame, origin at its top left. */
export function projector(camera: Camera): (at: LonLat) => [x: number, y: number] {
  const size = worldSize(camera.zoom);
  const [cx, cy] = mercator(camera.center);
  const dx = camera.width / 2 - cx * size;
  const dy = camera.height / 2 - cy * size;
  return (at) => {
    const [x, y] = mercator(at);
    return [(camera.across ? nearest(x, cx) : x) * size + dx, y * size + dy];
  };
}

/** Of the places that lie whole worlds apart, the one that is nearest to another. */
export function nearest(x: number, to: number): number {
  return x + Math.round(to - x);
}

/** From CSS px in the camera's frame to degrees. */
export function unproject(camera: Camera, x: number, y: number): LonLat {
  const size = worldSize(camera.zoom);
  const [cx, cy] = mercator(camera.center);
  const [lon, lat] = unmercator(cx + (x - camera.width / 2) / size, cy + (y - camera.height / 2) / size);
  return [camera.across ? wrapped(lon) : lon, lat];
}

/** The camera that shows all of `bounds`, centred, as large as the frame allows. */
export function fitBounds(bounds: Bounds, width: number, height: number, padding = 0): Camera {
  const [x0, y0] = mercator([bounds[0], bounds[3]]);
  const [x1, y1] = mercator([bounds[2], bounds[1]]);
  const scale = Math.min(
    Math.max(1, width - 2 * padding) / (x1 - x0),
    Math.max(1, height - 2 * padding) / (y1 - y0),
  );
  const [lon, lat] = unmercator((x0 + x1) / 2, (y0 + y1) / 2);
  const fitted = { zoom: Math.log2(scale / WORLD_SIZE), width, height };
  return crosses(bounds)
    ? { center: [wrapped(lon), lat], ...fitted, across: true }
    : { center: [lon, lat], ...fitted };
}

/** What a camera sees of the world, which ends at the antimeridian for one that does not look across it. */
export function worldBounds(camera: Camera): Bounds {
  const [west, south, east, north] = cameraBounds(camera);
  return camera.across
    ? [west, south, east, north]
    : [Math.max(-180, west), south, Math.min(180, east), north];
}

/** The bounds that a camera sees, degrees. */
export function cameraBounds(camera: Camera): Bounds {
  const [west, north] = unproject(camera, 0, 0);
  const [east, south] = unproject(camera, camera.width, camera.height);
  if (!camera.across) return [west, south, east, north];
  return [west, south, west + Math.min(360, (camera.width / worldSize(camera.zoom)) * 360), north];
}
