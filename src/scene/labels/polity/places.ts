import { alongLine, type Box } from "../../frame/boxes.ts";
import type { LabelMark } from "../../scene.ts";
import { type LabelSize, labelSize } from "../label-box.ts";
import type { Candidate } from "../label-candidates.ts";
import type { LabelSpace } from "../label-obstacles.ts";
import type { Land } from "../land/land.ts";
import { CELL } from "../land/sums.ts";
import { DOT_SIZE, type Dot, dotBox, isByOther } from "./dots.ts";
import { type Form, freeForms, landForms, written } from "./forms.ts";

/** Share of a name's box that must be its own land: a bay or a lake may take the rest, another's land none. */
const OWN = 0.9;
/** CSS px that a line under a name is worth in distance. */
const LINE_COST = 25;
/** A name beside its land is at most so far from it, and so far from any other, CSS px. */
const BESIDE = 7;
const CLEAR = 4;
/** From the middle of a tiny shape, or of its dot. */
const REACH = 9;
/** Longest line from a place to its name at sea, and to one in a box, CSS px. */
const LEADER = 40;
const CALLOUT = 60;
const LENGTHS = [10, 14, 18, 22, 26, 30, 34, 38, 42, 46, 50, 54, 58, 66, 74, 82, 90, 98, 106];
/** CSS px between the end of a line and the text, and between text and the edge of its box. */
const GAP = 3;
export const PADDING = 4.5;
const COURSES = [0, 180, 22.5, 337.5, 157.5, 202.5, 45, 315, 135, 225, 67.5, 292.5, 112.5, 247.5, 90, 270];
const STEP_COST = 0.6;
/** CSS px from one position to the next: fine enough for the strip of water along a coast. */
const STEP = { x: 7, y: 4 };
/** By so much finer where at whole steps nothing was found. */
const FINER = 4;

/** A name as it is written, with the place that it would take. */
interface PolityPlace extends Form {
  candidate: Candidate;
}

interface Context {
  space: LabelSpace;
  land: Land;
  /** Of the mark's own point, CSS px, or of the dot that stands for it. */
  point: [x: number, y: number];
  /** Where the name was in the picture before. */
  before?: [x: number, y: number] | undefined;
  dot?: Dot | undefined;
  /** The name is told rather than any other. */
  isUrgent: boolean;
  /** Of all. */
  dots: readonly Dot[];
}

/**
 * Places along a side, the liked one first and the others at whole steps from it: so a name stands as it does in frames
 * of other sizes, and a page need not hold it for each.
 */
function along(from: number, to: number, step: number, liked: number): number[] {
  const [first, last] = [Math.ceil((from - liked) / step), Math.floor((to - liked) / step)];
  // What is a little longer than its room may still have most of itself in it.
  if (last < first) return [(from + to) / 2];
  const places: number[] = [];
  for (let away = Math.max(0, first, -last); away <= Math.max(-first, last); away++) {
    if (-away >= first && -away <= last) places.push(liked - away * step);
    if (away > 0 && away >= first && away <= last) places.push(liked + away * step);
  }
  return places;
}

/**
 * The box of a size that lies nearest to a point, of those in a part of the frame that may stand there. `costOf` adds to
 * the distance, CSS px, or is undefined where a box may not stand.
 */
function nearestBox(
  [left, top, right, bottom]: Box,
  { width, height }: LabelSize,
  [px, py]: [number, number],
  costOf: (box: Box) => number | undefined,
  finer = 1,
): Box | undefined {
  const columns = along(left, right - width, STEP.x / finer, px - width / 2);
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const y of along(top, bottom - height, STEP.y / finer, py - height / 2)) {
    const dy = y + height / 2 - py;
    if (Math.abs(dy) >= least) break;
    for (const x of columns) {
      const away = Math.hypot(x + width / 2 - px, dy);
      if (away >= least) break;
      const box: Box = [x, y, x + width, y + height];
      const cost = costOf(box);
      if (cost === undefined || away + cost >= least) continue;
      least = away + cost;
      best = box;
    }
  }
  return best;
}

