import Flatbush from "flatbush";
import type { Position as Coordinate } from "geojson";
import type { LonLat } from "../../../model/geometry/coordinates.ts";
import { type Camera, mercator, unproject, worldSize } from "../../../scene/frame/camera.ts";
import { type Shape, seenAt, shapeOf } from "../../../scene/mark-kinds.ts";
import type { Mark, Scene, Subject } from "../../../scene/scene.ts";

/** How far from a route's line, or an airport's centre, the pointer still means it: CSS px. */
const LINE_REACH = 6;
const POINT_REACH = 10;
/** Line segments a box of the index holds. */
const CHUNK = 8;

type Rings = Float64Array[];

type Target = { mark: Mark } & (
  | { kind: "area"; rings: Rings; size: number }
  | { kind: "line"; path: Float64Array }
  | { kind: "point"; x: number; y: number }
);

type ShapeOfKind<K extends Shape["kind"]> = Extract<Shape, { kind: K }>;

function flat(ring: Coordinate[]): Float64Array {
  const out = new Float64Array(ring.length * 2);
  ring.forEach((subjectAt, i) => {
    out.set(mercator(subjectAt as LonLat), i * 2);
  });
  return out;
}

function boxOf(path: Float64Array): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < path.length; i += 2) {
    box[0] = Math.min(box[0], path[i] as number);
    box[1] = Math.min(box[1], path[i + 1] as number);
    box[2] = Math.max(box[2], path[i] as number);
    box[3] = Math.max(box[3], path[i + 1] as number);
  }
  return box;
}

/** Even-odd rule, so that holes are outside. */
function inside(rings: Rings, x: number, y: number): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const yi = ring[i + 1] as number;
      const yj = ring[j + 1] as number;
      if (yi > y === yj > y) continue;
      const xi = ring[i] as number;
      if (x < (((ring[j] as number) - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
    }
  }
  return odd;
}

function distance(path: Float64Array, x: number, y: number): number {
  let best = Infinity;
  for (let i = 0; i + 3 < path.length; i += 2) {
    const [x0, y0, x1, y1] = path.subarray(i, i + 4) as unknown as [number, number, number, number];
    const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const t =
      length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
    best = Math.min(best, Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)));
  }
  return best;
}

function areaTargets(mark: Mark, { geometry }: ShapeOfKind<"area">): Target[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.map((p) => p.map(flat));
  const sizes = parts.map(([outer]) => {
    const [x0, y0, x1, y1] = boxOf(outer ?? new Float64Array());
    return (x1 - x0) * (y1 - y0);
  });
  const size = sizes.reduce((a, b) => a + b, 0);
  return parts.map((rings) => ({ kind: "area", mark, rings, size }));
}

function lineTargets(mark: Mark, { geometry }: ShapeOfKind<"line">): Target[] {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return lines.flatMap((line) => {
    const path = flat(line);
    const parts: Target[] = [];
    for (let i = 0; i + 2 < path.length; i += CHUNK * 2) {
      parts.push({ kind: "line", mark, path: path.subarray(i, i + CHUNK * 2 + 2) });
    }
    return parts;
  });
}

/** Only what has something to say can be met. */
function targetsOf(mark: Mark): Target[] {
  const shape = mark.subject && shapeOf(mark);
  switch (shape?.kind) {
    case undefined:
      return [];
    case "area":
      return areaTargets(mark, shape);
    case "line":
      return lineTargets(mark, shape);
    case "point": {
      const [x, y] = mercator(shape.at);
      return [{ kind: "point", mark, x, y }];
    }
    default:
      return shape satisfies never;
  }
}

function targetBox(target: Target): [number, number, number, number] {
  switch (target.kind) {
    case "area":
      return boxOf(target.rings[0] ?? new Float64Array());
    case "line":
      return boxOf(target.path);
    case "point":
      return [target.x, target.y, target.x, target.y];
    default:
      return target satisfies never;
  }
}

/** Finds what lies under a place of the frame, without asking the renderer. */
export class HitIndex {
  private readonly targets: Target[];
  private readonly tree: Flatbush | null;
  /** Whether some lines are drawn only close up. */
  private readonly levelOfDetail: boolean;

  constructor(scene: Pick<Scene, "layers" | "levelOfDetail">) {
    this.levelOfDetail = scene.levelOfDetail !== undefined;
    this.targets = scene.layers.flatMap((layer) => layer.marks.flatMap(targetsOf));
    this.tree = this.targets.length > 0 ? new Flatbush(this.targets.length) : null;
    for (const target of this.targets) this.tree?.add(...targetBox(target));
    this.tree?.finish();
  }

  /** An airport before a route, a route before an area, the smallest area first. CSS px in the camera's frame. */
  subjectAt(camera: Camera, px: number, py: number): Subject | null {
    const size = worldSize(camera.zoom);
    return this.find(unproject(camera, px, py), camera.zoom, LINE_REACH / size, POINT_REACH / size);
  }

  private find(place: LonLat, zoom: number, lineReach: number, pointReach: number): Subject | null {
    const [x, y] = mercator(place);
    const reach = Math.max(lineReach, pointReach);
    let best: { rank: number; subject: Subject } | null = null;
    for (const i of this.tree?.search(x - reach, y - reach, x + reach, y + reach) ?? []) {
      const target = this.targets[i] as Target;
      if (this.levelOfDetail && !seenAt(target.mark, zoom)) continue;
      const rank = rankAt(target, x, y, lineReach, pointReach);
      const subject = target.mark.subject;
      if (rank !== null && subject && (!best || rank < best.rank)) best = { rank, subject };
    }
    return best?.subject ?? null;
  }
}

/** Lower wins: points from 0, lines from 10, areas from 20 by size; null where the target is not met. */
function rankAt(target: Target, x: number, y: number, lineReach: number, pointReach: number): number | null {
  switch (target.kind) {
    case "point": {
      const d = Math.hypot(x - target.x, y - target.y);
      if (d > pointReach) return null;
      return (target.mark.subject?.kind === "airport" ? 0 : 1) + d / pointReach;
    }
    case "line": {
      const d = distance(target.path, x, y);
      return d > lineReach ? null : 10 + d / lineReach;
    }
    case "area":
      return inside(target.rings, x, y) ? 20 + target.size : null;
    default:
      return target satisfies never;
  }
}
