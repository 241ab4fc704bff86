import type { Position } from "geojson";
import type { Bounds } from "../../geometry/coordinates.ts";
import { around, boundsOf } from "../../geometry/planar.ts";
import { OUTLINE_STEPS } from "./outline.ts";

/** About where a vertex lies, on the grid of the outlines. */
function place([x = 0, y = 0]: Position): number {
  return Math.round((x + 180) * OUTLINE_STEPS) * 1e6 + Math.round((y + 90) * OUTLINE_STEPS);
}

const isIn = ([w, s, e, n]: Bounds, [x = 0, y = 0]: Position) => x >= w && x <= e && y >= s && y <= n;

/** What finer lines have between the two ends of an edge. */
export class Detours {
  readonly #from = new Map<number, Map<number, Position[]>>();
  #bounds: Bounds = [180, 90, -180, -90];

  /** Takes in closed rings, and what they have between the vertices of coarser ones. */
  add(fine: Position[][], coarse: Position[][]): void {
    const ends = new Set(coarse.flatMap((ring) => ring.map(place)));
    this.#bounds = around([this.#bounds, ...coarse.map(boundsOf)]);
    for (const ring of fine) {
      const round = ring.slice(1);
      const first = round.findIndex((at) => ends.has(place(at)));
      if (first >= 0) this.#follow([...round.slice(first), ...round.slice(0, first + 1)], ends);
    }
  }

  /** Notes the stretches of a line between some places, the first and the last of which are its ends. */
  #follow(line: Position[], ends: Set<number>): void {
    let start = 0;
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[start], line[i]];
      if (!from || !to || !ends.has(place(to))) continue;
      if (i > start + 1) this.#note(from, to, line.slice(start + 1, i));
      start = i;
    }
  }

  #note(from: Position, to: Position, way: Position[]): void {
    const known = this.#from.get(place(from));
    if (known) known.set(place(to), way);
    else this.#from.set(place(from), new Map([[place(to), way]]));
  }

  #between(from: Position, to: Position): Position[] | undefined {
    if (!isIn(this.#bounds, from)) return undefined;
    const [a, b] = [place(from), place(to)];
    return this.#from.get(a)?.get(b) ?? this.#from.get(b)?.get(a)?.toReversed();
  }

  /** A line along the finer ones where it has edges of theirs; the same line where it has none. */
  along(line: Position[]): Position[] {
    let finer: Position[] | undefined;
    for (const [i, to] of line.entries()) {
      const from = line[i - 1];
      const way = from && this.#between(from, to);
      if (way) finer ??= line.slice(0, i);
      if (finer && way) finer.push(...way);
      finer?.push(to);
    }
    return finer ?? line;
  }
}
