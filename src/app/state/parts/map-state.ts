import { type Signal, signal } from "@preact/signals";
import type { Geodata } from "../../../model/geodata/geodata.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import type { Scene } from "../../../scene/scene.ts";
import { type MapCommands, NO_MAP } from "../map-commands.ts";

/** The map: what it is drawn from, and where it is. */
export interface MapState {
  /** Null until the boundaries have come. */
  geodata: Signal<Geodata | null>;
  /** Whether those are the exact ones; until they are needed, those of the opening view do. */
  fullResolution: Signal<boolean>;
  /** The picture in the page's own colours; null until the boundaries have come. */
  scene: Signal<Scene | null>;
  camera: Signal<Camera | null>;
  /** Where the map rests; null where it shows a named view. */
  place: Signal<Pick<Camera, "center" | "zoom"> | null>;
  /** Id of the named view that the map shows, unless it was moved since; the first where null. */
  view: Signal<string | null>;
  /** Whether the reader has reached for what moves the picture away from how it opens. */
  hasInteracted: Signal<boolean>;
  /** What moves the map. */
  map: Signal<MapCommands>;
}

export function createMapState(): MapState {
  return {
    geodata: signal(null),
    fullResolution: signal(false),
    scene: signal(null),
    camera: signal(null),
    place: signal(null),
    view: signal(null),
    hasInteracted: signal(false),
    map: signal(NO_MAP),
  };
}
