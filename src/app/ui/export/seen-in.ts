import { crosses } from "../../../model/geometry/bounds.ts";
import type { ProjectionId } from "../../../model/projection.ts";
import { cameraAt, placeOf } from "../../../render/plane/place.ts";
import { planeOf, projectionOf } from "../../../render/plane/scene.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import type { Frame } from "../../../scene/scene.ts";

/** What is on screen, on the plane of `frame`, as another projection shows it: the same place in the middle, as large. */
export function seenIn(
  frame: Frame,
  camera: Camera | null,
  projection: ProjectionId | undefined,
): { frame: Frame; camera: Camera | null } {
  if (!projection || projection === projectionOf(frame)) return { frame, camera };
  if (!camera) return { frame: { ...frame, projection }, camera };
  const { across: _, ...size } = camera;
  const plane = planeOf({ frame });
  const seen: Frame = { bounds: plane.seen(camera), projection };
  const there = { ...size, ...cameraAt(planeOf({ frame: seen }), placeOf(plane, camera)) };
  const goesOn = projection === "mercator" && crosses(seen.bounds);
  return { frame: seen, camera: goesOn ? { ...there, across: true } : there };
}
