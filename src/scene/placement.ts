import { alongLine, type Box } from "./boxes.ts";
import type { Camera } from "./camera.ts";
import { type LabelSize, labelSize, type TextAlign } from "./label-box.ts";
import { type Candidate, candidates, leaderCandidates } from "./label-candidates.ts";
import { Ground, symbolBox } from "./label-ground.ts";
import type { LabelAnchor, LabelMark, LineMark, PointMark, Scene } from "./scene.ts";

export type { Box } from "./boxes.ts";

/** A label with its place in the camera's frame; CSS px. */
export interface PlacedLabel {
  mark: LabelMark;
  anchor: LabelAnchor | "leader";
  /** Start, middle or end of each line of text, by `align`. */
  x: number;
  /** Baseline of the first line. */
  y: number;
  align: TextAlign;
  lineHeight: number;
  /** All that the label covers but its leader and marker. */
  box: Box;
  /** Centre and side of the badge's box. */
  badge?: { x: number; y: number; size: number };
  /** Centre of the marker's box. */
  marker?: { x: number; y: number };
  /** From the label to its place. */
  leader?: [[x: number, y: number], [x: number, y: number]];
}

export interface PlacementOptions {
  /** Lines that labels keep off where they can: the cased ones of the scene. */
  avoid?: LineMark[];
  /** Parts of the frame that something else covers. */
  keepClear?: Box[];
  /** Anchors of the picture before, tried first, so that labels do not jump about while zooming. */
  previous?: ReadonlyMap<string, PlacedLabel["anchor"]>;
}

/** CSS px between two labels. */
const APART = 1.5;

/** The first free candidate that keeps off the lines; failing that, the first free one. */
function choose(list: Candidate[], ground: Ground): Candidate | undefined {
  const free = list.filter(({ box }) => ground.isFree(box));
  return free.find(({ box }) => !ground.lines.hits(box)) ?? free[0];
}

function finish(mark: LabelMark, chosen: Candidate, size: LabelSize, point: [number, number]): PlacedLabel {
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
    ...(mark.badge && {
      badge: { x: box[0] + size.badgeSize / 2, y: (box[1] + box[3]) / 2, size: size.badgeSize },
    }),
    ...(mark.marker && { marker: { x: point[0], y: point[1] } }),
    ...(leader && { leader }),
  };
}

function occupy(placed: PlacedLabel, ground: Ground): void {
  const [x0, y0, x1, y1] = placed.box;
  ground.taken.add([x0 - APART, y0 - APART, x1 + APART, y1 + APART]);
  if (placed.marker) ground.taken.add(markerBox(placed.mark, placed.marker));
  if (placed.leader) for (const box of alongLine(...placed.leader, 1)) ground.taken.add(box);
}

function markerBox(mark: LabelMark, at: { x: number; y: number }): Box {
  return symbolBox(at.x, at.y, mark.marker?.size ?? 0);
}

function placeOne(
  mark: LabelMark,
  ground: Ground,
  before: PlacedLabel["anchor"] | undefined,
): PlacedLabel | undefined {
  const point = ground.project(mark.at);
  if (mark.marker && !ground.isFree(markerBox(mark, { x: point[0], y: point[1] }))) return undefined;
  const size = labelSize(mark);
  const list = candidates(mark, ...point, size, ground);
  const chosen =
    choose(
      list.filter((c) => c.anchor === before),
      ground,
    ) ??
    choose(list, ground) ??
    choose(leaderCandidates(mark, ...point, size, ground), ground);
  return chosen && finish(mark, chosen, size, point);
}

/**
 * Gives each label its place, or leaves it out: greedy, by priority and then by id, so that the order of the
 * input and the machine make no difference. Labels never cover one another, a point's symbol or the frame's edge.
 */
export function placeLabels(
  labels: LabelMark[],
  obstacles: PointMark[],
  camera: Camera,
  options: PlacementOptions = {},
): PlacedLabel[] {
  const ground = new Ground(obstacles, camera, options);
  const shown = labels.filter((l) => camera.zoom >= l.minZoom && l.lines.length > 0);
  const order = shown.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return order.flatMap((mark) => {
    const placed = placeOne(mark, ground, options.previous?.get(mark.id));
    if (placed) occupy(placed, ground);
    return placed ?? [];
  });
}

/** The labels of a scene, clear of its symbols and, where they can be, of its routes. */
export function placeScene(scene: Scene, camera: Camera, options: PlacementOptions = {}): PlacedLabel[] {
  const marks = scene.layers.flatMap((l) => l.marks);
  return placeLabels(
    marks.filter((m) => m.kind === "label"),
    marks.filter((m) => m.kind === "point"),
    camera,
    { avoid: marks.filter((m): m is LineMark => m.kind === "line" && Boolean(m.casing)), ...options },
  );
}
