import type { LonLat } from "../../model/geometry/coordinates.ts";
import { type Camera, ZOOM_RANGE } from "../../scene/frame/camera.ts";
import type { Plane } from "./plane.ts";

/** Halvings after which the edge of the world is found to far less than a CSS px. */
const HALVINGS = 40;
/** What an address can say of a latitude, degrees. */
const FARTHEST_NORTH = 85;

type Place = Pick<Camera, "center" | "zoom">;

/** The place on the globe of one on a plane; beyond the edge of the world, where the way to the middle meets the edge. */
function nearestOnGlobe(plane: Plane, [x, y]: LonLat): LonLat {
  const on = (share: number) => plane.toGlobe([x * share, y * share]);
  const there = on(1);
  if (there) return there;
  let [inside, outside] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (inside + outside) / 2;
    if (on(middle)) inside = middle;
    else outside = middle;
  }
  return on(inside) ?? [0, 0];
}

/**
 * Where a camera of a plane looks, as addresses and people have it: longitude and latitude of its middle, and the zoom at
 * which Mercator has the same scale there.
 */
export function placeOf(plane: Plane, { center, zoom }: Place): Place {
  if (plane.projection === "mercator") return { center, zoom };
  const [lon, lat] = nearestOnGlobe(plane, center);
  const at: LonLat = [lon, Math.max(-FARTHEST_NORTH, Math.min(FARTHEST_NORTH, lat))];
  return { center: at, zoom: Math.max(ZOOM_RANGE.least, zoom + plane.closer(at)) };
}

/** The camera of a plane that looks at a place; at the plane's middle where it does not show the place. */
export function cameraAt(plane: Plane, { center, zoom }: Place): Place {
  const there = plane.toPlane(center);
  return there ? { center: there, zoom: zoom - plane.closer(center) } : { center: [0, 0], zoom };
}
