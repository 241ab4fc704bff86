import type { Plane } from "../../render/plane/plane.ts";
import { planeOf, sceneOn } from "../../render/plane/scene.ts";
import type { Camera } from "../../scene/frame/camera.ts";
import type { Frame, Scene, Subject } from "../../scene/scene.ts";
import { HitIndex } from "./input/hit-test.ts";

/** A layer's areas alone, each standing for its polity. */
function landsOf(layer: Scene["layers"][number]): Scene["layers"][number] {
  const areas = layer.marks.filter((mark) => mark.kind === "area" && mark.id.startsWith("area:"));
  const marks = areas.map((mark) => ({
    ...mark,
    subject: { kind: "polity" as const, code: mark.id.slice("area:".length) },
  }));
  return { ...layer, marks };
}

/** The scene on the plane that the map is drawn on, and what lies where on it. */
export class FlatScene {
  readonly plane: Plane;
  /** On the plane. */
  readonly scene: Scene;
  /** Made when something is first looked for. */
  #index: HitIndex | null = null;
  #lands: HitIndex | null = null;

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

  /** The country at a place of the camera's frame, CSS px, whether anything is said of it or not. */
  landAt(camera: Camera, x: number, y: number): Subject | null {
    this.#lands ??= new HitIndex({ layers: this.scene.layers.map(landsOf) });
    return this.#lands.subjectAt(camera, x, y);
  }
}
