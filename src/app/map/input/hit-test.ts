import Flatbush from "flatbush";
import type { Position as Coordinate } from "geojson";
import type { LonLat } from "../../../model/geometry/coordinates.ts";
import { LEAST_TARGET } from "../../../scene/areas/least-target.ts";
import { type Camera, mercator, unproject, worldSize } from "../../../scene/frame/camera.ts";
import type { PlacedLabel } from "../../../scene/labels/placement.ts";
import { type Shape, seenAt, shapeOf } from "../../../scene/mark-kinds.ts";
import type { Mark, Scene, Subject } from "../../../scene/scene.ts";
import { labelAt, lineDistance } from "./label-hit.ts";

/** How far from a route's line, or an airport's centre, the pointer still means it: CSS px. */
const LINE_REACH = 6;
const POINT_REACH = 10;
/** Within this of the middle of a symbol or a small shape, nothing that lies over it is meant; CSS px. */
const CORE_REACH = 3;
/** Line segments a box of the index holds. */
const CHUNK = 8;

type Rings = Float64Array[];

type Target = { mark: Mark } & (
  | {
      kind: "area";
      rings: Rings;
      size: number;
      /** Side of the largest part of its mark. */
      extent: number;
    }
  | { kind: "line"; path: Float64Array; inset: number }
  | { kind: "point"; x: number; y: number; shift: [right: number, down: number] }
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

/** From a line that is moved to the left of its way; all in the units of the path. */
function distance(path: Float64Array, inset: number, x: number, y: number): number {
  let [best, left] = [Infinity, 0];
  for (let i = 0; i + 3 < path.length; i += 2) {
    const [x0, y0, x1, y1] = path.subarray(i, i + 4) as unknown as [number, number, number, number];
    const d = lineDistance([x0, y0], [x1, y1], x, y);
    if (d >= best) continue;
    best = d;
    left = Math.sign((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0));
  }
  return Math.abs(best * (left || 1) - inset);
}

function areaTargets(mark: Mark, { geometry }: ShapeOfKind<"area">): Target[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.map((p) => p.map(flat));
  const sides = parts.map(([outer]) => {
    const [x0, y0, x1, y1] = boxOf(outer ?? new Float64Array());
    return [x1 - x0, y1 - y0] as const;
  });
  const size = sides.reduce((sum, [width, height]) => sum + width * height, 0);
  const extent = Math.max(0, ...sides.flat());
  return parts.map((rings) => ({ kind: "area", mark, rings, size, extent }));
}

function lineTargets(mark: Mark, { geometry, inset = 0 }: ShapeOfKind<"line">): Target[] {
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return lines.flatMap((line) => {
    const path = flat(line);
    const parts: Target[] = [];
    for (let i = 0; i + 2 < path.length; i += CHUNK * 2) {
      parts.push({ kind: "line", mark, inset, path: path.subarray(i, i + CHUNK * 2 + 2) });
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
      return [{ kind: "point", mark, x, y, shift: shape.shift ?? [0, 0] }];
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
  /** How far a symbol stands from its place at most, CSS px. */
  private readonly farthestShift: number;

  constructor(scene: Pick<Scene, "layers">) {
    this.targets = scene.layers.flatMap((layer) => layer.marks.flatMap(targetsOf));
    const shifts = this.targets.flatMap((target) => (target.kind === "point" ? target.shift : []));
    this.farthestShift = shifts.reduce((most, by) => Math.max(most, Math.abs(by)), 0);
    this.tree = this.targets.length > 0 ? new Flatbush(this.targets.length) : null;
    for (const target of this.targets) this.tree?.add(...targetBox(target));
    this.tree?.finish();
  }

  /**
   * What a place of the camera's frame means, CSS px: what is drawn on top, so the `labels` that stand there, whatever
   * land they lie on; then an airport before a route, a name beside a finger before one too, a small shape nearby before the land around it, the smallest area first.
   */
  subjectAt(
    camera: Camera,
    px: number,
    py: number,
    labels: PlacedLabel[] = [],
    byFinger = false,
  ): Subject | null {
    const size = worldSize(camera.zoom);
    const [x, y] = mercator(unproject(camera, px, py));
    const pointer = { x, y, size };
    const found = this.find(pointer, camera.zoom);
    const label = labelAt(labels, px, py, byFinger);
    if (!label) return found?.subject ?? null;
    const rank = RANKS[label.part] + (label.off ?? 0) / POINT_REACH;
    if (found && found.rank < rank) return found.subject;
    return label.mark.subject ?? null;
  }

  private find(pointer: Pointer, zoom: number): { rank: number; subject: Subject } | null {
    const { x, y, size } = pointer;
    const reach = (Math.max(LINE_REACH, POINT_REACH, LEAST_TARGET / 2) + this.farthestShift) / size;
    let best: { rank: number; subject: Subject } | null = null;
    for (const i of this.tree?.search(x - reach, y - reach, x + reach, y + reach) ?? []) {
      const target = this.targets[i] as Target;
      if (!seenAt(target.mark, zoom)) continue;
      const rank = rankAt(target, pointer);
      const subject = target.mark.subject;
      if (rank !== null && subject && (!best || rank < best.rank)) best = { rank, subject };
    }
    return best;
  }
}

/** A place on the Mercator plane, whose world is `size` CSS px wide. */
interface Pointer {
  x: number;
  y: number;
  size: number;
}

/** Lower wins; what lies between two of them depends on the distance, or the size. */
const RANKS = {
  dot: 0,
  core: 0,
  text: 2,
  leader: 3,
  point: 4,
  beside: 5.5,
  line: 6,
  nearby: 7,
  around: 7,
  area: 10,
};

function pointRank(target: Target & { kind: "point" }, { x, y, size }: Pointer): number | null {
  const { mark, shift, ...at } = target;
  const [right, down] = shift;
  const d = Math.hypot((x - at.x) * size - right, (y - at.y) * size - down);
  const step = mark.subject?.kind === "airport" ? 0 : 1;
  if (d <= CORE_REACH) return RANKS.core + step + d / POINT_REACH;
  return d > POINT_REACH ? null : RANKS.point + step + d / POINT_REACH;
}

function areaRank({ rings, size: area, extent }: Target & { kind: "area" }, pointer: Pointer): number | null {
  const { x, y, size } = pointer;
  const within = inside(rings, x, y) ? RANKS.area + area : null;
  if (extent * size >= LEAST_TARGET) return within;
  const [x0, y0, x1, y1] = boxOf(rings[0] ?? new Float64Array());
  const d = Math.hypot(x - (x0 + x1) / 2, y - (y0 + y1) / 2) * size;
  if (d <= CORE_REACH) return RANKS.core + 1 + d / LEAST_TARGET;
  if (within !== null) return RANKS.nearby + area;
  return d > LEAST_TARGET / 2 ? null : RANKS.nearby + 1 + d / LEAST_TARGET;
}

/** Null where the target is not met. */
function rankAt(target: Target, pointer: Pointer): number | null {
  switch (target.kind) {
    case "point":
      return pointRank(target, pointer);
    case "line": {
      const d = distance(target.path, target.inset / pointer.size, pointer.x, pointer.y) * pointer.size;
      return d > LINE_REACH ? null : RANKS.line + d / (2 * LINE_REACH);
    }
    case "area":
      return areaRank(target, pointer);
    default:
      return target satisfies never;
  }
}
