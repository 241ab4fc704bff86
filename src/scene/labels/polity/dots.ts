import { around, type Box, inside, overlap } from "../../frame/boxes.ts";
import { type Camera, worldSize } from "../../frame/camera.ts";
import { extentOf } from "../../frame/flat-geometry.ts";
import type { Obstacle } from "../../mark-kinds.ts";
import type { AreaMark, LabelMark } from "../../scene.ts";
import { type LabelSpace, placeOn } from "../label-obstacles.ts";

/** A shape whose largest part is smaller than a square of this side is drawn as a dot; CSS px. */
const LEAST_SHAPE = 8;
/** The same for those that a reader looks for, whose shape must be told from others. */
const LEAST_SOUGHT = 12;
/** Side of the symbol's box, CSS px: its disc, rim and all, is a little more than ten wide. */
export const DOT_SIZE = 11;
/** Between the middles of two dots, across or down, CSS px. */
const APART = 11.5;
/** What is no overlap yet, CSS px. */
const CLOSE = 0.1;
/** Rounds in which dots push each other, and how far one may be pushed in all, CSS px. */
const ROUNDS = 60;
const MOST = 26;

type Place = [x: number, y: number];

/** A dot for a shape too small to be seen; CSS px. */
export interface Dot {
  at: Place;
  /** Where its shape is. */
  from: Place;
}

export const dotBox = ({ at: [x, y] }: Dot): Box => around(x, y, DOT_SIZE / 2);

/** CSS px around a dot in which the name of another would be read as its own. */
const READ_AS_ITS = 5;

/** Whether a name stands as close to the dot of another as to its own. */
export const isByOther = (box: Box, own: Dot | undefined, dots: readonly Dot[]): boolean =>
  dots.some((dot) => dot !== own && overlap(around(...dot.at, DOT_SIZE / 2 + READ_AS_ITS), box));

/** Whether the shape that a label names is too small at a zoom for its colour to be seen. */
const isTooSmall = ({ callout }: LabelMark, { geometry }: AreaMark, zoom: number): boolean =>
  extentOf(geometry) * worldSize(zoom) < (callout ? LEAST_SOUGHT : LEAST_SHAPE);

interface Disc {
  at: Place;
  from: Place;
  /** Of a symbol that stays where it is. */
  isFixed: boolean;
}

/** Moves two that cover each other apart by what is missing: each by half of it, or the one that may move by all. */
function push(a: Disc, b: Disc, order: number): boolean {
  const [dx, dy] = [b.at[0] - a.at[0], b.at[1] - a.at[1]];
  const missing = APART - Math.max(Math.abs(dx), Math.abs(dy));
  if (missing <= CLOSE || (a.isFixed && b.isFixed)) return false;
  const distance = Math.hypot(dx, dy);
  // Two on one place part in a direction of their own, always the same.
  const turn = order * 2.4;
  const way: Place = distance > 0.01 ? [dx / distance, dy / distance] : [Math.cos(turn), Math.sin(turn)];
  const by = missing / Math.max(Math.abs(way[0]), Math.abs(way[1]));
  const share = a.isFixed ? 0 : b.isFixed ? 1 : 0.5;
  move(a, way, -by * share);
  move(b, way, by * (1 - share));
  return true;
}

function move(disc: Disc, [dx, dy]: Place, by: number): void {
  const [x, y] = [disc.at[0] + dx * by - disc.from[0], disc.at[1] + dy * by - disc.from[1]];
  const shrink = Math.min(1, MOST / Math.max(1e-9, Math.hypot(x, y)));
  disc.at = [disc.from[0] + x * shrink, disc.from[1] + y * shrink];
}

/** Moves discs that cover each other apart; what is moved depends on the order of the discs alone. */
function part(discs: Disc[]): void {
  let moved = true;
  for (let round = 0; moved && round < ROUNDS; round++) {
    moved = false;
    for (const [i, a] of discs.entries())
      for (let j = i + 1; j < discs.length; j++) if (push(a, discs[j] as Disc, i)) moved = true;
  }
}

const clampedTo = ([left, top, right, bottom]: Box, [x, y]: Place): Place => [
  Math.min(right - DOT_SIZE / 2, Math.max(left + DOT_SIZE / 2, x)),
  Math.min(bottom - DOT_SIZE / 2, Math.max(top + DOT_SIZE / 2, y)),
];

/**
 * The dots of those polities with a position whose shapes cannot be seen at a camera, by their labels. Dots keep off
 * each other and off symbols.
 */
export function placeDots(
  labels: LabelMark[],
  { areas, obstacles }: { areas: AreaMark[]; obstacles: Obstacle[] },
  camera: Camera,
  space: LabelSpace,
): Map<LabelMark, Dot> {
  const shapes = new Map(areas.map((area) => [area.id, area]));
  const dotted = labels
    .filter((mark) => {
      const shape = mark.badge && shapes.get(mark.area ?? "");
      return shape && isTooSmall(mark, shape, camera.zoom);
    })
    .map((mark) => ({ mark, from: space.project(mark.at) }))
    .filter(({ from }) => inside([...from, ...from], space.frame))
    .sort((a, b) => (a.mark.id < b.mark.id ? -1 : 1));
  const discs = dotted.map(({ from }): Disc => ({ at: clampedTo(space.frame, from), from, isFixed: false }));
  const isNear = ([x, y]: Place) =>
    discs.some(({ from }) => Math.abs(from[0] - x) < MOST + APART && Math.abs(from[1] - y) < MOST + APART);
  const symbols = obstacles
    .filter(({ minZoom = 0 }) => camera.zoom >= minZoom)
    .map((symbol): Place => placeOn(space.project, symbol))
    .filter(isNear)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map((at): Disc => ({ at, from: at, isFixed: true }));
  part([...discs, ...symbols]);
  return new Map(
    dotted.map(({ mark, from }, i) => [mark, { at: clampedTo(space.frame, discs[i]?.at ?? from), from }]),
  );
}
