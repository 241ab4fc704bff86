import type { Plane } from "../../render/plane/plane.ts";
import { planeOf, sceneOn } from "../../render/plane/scene.ts";
import type { Frame, Scene, Subject } from "../../scene/scene.ts";
import { HitIndex } from "./input/hit-test.ts";

/** The scene on the plane that the map is drawn on, and what lies where on it. */
export class FlatScene {
  readonly plane: Plane;
  /** On the plane. */
  readonly scene: Scene;
  /** Made when something is first looked for. */
  #index: HitIndex | null = null;

  constructor(
    readonly frame: Frame,
    readonly onGlobe: Scene,
  ) {
    this.plane = planeOf({ frame });
    this.scene = sceneOn(this.plane, onGlobe);
  }

  /** What is at a place of the camera's frame, CSS px. */
  subjectAt(...asked: Parameters<HitIndex["subjectAt"]>): Subject | null {
    this.#index ??= new HitIndex(this.scene);
    return this.#index.subjectAt(...asked);
  }
}
