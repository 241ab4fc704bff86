import type { Box } from "../../frame/boxes.ts";

/** CSS px to a cell: a third of the height of a small letter. */
export const CELL = 3;

/** Cells from left and top up to right and bottom, which are not among them. */
export type Cells = [left: number, top: number, right: number, bottom: number];

/** The cells that a box of CSS px touches, with so many px around it. */
export const cellsOf = ([x0, y0, x1, y1]: Box, margin: number): Cells => [
  Math.floor((x0 - margin) / CELL),
  Math.floor((y0 - margin) / CELL),
  Math.ceil((x1 + margin) / CELL),
  Math.ceil((y1 + margin) / CELL),
];

/** How many they are. */
export function cellsIn([x0, y0, x1, y1]: Box, margin: number): number {
  const width = Math.ceil((x1 + margin) / CELL) - Math.floor((x0 - margin) / CELL);
  return width * (Math.ceil((y1 + margin) / CELL) - Math.floor((y0 - margin) / CELL));
}

/** Sums of cells from the upper left corner, so that any box is counted in four steps. */
export class Sums {
  readonly #sums: Int32Array;
  readonly #width: number;
  readonly #height: number;

  /** Counts what is not 0, in rows of `width`. */
  constructor(cells: Uint16Array, width: number, height: number) {
    this.#width = width;
    this.#height = height;
    const across = width + 1;
    this.#sums = new Int32Array(across * (height + 1));
    for (let y = 0; y < height; y++) {
      let row = 0;
      for (let x = 0; x < width; x++) {
        if (cells[y * width + x] !== 0) row++;
        const at = (y + 1) * across + x + 1;
        this.#sums[at] = (this.#sums[at - across] ?? 0) + row;
      }
    }
  }

  /** Of the cells that a box of CSS px touches, with so many px around it. */
  count([x0, y0, x1, y1]: Box, margin: number): number {
    const a = Math.max(Math.floor((x0 - margin) / CELL), 0);
    const b = Math.max(Math.floor((y0 - margin) / CELL), 0);
    const c = Math.min(Math.ceil((x1 + margin) / CELL), this.#width);
    const d = Math.min(Math.ceil((y1 + margin) / CELL), this.#height);
    if (c <= a || d <= b) return 0;
    const across = this.#width + 1;
    const s = this.#sums;
    const lower = (s[d * across + c] ?? 0) - (s[d * across + a] ?? 0);
    return lower - (s[b * across + c] ?? 0) + (s[b * across + a] ?? 0);
  }
}
