import { geoDistance } from "d3-geo";
import { type Camera, unproject } from "../../scene/frame/camera.ts";
import type { Plane } from "./plane.ts";

/** Kilometres to a radian of the mean sphere. */
const RADIUS = 6371.0088;
/** CSS px over which distances are measured. */
const SPAN = 4;
/** CSS px that a bar takes at most. */
const LONGEST = 90;
/** Where the scale varies by more than this across the frame, a bar would tell nothing of most of it. */
const MOST_VARIED = 1.1;
const SHARES = [0.02, 0.26, 0.5, 0.74, 0.98];

type Point = [x: number, y: number];

/** Kilometres to a CSS px from one point of the frame to another; undefined beyond the edge of the world. */
function kilometres(plane: Plane, camera: Camera, [x0, y0]: Point, [x1, y1]: Point): number | undefined {
  const [from, to] = [plane.toGlobe(unproject(camera, x0, y0)), plane.toGlobe(unproject(camera, x1, y1))];
  return from && to && (geoDistance(from, to) * RADIUS) / SPAN;
}

/** As `kilometres`, to the right and down around a point. */
function scalesAt(plane: Plane, camera: Camera, [x, y]: Point): (number | undefined)[] {
  const half = SPAN / 2;
  return [
    kilometres(plane, camera, [x - half, y], [x + half, y]),
    kilometres(plane, camera, [x, y - half], [x, y + half]),
  ];
}

/**
 * The longest round distance (1, 2 or 5 times a power of ten) that a bar has room for, true where it stands (CSS px in the
 * frame); undefined where the scale varies too much for one.
 */
export function scaleBar(
  plane: Plane,
  camera: Camera,
  at: Point = [camera.width / 2, camera.height / 2],
  locale = "en",
): { width: number; label: string } | undefined {
  const { width, height } = camera;
  const scales = SHARES.flatMap((x) =>
    SHARES.flatMap((y) => scalesAt(plane, camera, [width * x, height * y])),
  ).filter((scale) => scale !== undefined);
  const [perPixel] = scalesAt(plane, camera, at);
  if (!perPixel || Math.max(...scales) / Math.min(...scales) > MOST_VARIED) return undefined;
  const power = 10 ** Math.floor(Math.log10(perPixel * LONGEST));
  const km = [5, 2, 1].map((n) => n * power).find((n) => n <= perPixel * LONGEST) ?? power;
  const unit = { style: "unit", unitDisplay: "short", unit: km >= 1 ? "kilometer" : "meter" } as const;
  const label = new Intl.NumberFormat(locale, unit).format(km >= 1 ? km : Math.round(km * 1000));
  return { width: Math.round(km / perPixel), label };
}
