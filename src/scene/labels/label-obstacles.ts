import type { LonLat } from "../../model/geometry/coordinates.ts";
import { alongLine, around, type Box, BoxGrid, inside } from "../frame/boxes.ts";
import { type Camera, projector } from "../frame/camera.ts";
import { type Obstacle, pointSeenAt } from "../mark-kinds.ts";
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

/** Where a symbol stands in a frame, CSS px. */
export function placeOn(
  project: (at: LonLat) => [x: number, y: number],
  { at, shift: [right, down] = [0, 0] }: Obstacle,
): [x: number, y: number] {
  const [x, y] = project(at);
  return [x + right, y + down];
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
  readonly frame: Box;
  readonly project: (at: LonLat) => [number, number];

  constructor(obstacles: Obstacle[], camera: Camera, options: LabelSpaceOptions) {
    this.project = options.project ?? projector(camera);
    this.frame = [EDGE, EDGE, camera.width - EDGE, camera.height - EDGE];
    for (const mark of obstacles) {
      if (!pointSeenAt(mark, camera.zoom)) continue;
      this.taken.add(symbolBox(...placeOn(this.project, mark), mark.size));
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
  }

  isFree(box: Box): boolean {
    return inside(box, this.frame) && !this.taken.hits(box);
  }
}
