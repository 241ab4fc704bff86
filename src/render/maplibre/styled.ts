import type { StyleSpecification } from "maplibre-gl";
import type { Scene } from "../../scene/scene.ts";
import { DataFiles } from "./data-files.ts";
import { imagesOf } from "./images/image-names.ts";
import { styleOf } from "./style/style.ts";

/** A scene made ready for MapLibre, which need not be there yet. */
export interface Styled {
  style: StyleSpecification;
  /** What the style's addresses lead to. */
  files: DataFiles;
  /** Names of the images that it asks for. */
  images: Set<string>;
}

/** A scene as MapLibre draws it on this screen. */
export function screenStyle(scene: Scene): StyleSpecification {
  return styleOf(scene, window.devicePixelRatio);
}

/** Makes the first scene ready, while MapLibre is on its way. */
export function styledScene(scene: Scene): Styled {
  const files = new DataFiles();
  const style = screenStyle(scene);
  return { style: files.put(style), files, images: imagesOf(style) };
}
