import type { LonLat } from "../../model/geometry/coordinates.ts";
import { alongLine, around, type Box, BoxGrid, inside, overlap } from "../frame/boxes.ts";
import { type Camera, projector } from "../frame/camera.ts";
import type { Obstacle } from "../mark-kinds.ts";
import type { LabelMark, LineMark } from "../scene.ts";

/** CSS px between a label and the edge of the frame. */
const EDGE = 3;
/** Share of a symbol's box that its drawing fills. */
const SYMBOL_FILL = 0.9;
/** How far the boxes that stand for a line reach to each side of it. */
const LINE_HALF = 2;

/** The box that a symbol of a size keeps for itself. */
export function symbolBox(x: number, y: number, size: number): Box {
  return around(x, y, (size / 2) * SYMBOL_FILL);
}

/** What a place on a line, and one on another's area, is worth in CSS px of distance. */
const LINE_COST = 25;
const FOREIGN_COST = 30;
/** Beyond this a crowded map has no open ground to look for. */
const MANY_AREAS = 300;

/** CSS px of the area that a label must fit into. */
export function projectedBounds(
  { within }: LabelMark,
  { project, isTilted }: Pick<LabelSpace, "project" | "isTilted">,
): Box | undefined {
  if (!within) return undefined;
  const [west, south, east, north] = within;
  if (!isTilted) return [...project([west, north]), ...project([east, south])];
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const sides = [project([west, lat]), project([east, lat]), project([lon, north]), project([lon, south])];
  const [xs, ys] = [sides.map(([x]) => x), sides.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Whether the label's own point lies in the other's area, as that of a region does: its ground is no foreign one. */
function holds(area: Box, mark: LabelMark, space: LabelSpace): boolean {
  const [x, y] = space.project(mark.at);
  return inside([x, y, x, y], area);
}

function share(box: Box, area: Box): number {
  const width = Math.min(box[2], area[2]) - Math.max(box[0], area[0]);
  const height = Math.min(box[3], area[3]) - Math.max(box[1], area[1]);
  return width > 0 && height > 0 ? (width * height) / ((box[2] - box[0]) * (box[3] - box[1])) : 0;
}

export interface LabelSpaceOptions {
  /** Lines that labels keep off where they can: the cased ones of the scene. */
  avoid?: LineMark[];
  /** Parts of the frame that something else covers. */
  keepClear?: Box[];
  /** Degrees to CSS px in the frame, where the camera is turned, tilted or looks at a globe. */
  project?: (at: LonLat) => [x: number, y: number];
}

/** What labels must keep off (taken) and what they should (lines), in one camera's frame. */
export class LabelSpace {
  readonly taken = new BoxGrid();
  readonly lines = new BoxGrid();
  /** Where the names of other areas belong. */
  #areas: { mark: LabelMark; box: Box }[] = [];
  readonly frame: Box;
  readonly project: (at: LonLat) => [number, number];
  /** Whether meridians and parallels may run askew in the frame. */
  readonly isTilted: boolean;

  constructor(obstacles: Obstacle[], camera: Camera, options: LabelSpaceOptions) {
    this.isTilted = options.project !== undefined;
    this.project = options.project ?? projector(camera);
    this.frame = [EDGE, EDGE, camera.width - EDGE, camera.height - EDGE];
    for (const mark of obstacles) {
      if (camera.zoom < (mark.minZoom ?? 0)) continue;
      this.taken.add(symbolBox(...this.project(mark.at), mark.size));
    }
    for (const box of options.keepClear ?? []) this.taken.add(box);
    for (const mark of options.avoid ?? []) this.#addLine(mark);
  }

  #addLine({ geometry }: LineMark): void {
    const parts = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    for (const part of parts) {
      const points = part.map((p) => this.project(p as LonLat));
      for (const [i, point] of points.entries()) {
        const next = points[i + 1];
        if (next && this.#near(point, next))
          for (const box of alongLine(point, next, LINE_HALF)) this.lines.add(box);
      }
    }
  }

  #near(a: [number, number], b: [number, number]): boolean {
    const [x0, y0, x1, y1] = this.frame;
    const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
    const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
    return right > x0 && left < x1 && bottom > y0 && top < y1 && right - left + bottom - top < 2 * (x1 + y1);
  }

  /** Notes what the labels to come stand for, so that those before them leave it open where they can. */
  expect(labels: LabelMark[]): void {
    for (const { marker, at } of labels) {
      if (marker) this.lines.add(symbolBox(...this.project(at), marker.size));
    }
    const areas = labels.flatMap((mark) => {
      const box = mark.leader && projectedBounds(mark, this);
      return box && overlap(box, this.frame) ? [{ mark, box }] : [];
    });
    if (areas.length <= MANY_AREAS) this.#areas = areas;
  }

  /** CSS px of distance that a free place is worse than open ground: on a line, or on another's area. */
  placementCost(box: Box, mark: LabelMark): number {
    const others = this.#areas.filter((a) => a.mark !== mark && !holds(a.box, mark, this));
    const covered = others.reduce((sum, a) => sum + share(box, a.box), 0);
    return (this.lines.hits(box) ? LINE_COST : 0) + Math.min(1, covered) * FOREIGN_COST;
  }

  /** What a leader's way across the middle of another's area costs; it would seem to name that one. */
  landCost([x0, y0]: [number, number], [x1, y1]: [number, number], mark: LabelMark): number {
    const way = around((x0 + x1) / 2, (y0 + y1) / 2, 1);
    const crossed = this.#areas.some(
      (a) => a.mark !== mark && !holds(a.box, mark, this) && overlap(way, a.box),
    );
    return crossed ? FOREIGN_COST : 0;
  }

  isFree(box: Box): boolean {
    return inside(box, this.frame) && !this.taken.hits(box);
  }
}
