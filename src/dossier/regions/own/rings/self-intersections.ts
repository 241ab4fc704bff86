import type { Position } from "geojson";

/** Where two edges cross, and the number of the ring that each belongs to. */
interface SelfIntersection {
  at: Position;
  rings: [number, number];
}

/** Edges in columns, sorted by where they begin along one axis; `low` and `high` bound them along the other. */
interface Edges {
  x0: Float64Array;
  y0: Float64Array;
  x1: Float64Array;
  y1: Float64Array;
  low: Float64Array;
  high: Float64Array;
  ring: Int32Array;
}

/** Closed rings to edges that run one way along the first axis: longitudes, or latitudes where `turned`. */
function edgesOf(rings: Position[][], turned: boolean): Edges {
  const all = rings.flatMap((ring, number) =>
    ring.slice(1).map(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [a0, a1, b0, b1] = turned ? [ay, ax, by, bx] : [ax, ay, bx, by];
      return a0 <= b0 ? [a0, a1, b0, b1, number] : [b0, b1, a0, a1, number];
    }),
  );
  all.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const column = (i: number) => Float64Array.from(all, (edge) => edge[i] ?? 0);
  const [x0, y0, x1, y1] = [column(0), column(1), column(2), column(3)];
  return {
    x0,
    y0,
    x1,
    y1,
    low: y0.map((y, i) => Math.min(y, y1[i] ?? y)),
    high: y0.map((y, i) => Math.max(y, y1[i] ?? y)),
    ring: Int32Array.from(column(4)),
  };
}

/** Whether the edges are longer along the longitudes: most then share one, and few share a latitude. */
function liesFlat(rings: Position[][]): boolean {
  let more = 0;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      more += Math.abs(bx - ax) - Math.abs(by - ay);
    }
  }
  return more > 0;
}

function side(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** The place where two edges truly cross; edges that only touch, or lie on each other, do not. */
function meeting({ x0, y0, x1, y1 }: Edges, i: number, j: number): Position | undefined {
  const ax = x0[i] as number;
  const ay = y0[i] as number;
  const bx = x1[i] as number;
  const by = y1[i] as number;
  const cx = x0[j] as number;
  const cy = y0[j] as number;
  const dx = x1[j] as number;
  const dy = y1[j] as number;
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if (c >= 0 ? d >= 0 || c === 0 : d <= 0) return undefined;
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  if (a >= 0 ? b >= 0 || a === 0 : b <= 0) return undefined;
  const t = a / (a - b);
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}

/**
 * A place where closed rings cross themselves or one another, if there is one. Edges are compared only with those that
 * they share a longitude with, or a latitude, so that a border of any form is looked through in a moment.
 */
export function firstSelfIntersection(rings: Position[][]): SelfIntersection | undefined {
  const turned = liesFlat(rings);
  const edges = edgesOf(rings, turned);
  const { x0, x1, low, high, ring } = edges;
  const open = new Int32Array(x0.length);
  let count = 0;
  for (let i = 0; i < x0.length; i++) {
    const from = x0[i] as number;
    const [least, most] = [low[i] as number, high[i] as number];
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const j = open[k] as number;
      if ((x1[j] as number) < from) continue;
      open[kept++] = j;
      if ((high[j] as number) < least || (low[j] as number) > most) continue;
      const at = meeting(edges, i, j);
      if (at) return { at: turned ? at.toReversed() : at, rings: [ring[j] ?? 0, ring[i] ?? 0] };
    }
    open[kept] = i;
    count = kept + 1;
  }
  return undefined;
}
