import type { Box } from "../frame/boxes.ts";
import type { LabelAnchor, LabelMark } from "../scene.ts";
import { alignOf, anchoredBox, type LabelSize, type TextAlign } from "./label-box.ts";

/** How a name stands to what it names: beside a point, on its land, in the water, at the end of a line, as a badge alone. */
export type Standing = LabelAnchor | "land" | "sea" | "leader" | "callout" | "badge";

/** A place that a label might take; CSS px. */
export interface Candidate {
  anchor: Standing;
  align: TextAlign;
  box: Box;
  /** From the label to its place. */
  leader?: [[x: number, y: number], [x: number, y: number]];
}

/** The places beside or on its own point that a label may take, the liked ones first. */
export function candidates(mark: LabelMark, x: number, y: number, size: LabelSize): Candidate[] {
  return mark.anchors.map((anchor) => ({
    anchor,
    align: alignOf(anchor),
    box: anchoredBox(x, y, anchor, mark.gap, size),
  }));
}
