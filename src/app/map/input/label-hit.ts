import { LEAST_TARGET } from "../../../scene/areas/least-target.ts";
import type { PlacedLabel } from "../../../scene/labels/placement.ts";
import type { LabelMark } from "../../../scene/scene.ts";

/** How far from a leader's line the pointer still means its label, and from the box of the text; CSS px. */
const LEADER_REACH = 4;
const TEXT_REACH = 1;
/** How far beside a name or a badge a finger still means it; CSS px. */
const FINGER_REACH = 12;

/** How far the dot at a leader's end reaches; CSS px. */
const DOT_REACH = 2;

/**
 * A label that is pointed at: at the dot where its leader ends or that stands for its shape, its text or badge, its leader
 * or the mark of its place, or else close around the dot of its shape.
 */
interface PointedLabel {
  mark: LabelMark;
  part: "dot" | "text" | "leader" | "around" | "beside";
  /** From the middle of the dot, or from the text beside which it is; CSS px. */
  off?: number;
}

/** From the box of a name and its badge; 0 within it. */
function textDistance({ box: [x0, y0, x1, y1] }: PlacedLabel, x: number, y: number): number {
  return Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));
}

/** CSS px from a point to the line between two others. */
export function lineDistance(
  [x0, y0]: [number, number],
  [x1, y1]: [number, number],
  x: number,
  y: number,
): number {
  const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const along = length === 0 ? 0 : ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0));
}

function onLeader({ leader, marker, mark }: PlacedLabel, x: number, y: number): boolean {
  if (marker && Math.hypot(marker.x - x, marker.y - y) <= (mark.marker?.size ?? 0) / 2) return true;
  return leader !== undefined && lineDistance(...leader, x, y) <= LEADER_REACH;
}

function dotDistance({ leader }: PlacedLabel, x: number, y: number): number {
  return leader ? Math.hypot(leader[1][0] - x, leader[1][1] - y) : Number.POSITIVE_INFINITY;
}

/** From the middle of the dot that stands for a shape too small to be seen. */
function shapeDistance({ badge, dotted }: PlacedLabel, x: number, y: number): number {
  return badge && dotted ? Math.hypot(badge.x - x, badge.y - y) : Number.POSITIVE_INFINITY;
}

function nearestOf(placed: PlacedLabel[], distance: (label: PlacedLabel) => number) {
  let nearest: { label?: PlacedLabel; off: number } = { off: Number.POSITIVE_INFINITY };
  for (const label of placed) {
    const off = distance(label);
    if (off < nearest.off) nearest = { label, off };
  }
  return nearest;
}

function besideFinger(placed: PlacedLabel[], x: number, y: number): PointedLabel | undefined {
  const telling = placed.filter(({ mark }) => mark.subject);
  const { label, off } = nearestOf(telling, (one) => textDistance(one, x, y));
  return label && off <= FINGER_REACH ? { mark: label.mark, part: "beside", off } : undefined;
}

/**
 * The label at a place of the frame, CSS px: one whose dot or text lies there before one whose leader does. A finger, which
 * hides what it means, finds the nearest name beside it as well.
 */
export function labelAt(
  placed: PlacedLabel[],
  x: number,
  y: number,
  byFinger = false,
): PointedLabel | undefined {
  const dotted = placed.find((label) => dotDistance(label, x, y) <= DOT_REACH);
  if (dotted) return { mark: dotted.mark, part: "dot", off: dotDistance(dotted, x, y) };
  const { label: shape, off } = nearestOf(placed, (label) => shapeDistance(label, x, y));
  if (shape?.badge && off <= shape.badge.size / 2) return { mark: shape.mark, part: "dot", off };
  const named = placed.find((label) => textDistance(label, x, y) <= TEXT_REACH);
  if (named) return { mark: named.mark, part: "text" };
  const led = placed.find((label) => onLeader(label, x, y));
  if (led) return { mark: led.mark, part: "leader" };
  if (shape && off <= LEAST_TARGET / 2) return { mark: shape.mark, part: "around", off };
  return byFinger ? besideFinger(placed, x, y) : undefined;
}
