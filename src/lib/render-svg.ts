import { composePicture, type PictureOptions } from "../export/picture/picture.ts";
import { provenanceOf } from "../export/provenance.ts";
import { svgFile } from "../export/svg/svg-file.ts";
import type { Scene } from "../scene/scene.ts";

/** `width` and `height`: of the whole picture, CSS px. */
export type SvgOptions = Pick<PictureOptions, "width" | "height" | "include" | "transparent" | "camera">;

/**
 * The picture of a scene as an SVG 1.1 file, with title, legend, credits and where it all comes from. It names its
 * font, IBM Plex Sans, and does not hold it.
 */
export function renderSvg(scene: Scene, options: SvgOptions): string {
  return svgFile(composePicture(scene, options), provenanceOf(scene));
}
