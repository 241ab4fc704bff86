import { type Box, inside } from "../frame/boxes.ts";
import type { LabelAnchor, LabelMark } from "../scene.ts";
import { alignOf, anchoredBox, type LabelSize, type TextAlign } from "./label-box.ts";
import { type LabelSpace, projectedBounds } from "./label-obstacles.ts";
import { type LeaderSpace, type LeaderSpot, leaderSpots } from "./leaders.ts";

/** A place that a label might take. */
export interface Candidate {
  anchor: LabelAnchor | "leader";
  align: TextAlign;
  box: Box;
  leader?: LeaderSpot["leader"];
}

/** Shares of the label's own size by which a name inside its area may leave the middle to find free ground. */
const NUDGES: [number, number][] = [
  [0, 0],
  [0, -1.1],
  [0, 1.1],
  [-0.5, 0],
  [0.5, 0],
  [-0.5, -1.1],
  [0.5, -1.1],
  [-0.5, 1.1],
  [0.5, 1.1],
  [0, -2.2],
  [0, 2.2],
];
/** A name takes up at most this share of its area's bounds, as few areas fill theirs. */
const FIT = 0.82;

function centreCandidates(x: number, y: number, size: LabelSize, area: Box | undefined): Candidate[] {
  const middle = anchoredBox(x, y, "centre", 0, size);
  const candidate = (box: Box): Candidate => ({ anchor: "centre", align: "middle", box });
  if (!area) return [candidate(middle)];
  const [width, height] = [area[2] - area[0], area[3] - area[1]];
  if (size.width > width * FIT || size.height > height * FIT) return [];
  return NUDGES.map(([dx, dy]): Box => {
    const [mx, my] = [dx * size.width, dy * size.height];
    return [middle[0] + mx, middle[1] + my, middle[2] + mx, middle[3] + my];
  })
    .filter((box) => inside(box, area))
    .filter((box) => Math.abs((box[1] + box[3]) / 2 - y) < height * 0.3)
    .map(candidate);
}

/** The places beside or on its own point that a label may take, the liked ones first. */
export function candidates(
  mark: LabelMark,
  x: number,
  y: number,
  size: LabelSize,
  space: LabelSpace,
): Candidate[] {
  return mark.anchors.flatMap((anchor) =>
    anchor === "centre"
      ? centreCandidates(x, y, size, projectedBounds(mark, space))
      : [{ anchor, align: alignOf(anchor), box: anchoredBox(x, y, anchor, mark.gap, size) }],
  );
}

/** Places away from the area, where the label allows a line to join the two. */
export function leaderCandidates(
  mark: LabelMark,
  x: number,
  y: number,
  size: LabelSize,
  space: LabelSpace,
): Candidate[] {
  if (!mark.leader || !inside([x, y, x, y], space.frame)) return [];
  const onto: LeaderSpace = {
    isFree: (box) => space.isFree(box),
    placementCost: (box, end, point) => space.placementCost(box, mark) + space.landCost(end, point, mark),
  };
  const spots = leaderSpots([x, y], projectedBounds(mark, space), size, onto, mark.offshore);
  return spots.map(({ box, leader }) => ({
    anchor: "leader",
    align: leader[0][0] < x ? "end" : leader[0][0] > x ? "start" : "middle",
    box,
    leader,
  }));
}
