import { type Camera, worldSize } from "./camera.ts";

/** Equatorial circumference of the WGS 84 ellipsoid, kilometres. */
const CIRCUMFERENCE = 40_075.017;

/** The longest round distance (1, 2 or 5 times a power of ten) that is at most `most` CSS px at the camera's middle. */
export function scaleBar(camera: Camera, most = 90): { width: number; label: string } {
  const perPixel = (CIRCUMFERENCE * Math.cos((camera.center[1] * Math.PI) / 180)) / worldSize(camera.zoom);
  const power = 10 ** Math.floor(Math.log10(perPixel * most));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= perPixel * most) ?? power;
  const label = km >= 1 ? `${new Intl.NumberFormat("en").format(km)} km` : `${Math.round(km * 1000)} m`;
  return { width: Math.round(km / perPixel), label };
}
