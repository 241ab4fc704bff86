import type { Box } from "../frame/boxes.ts";
import type { LabelMark } from "../scene.ts";
import type { LabelSize, TextAlign } from "./label-box.ts";
import type { Candidate, Standing } from "./label-candidates.ts";
import { DOT_SIZE, type Dot, dotBox } from "./polity/dots.ts";

/** A label with its place in the camera's frame; CSS px. */
export interface PlacedLabel {
  /** As it is written here: on fewer lines or in smaller letters, or without them, where it has no room. */
  mark: LabelMark;
  anchor: Standing;
  /** Start, middle or end of each line of text, by `align`. */
  x: number;
  /** Baseline of the first line. */
  y: number;
  align: TextAlign;
  lineHeight: number;
  /** All that the label covers but its leader and marker. */
  box: Box;
  /** From the place that it names, or its dot, to the middle of the box; and the zoom. */
  off: [x: number, y: number];
  zoom: number;
  /** Centre and side of the badge's box. */
  badge?: { x: number; y: number; size: number };
  /** Centre of the marker's box. */
  marker?: { x: number; y: number };
  /** From the label to its place. */
  leader?: [[x: number, y: number], [x: number, y: number]];
  /** The place of a shape too small to be seen, on which the badge stands as a dot, or as near to it as others let it. */
  dotted?: [x: number, y: number];
}

/** How a label stood in the picture before. */
export type Remembered = Pick<PlacedLabel, "anchor" | "off" | "zoom">;

/** Labels of one picture for the next, by their ids. */
export const remembered = (placed: PlacedLabel[]): ReadonlyMap<string, Remembered> =>
  new Map(placed.map((label) => [label.mark.id, label]));

/** Zooms farther apart than this have pictures that have nothing to do with each other. */
const SAME_PICTURE = 0.5;

/** Where the middle of a name was on the map, as far as that is still the same picture; CSS px. */
export function placeBefore(
  before: Remembered | undefined,
  [x, y]: [number, number],
  zoom: number,
): [x: number, y: number] | undefined {
  if (!before || Math.abs(zoom - before.zoom) > SAME_PICTURE) return undefined;
  const scale = 2 ** (zoom - before.zoom);
  return [x + before.off[0] * scale, y + before.off[1] * scale];
}

/** The label at the place that was found for it; `point`: of its marker. */
export function placedAt(
  mark: LabelMark,
  chosen: Candidate,
  size: LabelSize,
  { point, zoom }: { point: [x: number, y: number]; zoom: number },
): PlacedLabel {
  const { box, align, anchor, leader } = chosen;
  const left = box[0] + size.badgeSpace;
  const x = align === "start" ? left : align === "end" ? box[2] : (left + box[2]) / 2;
  return {
    mark,
    anchor,
    x,
    y: box[1] + size.baseline,
    align,
    lineHeight: size.lineHeight,
    box,
    off: [(box[0] + box[2]) / 2 - point[0], (box[1] + box[3]) / 2 - point[1]],
    zoom,
    ...(mark.badge && {
      badge: { x: box[0] + size.badgeAt[0], y: box[1] + size.badgeAt[1], size: size.badgeSize },
    }),
    ...(mark.marker && { marker: { x: point[0], y: point[1] } }),
    ...(leader && { leader }),
  };
}

/** The label of a shape that a dot stands for: its badge is the dot, and the name may be missing. */
export function dottedLabel(mark: LabelMark, dot: Dot, zoom: number, named?: PlacedLabel): PlacedLabel {
  const [x, y] = dot.at;
  const badge = { x, y, size: DOT_SIZE };
  const alone: PlacedLabel = {
    mark: { ...mark, lines: [] },
    anchor: "badge",
    x,
    y,
    align: "middle",
    lineHeight: 0,
    box: dotBox(dot),
    off: [0, 0],
    zoom,
  };
  const label = named ?? alone;
  const { style, lines } = label.mark;
  return { ...label, mark: { ...mark, style, lines }, badge, dotted: dot.from };
}
