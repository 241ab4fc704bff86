import type { FlatPart } from "../../../scene/frame/flat-geometry.ts";

/** From a plane to CSS px. */
export interface Transform {
  scale: number;
  dx: number;
  dy: number;
}

type Sink = (x: number, y: number) => void;

/** Parts of so few numbers are sent on whole, so that islets keep a shape. */
const SMALL_PART = 10;

/** Index of the vertex farthest from the first: a small ring that keeps it never folds flat. */
function farthest(part: FlatPart): number {
  let best = 0;
  let distance = -1;
  for (let i = 2; i < part.length; i += 2) {
    const dx = (part[i] ?? 0) - (part[0] ?? 0);
    const dy = (part[i + 1] ?? 0) - (part[1] ?? 0);
    const d = dx * dx + dy * dy;
    if (d > distance) {
      distance = d;
      best = i;
    }
  }
  return best;
}

/**
 * The courses from one vertex that pass all vertices after it within the tolerance. As long as the next vertex lies
 * on such a course, the one before it need not be drawn.
 */
class Sleeve {
  #x = 0;
  #y = 0;
  #reach = 0;
  #open = false;
  #left: [number, number] = [0, 0];
  #right: [number, number] = [0, 0];
  readonly #tolerance: number;

  constructor(tolerance: number) {
    this.#tolerance = tolerance;
  }

  start(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
    this.#reach = 0;
    this.#open = true;
  }

  /** Whether the line may run straight to here; narrows the sleeve. */
  takes(x: number, y: number): boolean {
    const dx = x - this.#x;
    const dy = y - this.#y;
    const d = Math.hypot(dx, dy);
    if (d < this.#reach - this.#tolerance) return false;
    if (d <= this.#tolerance) return true;
    const [ux, uy] = [dx / d, dy / d];
    if (!this.#open && (cross(this.#left, ux, uy) < 0 || cross(this.#right, ux, uy) > 0)) return false;
    this.#narrow(ux, uy, this.#tolerance / d);
    this.#reach = Math.max(this.#reach, d);
    return true;
  }

  #narrow(ux: number, uy: number, sin: number): void {
    const cos = Math.sqrt(1 - sin * sin);
    const left: [number, number] = [ux * cos + uy * sin, uy * cos - ux * sin];
    const right: [number, number] = [ux * cos - uy * sin, uy * cos + ux * sin];
    if (this.#open || cross(this.#left, ...left) > 0) this.#left = left;
    if (this.#open || cross(this.#right, ...right) < 0) this.#right = right;
    this.#open = false;
  }
}

function cross([ax, ay]: [number, number], bx: number, by: number): number {
  return ax * by - ay * bx;
}

/** Sends on the vertices that the shape needs at its size, in CSS px; in one pass, as a frame has no time for two. */
export function thin(part: FlatPart, t: Transform, tolerance: number, closed: boolean, sink: Sink): void {
  const last = part.length - 2;
  const keep = closed ? farthest(part) : last;
  const sleeve = new Sleeve(part.length <= SMALL_PART ? 0 : tolerance);
  let px = 0;
  let py = 0;
  for (let i = 0; i <= last; i += 2) {
    const x = (part[i] ?? 0) * t.scale + t.dx;
    const y = (part[i + 1] ?? 0) * t.scale + t.dy;
    if (i === 0) {
      sink(x, y);
      sleeve.start(x, y);
    } else if (!sleeve.takes(x, y)) {
      sink(px, py);
      sleeve.start(px, py);
      sleeve.takes(x, y);
    }
    if (i > 0 && (i === keep || i === last)) {
      sink(x, y);
      sleeve.start(x, y);
    }
    px = x;
    py = y;
  }
}
