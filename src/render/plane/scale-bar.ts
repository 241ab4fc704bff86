import { geoDistance } from "d3-geo";
import { type Camera, unproject } from "../../scene/frame/camera.ts";
import type { Plane } from "./plane.ts";

/** Kilometres to a radian of the mean sphere. */
const RADIUS = 6371.0088;
/** CSS px over which distances are measured. */
const SPAN = 4;
/** Where the scale varies by more than this across the frame, a bar would tell nothing of most of it. */
const MOST_VARIED = 1.5;
/** Nor is one of use on a map of the world, degrees wide. */
const WORLD = 150;
const SHARES = [0.02, 0.26, 0.5, 0.74, 0.98];

/** Kilometres to a CSS px around a place in the frame; undefined beyond the edge of the world. */
function kilometresAt(plane: Plane, camera: Camera, x: number, y: number): number | undefined {
  const from = plane.toGlobe(unproject(camera, x - SPAN / 2, y));
  const to = plane.toGlobe(unproject(camera, x + SPAN / 2, y));
  return from && to && (geoDistance(from, to) * RADIUS) / SPAN;
}

/**
 * The longest round distance (1, 2 or 5 times a power of ten) that takes at most `most` CSS px in the middle of the frame;
 * undefined where the scale varies too much for a bar.
 */
export function scaleBar(
  plane: Plane,
  camera: Camera,
  most = 90,
  locale = "en",
): { width: number; label: string } | undefined {
  const { width, height } = camera;
  const [west, , east] = plane.seen(camera);
  if (east - west > WORLD) return undefined;
  const scales = SHARES.flatMap((x) =>
    SHARES.flatMap((y) => kilometresAt(plane, camera, width * x, height * y) ?? []),
  );
  const perPixel = kilometresAt(plane, camera, width / 2, height / 2);
  if (!perPixel || Math.max(...scales) / Math.min(...scales) > MOST_VARIED) return undefined;
  const power = 10 ** Math.floor(Math.log10(perPixel * most));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= perPixel * most) ?? power;
  const unit = { style: "unit", unitDisplay: "short", unit: km >= 1 ? "kilometer" : "meter" } as const;
  const label = new Intl.NumberFormat(locale, unit).format(km >= 1 ? km : Math.round(km * 1000));
  return { width: Math.round(km / perPixel), label };
}
