import { alongLine, type Box } from "../frame/boxes.ts";
import type { Camera } from "../frame/camera.ts";
import { type Obstacle, obstaclesOf, ofKind, seenAt } from "../mark-kinds.ts";
import type { LabelAnchor, LabelMark, LineMark, Mark, Scene } from "../scene.ts";
import { type LabelSize, labelSize, type TextAlign } from "./label-box.ts";
import { type Candidate, candidates, leaderCandidates } from "./label-candidates.ts";
import { LabelSpace, type LabelSpaceOptions, symbolBox } from "./label-obstacles.ts";

export type { Box } from "../frame/boxes.ts";

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

export interface PlacementOptions extends LabelSpaceOptions {
  /** Anchors of the picture before, tried first, so that labels do not jump about while zooming. */
  previous?: ReadonlyMap<string, PlacedLabel["anchor"]>;
}

/** CSS px between two labels. */
const APART = 1.5;

/** The first free candidate that keeps off the lines; failing that, the first free one. */
function choose(list: Candidate[], space: LabelSpace): Candidate | undefined {
  const free = list.filter(({ box }) => space.isFree(box));
  return free.find(({ box }) => !space.lines.hits(box)) ?? free[0];
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

function occupy(placed: PlacedLabel, space: LabelSpace): void {
  const [x0, y0, x1, y1] = placed.box;
  space.taken.add([x0 - APART, y0 - APART, x1 + APART, y1 + APART]);
  if (placed.marker) space.taken.add(markerBox(placed.mark, placed.marker));
  if (placed.leader) for (const box of alongLine(...placed.leader, 1)) space.taken.add(box);
}

function markerBox(mark: LabelMark, at: { x: number; y: number }): Box {
  return symbolBox(at.x, at.y, mark.marker?.size ?? 0);
}

/** One try to place a label: beside or on its point, or, later and where it may, at the end of a leader. */
interface Turn {
  mark: LabelMark;
  priority: number;
  leader: boolean;
}

/** Labels with a leader can stand in many places, so those that cannot and rank little lower choose before them. */
const LEADER_WAITS = 20;

function turns(labels: LabelMark[]): Turn[] {
  const all = labels.flatMap((mark): Turn[] => {
    const first = { mark, priority: mark.priority, leader: false };
    return mark.leader ? [first, { mark, priority: mark.priority - LEADER_WAITS, leader: true }] : [first];
  });
  const byId = (a: Turn, b: Turn) => (a.mark.id < b.mark.id ? -1 : a.mark.id > b.mark.id ? 1 : 0);
  return all.sort((a, b) => b.priority - a.priority || byId(a, b) || Number(a.leader) - Number(b.leader));
}

function placeOne(
  { mark, leader }: Turn,
  space: LabelSpace,
  before?: PlacedLabel["anchor"],
): PlacedLabel | undefined {
  const point = space.project(mark.at);
  if (mark.marker && !space.isFree(markerBox(mark, { x: point[0], y: point[1] }))) return undefined;
  const size = labelSize(mark);
  const list = (leader ? leaderCandidates : candidates)(mark, ...point, size, space);
  const same = list.filter((c) => c.anchor === before);
  const chosen = leader ? list[0] : (choose(same, space) ?? choose(list, space));
  return chosen && finish(mark, chosen, size, point);
}

/**
 * Gives each label its place, or leaves it out: greedy, by priority and then by id, so that the order of the
 * input and the machine make no difference. Labels never cover one another, a point's symbol or the frame's edge.
 */
export function placeLabels(
  labels: LabelMark[],
  obstacles: Obstacle[],
  camera: Camera,
  options: PlacementOptions = {},
): PlacedLabel[] {
  const space = new LabelSpace(obstacles, camera, options);
  const shown = labels.filter((l) => camera.zoom >= l.minZoom && l.lines.length > 0);
  space.expect(shown);
  const placed = new Map<LabelMark, PlacedLabel>();
  for (const turn of turns(shown)) {
    const label = placed.has(turn.mark)
      ? undefined
      : placeOne(turn, space, options.previous?.get(turn.mark.id));
    if (!label) continue;
    placed.set(turn.mark, label);
    occupy(label, space);
  }
  return [...placed.values()];
}

/** With more lines than this no ground is left that keeps off them, and looking for it takes longer than a frame. */
const MANY_LINES = 60;

/** The cased lines among marks that are seen, unless they are too many. */
export function linesToAvoid(marks: Mark[], camera: Camera): LineMark[] {
  const cased = ofKind(marks, "line").filter((m) => m.casing && seenAt(m, camera.zoom));
  return cased.length > MANY_LINES ? [] : cased;
}

/** The labels of a scene, clear of its symbols and, where they can be, of its routes. */
export function placeScene(scene: Scene, camera: Camera, options: PlacementOptions = {}): PlacedLabel[] {
  const marks = scene.layers.flatMap((l) => l.marks);
  const avoid = linesToAvoid(marks, camera);
  return placeLabels(ofKind(marks, "label"), obstaclesOf(marks), camera, { avoid, ...options });
}
