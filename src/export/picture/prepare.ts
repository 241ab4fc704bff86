import { planeOf } from "../../render/plane/scene.ts";
import { mercatorGeometry } from "../../scene/frame/flat-geometry.ts";
import type { Mark, Scene } from "../../scene/scene.ts";
import { pauses } from "../pauses.ts";

/**
 * Projects what a picture will draw, in steps between which a page can answer. What is projected is kept, so the picture
 * itself is then made in a fraction of the time.
 */
export async function prepare(scene: Pick<Scene, "frame" | "layers">): Promise<void> {
  const plane = planeOf(scene);
  const project = (mark: Mark) => {
    const drawn =
      mark.kind === "area"
        ? plane.area(mark.geometry)
        : mark.kind === "line"
          ? plane.line(mark.geometry)
          : undefined;
    if (drawn) mercatorGeometry(drawn);
  };
  const pause = pauses();
  for (const mark of scene.layers.flatMap((layer) => layer.marks)) {
    project(mark);
    await pause();
  }
}
