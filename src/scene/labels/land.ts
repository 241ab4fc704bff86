import type { AreaMark } from "../scene.ts";
import type { Box } from "../frame/boxes.ts";
import { type Camera, mercator, worldSize } from "../frame/camera.ts";
import { type FlatGeometry, mercatorGeometry } from "../frame/flat-geometry.ts";

/** CSS px to a cell: a third of the height of a small letter. */
export const CELL = 3;

/** Cells from left and top up to right and bottom, which are not among them. */
type Cells = [left: number, top: number, right: number, bottom: number];

/** Sums of cells from the upper left corner, so that any box is counted in four steps. */
class Sums {
  readonly #sums: Int32Array;

  constructor(
    readonly cells: Cells,
    isIn: (x: number, y: number) => boolean,
  ) {
    const [left, top, right, bottom] = cells;
    const width = right - left + 1;
    this.#sums = new Int32Array(width * (bottom - top + 1));
    for (let y = top; y < bottom; y++) {
      let row = 0;
      for (let x = left; x < right; x++) {
        if (isIn(x, y)) row++;
        const at = (y - top + 1) * width + (x - left + 1);
        this.#sums[at] = (this.#sums[at - width] ?? 0) + row;
      }
    }
  }

  count([x0, y0, x1, y1]: Cells): number {
    const [left, top, right, bottom] = this.cells;
    const [a, c] = [Math.max(x0, left) - left, Math.min(x1, right) - left];
    const [b, d] = [Math.max(y0, top) - top, Math.min(y1, bottom) - top];
    if (c <= a || d <= b) return 0;
    const width = right - left + 1;
    const at = (x: number, y: number) => this.#sums[y * width + x] ?? 0;
    return at(c, d) - at(a, d) - at(c, b) + at(a, b);
  }
}

/** What lies under a box, in cells. */
export interface Ground {
  own: number;
  /** Of others. */
  foreign: number;
  all: number;
}

/** Whose land each few px of a frame are: areas as they are drawn, later ones over those before. */
export class Land {
  readonly #width: number;
  readonly #height: number;
  readonly #owner: Uint16Array;
  readonly #numbers = new Map<string, number>();
  readonly #boxes: Cells[] = [[0, 0, 0, 0]];
  readonly #own = new Map<string, Sums>();
  #land: Sums | undefined;

  constructor(areas: readonly AreaMark[], camera: Camera) {
    this.#width = Math.max(1, Math.ceil(camera.width / CELL));
    this.#height = Math.max(1, Math.ceil(camera.height / CELL));
    this.#owner = new Uint16Array(this.#width * this.#height);
    const scale = worldSize(camera.zoom) / CELL;
    const [cx, cy] = mercator(camera.center);
    const dx = camera.width / 2 / CELL - cx * scale;
    const dy = camera.height / 2 / CELL - cy * scale;
    const turns = camera.across ? [-1, 0, 1] : [0];
    for (const { id, geometry } of areas) {
      const flat = mercatorGeometry(geometry);
      for (const turn of turns) this.#paint(id, flat, scale, dx + turn * scale, dy);
    }
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#boxes.push([this.#width, this.#height, 0, 0]);
    this.#numbers.set(id, this.#boxes.length - 1);
    return this.#boxes.length - 1;
  }

  #paint(id: string, flat: FlatGeometry, scale: number, dx: number, dy: number): void {
    if (flat.x1 * scale + dx < 0 || flat.x0 * scale + dx > this.#width) return;
    if (flat.y1 * scale + dy < 0 || flat.y0 * scale + dy > this.#height) return;
    const number = this.#numberOf(id);
    for (const [y, xs] of crossingsOf(flat, { scale, dx, dy }, this.#height)) {
      xs.sort((a, b) => a - b);
      for (let i = 1; i < xs.length; i += 2) this.#fill(number, y, xs[i - 1] ?? 0, xs[i] ?? 0);
    }
  }

  #fill(number: number, y: number, from: number, to: number): void {
    const first = Math.max(0, Math.ceil(from - 0.5));
    const last = Math.min(this.#width, Math.ceil(to - 0.5));
    if (last <= first) return;
    this.#owner.fill(number, y * this.#width + first, y * this.#width + last);
    const box = this.#boxes[number] ?? [0, 0, 0, 0];
    box[0] = Math.min(box[0], first);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], last);
    box[3] = Math.max(box[3], y + 1);
  }

  /** Box around an area's cells, CSS px; undefined where none is in the frame. */
  boxOf(id: string): Box | undefined {
    const number = this.#numbers.get(id);
    const [left, top, right, bottom] = (number !== undefined && this.#boxes[number]) || [0, 0, 0, 0];
    return right > left ? [left * CELL, top * CELL, right * CELL, bottom * CELL] : undefined;
  }

  #sumsOf(id: string): Sums | undefined {
    const known = this.#own.get(id);
    const number = this.#numbers.get(id);
    if (known || number === undefined) return known;
    const sums = new Sums(this.#boxes[number] ?? [0, 0, 0, 0], (x, y) => this.#owner[y * this.#width + x] === number);
    this.#own.set(id, sums);
    return sums;
  }

  /** What lies under a box of CSS px, with so many px around it. */
  under([x0, y0, x1, y1]: Box, id: string, margin = 0): Ground {
    this.#land ??= new Sums([0, 0, this.#width, this.#height], (x, y) => this.#owner[y * this.#width + x] !== 0);
    const cells: Cells = [
      Math.floor((x0 - margin) / CELL),
      Math.floor((y0 - margin) / CELL),
      Math.ceil((x1 + margin) / CELL),
      Math.ceil((y1 + margin) / CELL),
    ];
    const own = this.#sumsOf(id)?.count(cells) ?? 0;
    const all = (cells[2] - cells[0]) * (cells[3] - cells[1]);
    return { own, foreign: this.#land.count(cells) - own, all };
  }

  /** Whether a straight way lies on own land and water alone. */
  isOpen([x0, y0]: [number, number], [x1, y1]: [number, number], id: string): boolean {
    const number = this.#numbers.get(id) ?? 0;
    const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / CELL);
    for (let i = 0; i <= steps; i++) {
      const x = Math.floor((x0 + ((x1 - x0) * i) / Math.max(1, steps)) / CELL);
      const y = Math.floor((y0 + ((y1 - y0) * i) / Math.max(1, steps)) / CELL);
      if (x < 0 || y < 0 || x >= this.#width || y >= this.#height) return false;
      const owner = this.#owner[y * this.#width + x];
      if (owner !== 0 && owner !== number) return false;
    }
    return true;
  }
}

/** Where the edges of an area cross the middle of each row of cells. */
function crossingsOf(
  { parts }: FlatGeometry,
  { scale, dx, dy }: { scale: number; dx: number; dy: number },
  height: number,
): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const part of parts) {
    const end = part.length;
    let x0 = (part[end - 2] ?? 0) * scale + dx;
    let y0 = (part[end - 1] ?? 0) * scale + dy;
    for (let i = 0; i < end; i += 2) {
      const x1 = (part[i] ?? 0) * scale + dx;
      const y1 = (part[i + 1] ?? 0) * scale + dy;
      const first = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
      const last = Math.min(height, Math.ceil(Math.max(y0, y1) - 0.5));
      for (let y = first; y < last; y++) {
        const x = x0 + ((x1 - x0) * (y + 0.5 - y0)) / (y1 - y0);
        const row = rows.get(y);
        if (row) row.push(x);
        else rows.set(y, [x]);
      }
      x0 = x1;
      y0 = y1;
    }
  }
  return rows;
}
