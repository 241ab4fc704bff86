import type { Box } from "../../../scene/frame/boxes.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import type { Transform } from "./simplify.ts";

/**
 * Where the world is drawn in a box: once, but for a camera that looks across the antimeridian, in which it goes on. What
 * is cut there becomes one path with both its parts, so that no seam is seen in it.
 */
export function copiesOf({ across }: Camera, t: Transform, [left, , right]: Box): Transform[] {
  if (!across) return [t];
  const first = Math.floor((left - t.dx) / t.scale);
  const last = Math.floor((right - t.dx) / t.scale);
  return Array.from({ length: last - first + 1 }, (_, i) => ({ ...t, dx: t.dx + (first + i) * t.scale }));
}
