import { alongLine, type Box } from "./boxes.ts";
import type { LabelSize } from "./label-box.ts";

/** A place beside an area, and the line that joins it to the area's point. */
export interface LeaderSpot {
  box: Box;
  leader: [[x: number, y: number], [x: number, y: number]];
}

/** Distances from the area's edge, CSS px, nearest first. */
const DISTANCES = [8, 20, 36, 56, 80, 110];
/** The area counts as no larger than this, so that a label stays near the point that it names. */
const MAX_REACH = 90;
/** Round the point itself a symbol may stand in the way, CSS px. */
const NEAR = 12;
/** CSS px between the end of the line and the text. */
const GAP = 4;

/** Symbols nearer to the point than this, CSS px, belong to the area itself and do not stand in the line's way. */
const HOME = 26;

/** Level lines read best, then upright, then slanted ones; clockwise from the right. */
const COURSES = [0, 180, 22.5, 337.5, 157.5, 202.5, 45, 315, 135, 225, 67.5, 292.5, 112.5, 247.5, 90, 270];

/** Unit vectors of the courses; those within 45 degrees of the liked one go first. */
function coursesFrom(liked: number | undefined): [number, number][] {
  const off = (course: number) => Math.abs(((course - (liked ?? 0) + 540) % 360) - 180);
  const order =
    liked === undefined ? COURSES : COURSES.toSorted((a, b) => Number(off(a) > 45) - Number(off(b) > 45));
  return order.map((course) => [Math.cos((course * Math.PI) / 180), Math.sin((course * Math.PI) / 180)]);
}

function reachOf([x, y]: [number, number], area: Box | undefined, [dx, dy]: [number, number]): number {
  if (!area) return 0;
  const toSide = dx > 1e-9 ? (area[2] - x) / dx : dx < -1e-9 ? (area[0] - x) / dx : Number.POSITIVE_INFINITY;
  const toEnd = dy > 1e-9 ? (area[3] - y) / dy : dy < -1e-9 ? (area[1] - y) / dy : Number.POSITIVE_INFINITY;
  return Math.max(0, Math.min(toSide, toEnd, MAX_REACH));
}

/** The label's box where the line ends: beside it, or above or below it where the line is steep. */
function boxAt(end: [number, number], [dx, dy]: [number, number], size: LabelSize): Box {
  const steep = Math.abs(dx) < 0.3;
  const x0 = steep ? end[0] - size.width / 2 : dx > 0 ? end[0] + GAP : end[0] - GAP - size.width;
  const y0 = !steep ? end[1] - size.height / 2 : dy > 0 ? end[1] + GAP : end[1] - GAP - size.height;
  return [x0, y0, x0 + size.width, y0 + size.height];
}

/** What a spot asks of the ground. */
export interface LeaderGround {
  isFree(box: Box): boolean;
  /** 0 on open ground, more where the label would cover what it should not. */
  burden(box: Box): number;
}

/** CSS px of distance that one step down the list of courses, and one symbol under the way, are worth. */
const COURSE_COST = 0.8;
const CROSSING_COST = 14;

/** How often the way runs over something on the area itself, where a symbol often stands; `null` if it may not. */
function crossings(way: Box[], reach: number, point: [number, number], ground: LeaderGround): number | null {
  let count = 0;
  for (const box of way) {
    if (ground.isFree(box)) continue;
    const away = Math.hypot((box[0] + box[2]) / 2 - point[0], (box[1] + box[3]) / 2 - point[1]);
    if (away > reach) return null;
    count++;
  }
  return count;
}

/** Free places round an area with a free way to its point, the best first: near, on open ground, on a level line. */
export function leaderSpots(
  point: [number, number],
  area: Box | undefined,
  size: LabelSize,
  ground: LeaderGround,
): LeaderSpot[] {
  const spots = DISTANCES.flatMap((distance) =>
    COURSES.flatMap((course, rank): (LeaderSpot & { cost: number })[] => {
      const reach = reachOf(point, area, course);
      const length = reach + distance;
      const end: [number, number] = [point[0] + course[0] * length, point[1] + course[1] * length];
      const box = boxAt(end, course, size);
      if (!ground.isFree(box)) return [];
      const crossed = crossings(alongLine(end, point, 1), Math.max(reach, NEAR), point, ground);
      if (crossed === null) return [];
      const cost = length + rank * COURSE_COST + (crossed > 0 ? CROSSING_COST : 0) + ground.burden(box);
      return [{ box, leader: [end, point], cost }];
    }),
  );
  return spots.toSorted((a, b) => a.cost - b.cost);
}