function spotOn({ mark, size }: Form, { space, land, point, before }: Context, finer = 1): Box | undefined {
  const id = mark.area ?? "";
  const area = land.boxOf(id);
  if (!area || area[2] - area[0] < size.width * OWN || area[3] - area[1] < size.height * OWN)
    return undefined;
  const costOf = (box: Box) => {
    if (land.any(box) < OWN || land.isForeign(box, id, -1) || !space.isFree(box)) return undefined;
    return space.lines.hits(box) ? LINE_COST : 0;
  };
  return nearestBox(area, size, before ?? point, costOf, finer);
}

function costAtSea(box: Box, { space, dot, dots }: Context): number {
  return (space.lines.hits(box) ? LINE_COST : 0) + (isByOther(box, dot, dots) ? LINE_COST : 0);
}

function spotBeside({ mark, size }: Form, context: Context): Box | undefined {
  const { space, land, point, before, dot } = context;
  const id = mark.area ?? "";
  const area = dot ? dotBox(dot) : (land.boxOf(id) ?? [point[0], point[1], point[0], point[1]]);
  const isTiny = dot || area[2] - area[0] <= 2 * CELL;
  const [w, h] = [size.width + BESIDE, size.height + BESIDE];
  const around: Box = [area[0] - w, area[1] - h, area[2] + w, area[3] + h];
  return nearestBox(around, size, before ?? point, (box) => {
    if (land.any(box) > 0) return undefined;
    const touches = isTiny ? reaches(box, point, REACH) : land.own(box, id, BESIDE) > 0;
    if (!touches || land.isForeign(box, id, CLEAR) || !space.isFree(box)) return undefined;
    return costAtSea(box, context);
  });
}

function reaches([x0, y0, x1, y1]: Box, [px, py]: [number, number], far: number): boolean {
  const [dx, dy] = [Math.max(x0 - px, 0, px - x1), Math.max(y0 - py, 0, py - y1)];
  return Math.hypot(dx, dy) <= far;
}

/** The box at the end of a line: beside it, or above or below it where the line is steep. */
function boxAt(
  end: [number, number],
  [dx, dy]: [number, number],
  { width, height }: LabelSize,
  gap: number,
): Box {
  const steep = Math.abs(dx) < 0.3;
  const x0 = steep ? end[0] - width / 2 : dx > 0 ? end[0] + gap : end[0] - gap - width;
  const y0 = !steep ? end[1] - height / 2 : dy > 0 ? end[1] + gap : end[1] - gap - height;
  return [x0, y0, x0 + width, y0 + height];
}

/** Symbols nearer to the point than this, CSS px, belong to the area itself and do not stand in the line's way. */
const HOME = 9;
/** CSS px that a line across symbols is worth, where the name has to be told, and how long it may be then. */
const CROSSING = 60;
const FARTHEST = 110;

/** Whether a line leads across no other label or symbol. */
function isClear({ space, point }: Context, end: [number, number]): boolean {
  return alongLine(end, point, 1).every((box) => {
    const away = Math.hypot((box[0] + box[2]) / 2 - point[0], (box[1] + box[3]) / 2 - point[1]);
    return away < HOME || !space.taken.hits(box);
  });
}

function atEndOfLine(
  most: number,
  gap: number,
  size: LabelSize,
  context: Context,
  costOf: (box: Box, end: [number, number]) => number | undefined,
): Pick<Candidate, "box" | "leader"> | undefined {
  const { point, before, dot, isUrgent } = context;
  let best: Pick<Candidate, "box" | "leader"> | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const length of LENGTHS.filter((l) => l <= most))
    for (const [i, course] of COURSES.entries()) {
      const turn = (course * Math.PI) / 180;
      const way: [number, number] = [Math.cos(turn), Math.sin(turn)];
      const end: [number, number] = [point[0] + way[0] * length, point[1] + way[1] * length];
      const box = boxAt(end, way, size, gap);
      const cost = costOf(box, end);
      if (cost === undefined) continue;
      const known = length + i * STEP_COST + cost - (isAt(box, before) ? KEPT : 0);
      if (known >= least) continue;
      const crossing = isClear(context, end) ? 0 : CROSSING;
      if (crossing > 0 && !isUrgent) continue;
      const whole = known + crossing;
      if (whole >= least) continue;
      least = whole;
      const rim = dot ? DOT_SIZE / 2 - 1 : 0;
      best = { box, leader: [end, [point[0] + way[0] * rim, point[1] + way[1] * rim]] };
    }
  return best;
}

