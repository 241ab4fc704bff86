import { type Camera, worldSize } from "./camera.ts";

/** Equatorial circumference of the WGS 84 ellipsoid, kilometres. */
const CIRCUMFERENCE = 40_075.017;

/** The longest round distance (1, 2 or 5 times a power of ten) that is at most `most` CSS px at the camera's middle. */
export function scaleBar(camera: Camera, most = 90, locale = "en"): { width: number; label: string } {
  const perPixel = (CIRCUMFERENCE * Math.cos((camera.center[1] * Math.PI) / 180)) / worldSize(camera.zoom);
  const power = 10 ** Math.floor(Math.log10(perPixel * most));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= perPixel * most) ?? power;
  const unit = { style: "unit", unitDisplay: "short", unit: km >= 1 ? "kilometer" : "meter" } as const;
  const label = new Intl.NumberFormat(locale, unit).format(km >= 1 ? km : Math.round(km * 1000));
  return { width: Math.round(km / perPixel), label };
}
