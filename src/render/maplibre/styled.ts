import type { StyleSpecification } from "maplibre-gl";
import type { Scene } from "../../scene/scene.ts";
import type { ColourOf } from "../../theme/colour/page-colours.ts";
import { DataFiles } from "./data-files.ts";
import { imagesOf } from "./images/image-names.ts";
import type { Screen } from "./style/features.ts";
import { styleOf } from "./style/style.ts";

/** A scene made ready for MapLibre, which need not be there yet. */
export interface Styled {
  style: StyleSpecification;
  /** What the style's addresses lead to. */
  files: DataFiles;
  /** Names of the images that it asks for. */
  images: Set<string>;
}

/** This screen, for what is drawn in tokens. */
export function screenOf(colourOf: ColourOf): Screen {
  return { ratio: window.devicePixelRatio, colourOf };
}

/** Makes the first scene ready, while MapLibre is on its way. */
export function styledScene(scene: Scene, colourOf: ColourOf = (colour) => colour): Styled {
  const files = new DataFiles();
  const style = styleOf(scene, screenOf(colourOf));
  return { style: files.put(style), files, images: imagesOf(style) };
}
