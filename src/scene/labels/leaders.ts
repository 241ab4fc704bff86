import { alongLine, type Box } from "../frame/boxes.ts";
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
/** CSS px between the end of the line and the text. */
const GAP = 4;

/** Symbols nearer to the point than this, CSS px, belong to the area itself and do not stand in the line's way. */
const HOME = 26;

/** Level lines read best, then upright, then slanted ones; clockwise from the right. */
const COURSES = [0, 180, 22.5, 337.5, 157.5, 202.5, 45, 315, 135, 225, 67.5, 292.5, 112.5, 247.5, 90, 270];

interface Course {
  way: [dx: number, dy: number];
  /** CSS px of distance that the course is worse than the best one. */
  cost: number;
}

/** CSS px of distance that a step down the list is worth, a course away from the liked one, something under the way. */
const STEP_COST = 0.8;
const DISLIKED_COST = 35;
const CROSSING_COST = 14;

function coursesFrom(liked: number | undefined): Course[] {
  return COURSES.map((course, i) => {
    const off = liked === undefined ? 0 : Math.abs(((course - liked + 540) % 360) - 180);
    const turn = (course * Math.PI) / 180;
    return { way: [Math.cos(turn), Math.sin(turn)], cost: i * STEP_COST + (off > 45 ? DISLIKED_COST : 0) };
  });
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
export interface LeaderSpace {
  isFree(box: Box): boolean;
  /** 0 on open ground, more where the label or its line would cover what they should not. */
  placementCost(box: Box, end: [number, number], point: [number, number]): number;
}

/** Whether the way is free but for what stands at home, on the area itself; and whether anything does. */
function wayFrom(
  end: [number, number],
  point: [number, number],
  space: LeaderSpace,
): "free" | "crossing" | "shut" {
  let found: "free" | "crossing" = "free";
  for (const box of alongLine(end, point, 1)) {
    if (space.isFree(box)) continue;
    const away = Math.hypot((box[0] + box[2]) / 2 - point[0], (box[1] + box[3]) / 2 - point[1]);
    if (away > HOME) return "shut";
    found = "crossing";
  }
  return found;
}

/** Free places round an area with a free way to its point, the best first: near, on open ground, on a level line. */
export function leaderSpots(
  point: [number, number],
  area: Box | undefined,
  size: LabelSize,
  space: LeaderSpace,
  liked?: number,
): LeaderSpot[] {
  const courses = coursesFrom(liked);
  const spots = DISTANCES.flatMap((distance) =>
    courses.flatMap((course): (LeaderSpot & { cost: number })[] => {
      const [dx, dy] = course.way;
      const length = reachOf(point, area, course.way) + distance;
      const end: [number, number] = [point[0] + dx * length, point[1] + dy * length];
      const box = boxAt(end, course.way, size);
      const way = space.isFree(box) ? wayFrom(end, point, space) : "shut";
      if (way === "shut") return [];
      const cost =
        length +
        course.cost +
        (way === "crossing" ? CROSSING_COST : 0) +
        space.placementCost(box, end, point);
      return [{ box, leader: [end, point], cost }];
    }),
  );
  return spots.toSorted((a, b) => a.cost - b.cost);
}
