import type { Colour, StrokeStyle } from "../theme/theme.ts";
import type { AreaMark } from "./scene.ts";

/** Someone with ground who holds a position. */
export interface Holder {
  /** Id of the mark of that ground. */
  area: string;
  name: string;
  /** Of the position. */
  label: string;
}

/** A second, small map of the world in the same colours (Equal Earth). */
export interface Inset {
  title: string;
  /** Which of the holders lie outside the scene's own frame; `seenBy` tells it of another camera. */
  caption: string;
  holders: Holder[];
  ground: Colour;
  marks: AreaMark[];
  /** The main frame's bounds are outlined on it. */
  frameStroke: StrokeStyle;
}