/** Within these CSS px a box is where it was, which is worth so many px of line. */
const SAME_PLACE = 7;
const KEPT = 16;

const isAt = ([x0, y0, x1, y1]: Box, before: [number, number] | undefined): boolean =>
  before !== undefined && Math.hypot((x0 + x1) / 2 - before[0], (y0 + y1) / 2 - before[1]) < SAME_PLACE;

function alignOf(box: Box, [px]: [number, number]): Candidate["align"] {
  return box[2] < px ? "end" : box[0] > px ? "start" : "middle";
}

/** The least that a name takes, wherever there is room for it. */
const leastOf = (forms: Form[]) => forms.slice(-2).map((form) => ({ form, finer: FINER }));

/** The name on its own land, or in the sea beside it. */
export function nearPlace(mark: LabelMark, context: Context): PolityPlace | undefined {
  const forms = context.dot ? [] : landForms(mark);
  const tries = [...forms.map((form) => ({ form, finer: 1 })), ...leastOf(forms)];
  for (const { form, finer } of tries) {
    const box = spotOn(form, context, finer);
    if (box) return { ...form, candidate: { anchor: "land", align: "middle", box } };
  }
  for (const form of mark.leader ? freeForms(mark) : []) {
    const box = spotBeside(form, context);
    if (box) return { ...form, candidate: { anchor: "sea", align: "middle", box } };
  }
  return undefined;
}

function leaderPlace(mark: LabelMark, context: Context): PolityPlace | undefined {
  const { space, land, point } = context;
  const form = written(mark, mark.lines, Math.min(mark.style.size, 11));
  const size = labelSize(form);
  const id = mark.area ?? "";
  const found = atEndOfLine(LEADER, GAP, size, context, (box, end) => {
    if (land.any(box) > 0 || land.isForeign(box, id, CLEAR) || !space.isFree(box)) return undefined;
    return land.isOpen(point, end, id) ? costAtSea(box, context) : undefined;
  });
  return (
    found && { mark: form, size, candidate: { anchor: "leader", align: alignOf(found.box, point), ...found } }
  );
}

/** The name in a box of its own, that nobody reads as the name of what it covers. */
function calloutPlace(mark: LabelMark, context: Context): PolityPlace | undefined {
  const { space, land, point } = context;
  const form = written(mark, mark.lines, Math.min(mark.style.size, 11));
  const size = labelSize(form);
  const found = atEndOfLine(
    context.isUrgent ? FARTHEST : CALLOUT,
    PADDING,
    size,
    context,
    ([x0, y0, x1, y1]) => {
      const card: Box = [x0 - PADDING, y0 - PADDING, x1 + PADDING, y1 + PADDING];
      if (!space.isFree(card)) return undefined;
      const others = land.any(card) - land.own(card, mark.area ?? "");
      return (space.lines.hits(card) ? LINE_COST : 0) + LINE_COST * others;
    },
  );
  return (
    found && {
      mark: form,
      size,
      candidate: { anchor: "callout", align: alignOf(found.box, point), ...found },
    }
  );
}

/** The badge alone, on the land that it stands for. */
function badgePlace(mark: LabelMark, context: Context): PolityPlace | undefined {
  if (!mark.badge) return undefined;
  const form = { ...written(mark, mark.lines, Math.min(mark.style.size, 10)), lines: [] };
  const size = labelSize(form);
  const box = spotOn({ mark: form, size }, context);
  return box && { mark: form, size, candidate: { anchor: "badge", align: "start", box } };
}

/** Where a name goes that has no room on or beside its land; `callouts`: how many more may stand in boxes. */
export function farPlace(mark: LabelMark, context: Context, callouts: number): PolityPlace | undefined {
  if (!mark.leader) return undefined;
  return (
    leaderPlace(mark, context) ??
    (mark.callout && callouts > 0 ? calloutPlace(mark, context) : undefined) ??
    badgePlace(mark, context)
  );
}
