/** Left, top, right, bottom in CSS px. */
export type Box = [x0: number, y0: number, x1: number, y1: number];

/** Side of a cell, CSS px: about the height of a few labels. */
const CELL = 64;
/** Names a cell by one number; frames are far narrower than this many cells. */
const STRIDE = 100_003;

export function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

export function inside(box: Box, frame: Box): boolean {
  return box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3];
}

export function around(x: number, y: number, half: number): Box {
  return [x - half, y - half, x + half, y + half];
}

/** Small boxes along a line, which stand for it where boxes are compared. */
export function alongLine([x0, y0]: [number, number], [x1, y1]: [number, number], half: number): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / (2 * half)));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    return around(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, half);
  });
}

/** Boxes in a grid, so that asking what a box hits does not grow with their number. */
export class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
      return false;
    });
  }

  hits(box: Box): boolean {
    return this.#visit(box, (key) => this.#cells.get(key)?.some((other) => overlap(box, other)) ?? false);
  }

  #visit(box: Box, stop: (key: number) => boolean): boolean {
    const last = Math.floor(box[2] / CELL);
    const bottom = Math.floor(box[3] / CELL);
    for (let y = Math.floor(box[1] / CELL); y <= bottom; y++) {
      for (let x = Math.floor(box[0] / CELL); x <= last; x++) {
        if (stop(y * STRIDE + x)) return true;
      }
    }
    return false;
  }
}
