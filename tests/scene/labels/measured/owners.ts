import type { SvgNode } from "../../../../src/render/svg/tree/node.ts";
import type { Box } from "../../../../src/scene/labels/placement.ts";
import { byId, childrenOf } from "./drawn.ts";

/** Rings of path data as it is written here: `M`, relative `l`, `Z`. */
function ringsOf(d: string): [number, number][][] {
  return d
    .split("M")
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i): [number, number] => {
        x += numbers[2 * i] ?? 0;
        y += numbers[2 * i + 1] ?? 0;
        return [x, y];
      });
    });
}

function pathsOf(node: SvgNode): string[] {
  const own = node.tag === "path" ? [String(node.attributes.d ?? "")] : [];
  return own.length > 0 ? own : childrenOf(node).slice(0, 2).flatMap(pathsOf).slice(0, 1);
}

/** Whose land each px of a map is, read from the paths of its picture; the uppermost area has it. */
export class Owners {
  readonly width: number;
  readonly height: number;
  readonly #owner: Uint16Array;
  readonly #codes: string[] = [""];

  constructor(map: SvgNode, size: { width: number; height: number }) {
    this.width = Math.ceil(size.width);
    this.height = Math.ceil(size.height);
    this.#owner = new Uint16Array(this.width * this.height);
    for (const area of childrenOf(byId(map, "layer-land") ?? map)) {
      const [, code] = /^area_(.+)$/.exec(String(area.attributes.id ?? "")) ?? [];
      if (code !== undefined) for (const d of pathsOf(area)) this.#paint(code, ringsOf(d));
    }
  }

  #paint(code: string, rings: [number, number][][]): void {
    const number = this.#codes.push(code) - 1;
    const rows = new Map<number, number[]>();
    for (const ring of rings)
      for (const [i, [x0, y0]] of ring.entries()) {
        const [x1, y1] = ring[(i + 1) % ring.length] ?? [x0, y0];
        const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
        for (let y = Math.max(0, Math.ceil(top - 0.5)); y + 0.5 < bottom && y < this.height; y++)
          rows.set(y, [...(rows.get(y) ?? []), x0 + ((x1 - x0) * (y + 0.5 - y0)) / (y1 - y0)]);
      }
    for (const [y, xs] of rows) {
      xs.sort((a, b) => a - b);
      for (let i = 1; i < xs.length; i += 2) {
        const [from, to] = [xs[i - 1] ?? 0, xs[i] ?? 0].map((x) =>
          Math.min(this.width, Math.max(0, Math.round(x))),
        ) as [number, number];
        this.#owner.fill(number, y * this.width + from, y * this.width + to);
      }
    }
  }

  /** Code of whose land it is; empty at sea. */
  at(x: number, y: number): string {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= this.width || row >= this.height) return "";
    return this.#codes[this.#owner[row * this.width + column] ?? 0] ?? "";
  }

  /** For each code that has land here, the boxes that `widths` of text would need and that are all its own. */
  roomFor(code: string, width: number, height: number, frame: Box): boolean {
    const number = this.#codes.indexOf(code);
    if (number < 0) return false;
    const [left, top, right, bottom] = frame.map(Math.round) as Box;
    // How far own land goes on to the right of a px, and how many rows in a row have that much of it.
    const tall = new Int32Array(this.width);
    for (let y = Math.max(0, top); y < Math.min(this.height, bottom); y++) {
      let run = 0;
      for (let x = Math.min(this.width, right) - 1; x >= Math.max(0, left); x--) {
        run = this.#owner[y * this.width + x] === number ? run + 1 : 0;
        tall[x] = run >= width ? (tall[x] ?? 0) + 1 : 0;
        if ((tall[x] ?? 0) >= height) return true;
      }
    }
    return false;
  }
}
