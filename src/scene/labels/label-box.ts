import { FONT_HEIGHTS, measureText } from "../../theme/fonts/metrics.ts";
import type { Box } from "../frame/boxes.ts";
import type { LabelAnchor, LabelMark } from "../scene.ts";

/** Size of a badge and its distance from the text beside it or under it, in em of the text. */
const BADGE = { size: 1.25, gap: 0.4, rise: 0.2 };
/** How far the badge of a second position stands out from behind the first, in its own width. */
export const BADGE_STEP = 0.72;
const LINE_HEIGHT = 1.18;

/** The text block of a label with its badge; CSS px. */
export interface LabelSize {
  width: number;
  height: number;
  /** From the top of the block to the baseline of the first line. */
  baseline: number;
  lineHeight: number;
  /** What the badge takes from the left, with its gap; 0 without one, or with one above. */
  badgeSpace: number;
  badgeSize: number;
  /** Middle of the first badge, from the upper left corner of the block. */
  badgeAt: [x: number, y: number];
}

/** Where the text of a label stands, once its box does. */
export type TextAlign = "start" | "middle" | "end";

interface Heights {
  rise: number;
  height: number;
}

function heightsOf({ style: { size, uppercase }, lines }: LabelMark): Heights {
  const rise = (uppercase ? FONT_HEIGHTS.capital : FONT_HEIGHTS.ascender) * size;
  const fall = uppercase ? 0 : FONT_HEIGHTS.descender * size;
  return { rise, height: rise + fall + (lines.length - 1) * LINE_HEIGHT * size };
}

export function labelSize(mark: LabelMark): LabelSize {
  const { size } = mark.style;
  const { rise, height } = heightsOf(mark);
  const text = Math.max(0, ...mark.lines.map((line) => measureText(line, mark.style)));
  const badgeSize = mark.badge ? BADGE.size * size : 0;
  const badges = badgeSize * (mark.badge?.also ? 1 + BADGE_STEP : 1);
  const lineHeight = LINE_HEIGHT * size;
  if (mark.badge?.isAbove) {
    const [width, above] = [Math.max(text, badges), badgeSize + BADGE.rise * size];
    const badgeAt: [number, number] = [(width - badges + badgeSize) / 2, badgeSize / 2];
    return {
      width,
      height: above + height,
      baseline: above + rise,
      lineHeight,
      badgeSpace: 0,
      badgeSize,
      badgeAt,
    };
  }
  const badgeSpace = mark.badge ? badges + BADGE.gap * size : 0;
  const whole = Math.max(height, badgeSize);
  return {
    width: text + badgeSpace,
    height: whole,
    baseline: rise + (whole - height) / 2,
    lineHeight,
    badgeSpace,
    badgeSize,
    badgeAt: [badgeSize / 2, whole / 2],
  };
}

const DIAGONAL = Math.SQRT1_2;

/** Direction from the point to the label; `above-right` leaves the point by its gap along the diagonal. */
const DIRECTIONS: Record<LabelAnchor, [dx: number, dy: number]> = {
  centre: [0, 0],
  right: [1, 0],
  left: [-1, 0],
  above: [0, -1],
  below: [0, 1],
  "above-right": [DIAGONAL, -DIAGONAL],
  "below-right": [DIAGONAL, DIAGONAL],
  "above-left": [-DIAGONAL, -DIAGONAL],
  "below-left": [-DIAGONAL, DIAGONAL],
};

export function alignOf(anchor: LabelAnchor): TextAlign {
  const [dx] = DIRECTIONS[anchor];
  return dx > 0 ? "start" : dx < 0 ? "end" : "middle";
}

function span(at: number, direction: number, gap: number, length: number): [number, number] {
  if (direction > 0) return [at + direction * gap, at + direction * gap + length];
  if (direction < 0) return [at + direction * gap - length, at + direction * gap];
  return [at - length / 2, at + length / 2];
}

/** The box of a label whose point is at `x`, `y`. */
export function anchoredBox(x: number, y: number, anchor: LabelAnchor, gap: number, size: LabelSize): Box {
  const [dx, dy] = DIRECTIONS[anchor];
  const [x0, x1] = span(x, dx, gap, size.width);
  const [y0, y1] = span(y, dy, gap, size.height);
  return [x0, y0, x1, y1];
}
