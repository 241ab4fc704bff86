import type { Bounds } from "../../model/geometry/coordinates.ts";
import { type Camera, fitBounds, mercator, worldSize } from "./camera.ts";

/**
 * Widths of the fitted bounds, CSS px, from which labels are placed anew in a picture that is made before its size
 * is known. Between two of them labels keep their places beside their points, which only move apart.
 */
const WIDTHS = [300, 390, 480, 600, 760, 1000, 1300, 1700];

/** How far the first picture reaches beyond the fitted bounds on each side, in their own widths and heights. */
export const INITIAL_REACH = { x: 0.6, y: 0.6 };

/** One step: from this width of the fitted bounds on, and the camera that stands for it. */
export interface InitialSize {
  /** CSS px. */
  from: number;
  camera: Camera;
}

/** Width of some bounds in the Mercator world, whose side is 1. */
function worldWidth(bounds: Bounds): number {
  return mercator([bounds[2], 0])[0] - mercator([bounds[0], 0])[0];
}

/** Height of some bounds to their width, on the Mercator plane. */
export function boundsRatio([west, south, east, north]: Bounds): number {
  const [x0, y0] = mercator([west, north]);
  const [x1, y1] = mercator([east, south]);
  return (y1 - y0) / (x1 - x0);
}

/** The camera that some bounds fill exactly at a width, CSS px. */
export function filledCamera(bounds: Bounds, width: number): Camera {
  return fitBounds(bounds, width, width * boundsRatio(bounds));
}

/** The steps at which labels are placed for some bounds, smallest first. */
export function initialSizes(bounds: Bounds): InitialSize[] {
  return WIDTHS.map((from) => ({ from, camera: filledCamera(bounds, from) }));
}

/** Where between the steps a whole zoom begins, at which MapLibre takes hatches and dashes from a new level. */
export function wholeZoomSizes(bounds: Bounds): InitialSize[] {
  const [first = 0, last = 0] = [WIDTHS.at(0), WIDTHS.at(-1)];
  return Array.from({ length: 12 }, (_, zoom) => worldWidth(bounds) * worldSize(zoom))
    .filter((width) => width > first && width < last)
    .map((from) => ({ from, camera: filledCamera(bounds, from) }));
}

/** The step that holds for a frame, as the page's style sheet finds it. */
export function initialSizeFor(bounds: Bounds, width: number, height: number): InitialSize {
  const fitted = Math.min(width, height / boundsRatio(bounds));
  const sizes = initialSizes(bounds);
  const found = sizes.findLast((s) => s.from <= fitted + 1e-6) ?? sizes[0];
  if (!found) throw new Error("There is no size for the first picture.");
  return found;
}
