import { type Signal, signal } from "@preact/signals";
import type { Geodata } from "../../../model/geodata/geodata.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import { DEFAULT_DENSITY, type LabelDensity } from "../../../scene/labels/density.ts";
import type { Frame, Scene } from "../../../scene/scene.ts";
import { type MapCommands, NO_MAP } from "../map-commands.ts";

/** The map: what it is drawn from, and where it is. */
export interface MapState {
  /** Null until the boundaries have come. */
  geodata: Signal<Geodata | null>;
  /** What the first boundaries were made for: the view that the page opens with. */
  firstFrame: Frame;
  /** Whether those are the exact ones; until they are needed, those of the first frame do. */
  fullResolution: Signal<boolean>;
  /** The picture in the page's own colours; null until the boundaries have come. */
  scene: Signal<Scene | null>;
  /** On the plane of `frame`. */
  camera: Signal<Camera | null>;
  /** Whose plane the map is drawn on, made for some view; null until the map has come. */
  frame: Signal<Frame | null>;
  /** Where on the globe the map rests, at the zoom at which Mercator has its scale; null where it shows a named view. */
  place: Signal<Pick<Camera, "center" | "zoom"> | null>;
  /**
   * Id of the named view that the map shows; the first where null. Where there is a place: the view whose plane that lies
   * on, unless the first has the same.
   */
  view: Signal<string | null>;
  /** How many names the map and what is exported of it have. */
  labels: Signal<LabelDensity>;
  /** Whether the reader has reached for what moves the picture away from how it opens. */
  hasInteracted: Signal<boolean>;
  /** What moves the map. */
  map: Signal<MapCommands>;
}

export function createMapState(firstFrame: Frame): MapState {
  return {
    firstFrame,
    geodata: signal(null),
    fullResolution: signal(false),
    scene: signal(null),
    camera: signal(null),
    frame: signal(null),
    place: signal(null),
    view: signal(null),
    labels: signal(DEFAULT_DENSITY),
    hasInteracted: signal(false),
    map: signal(NO_MAP),
  };
}
