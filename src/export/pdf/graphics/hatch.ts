import type { Matrix } from "./matrix.ts";
import { drawPath, type PathSink } from "./path.ts";

export type Rectangle = [x0: number, y0: number, x1: number, y1: number];
export type Segment = [x0: number, y0: number, x1: number, y1: number];

/** A tile that is repeated from 0,0 in both directions. */
export interface Tile {
  width: number;
  height: number;
  /** Path data of straight strokes. */
  d: string;
}

/** The box round a transformed box. */
export function boxThrough([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Rectangle): Rectangle {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function grown([x0, y0, x1, y1]: Rectangle, by: number): Rectangle {
  return [x0 - by, y0 - by, x1 + by, y1 + by];
}

const EPSILON = 1e-6;
/** Steps over the tiles that a line may follow and meet itself again. */
const STEPS: [m: number, n: number][] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
];

function segmentsOf(d: string): Segment[] {
  const segments: Segment[] = [];
  let [x, y] = [0, 0];
  const refuse = () => {
    throw new Error(`The PDF cannot repeat the curve in the hatch ${d}: expected straight strokes.`);
  };
  const sink: PathSink = {
    moveTo: (nx, ny) => {
      [x, y] = [nx, ny];
    },
    lineTo: (nx, ny) => {
      segments.push([x, y, nx, ny]);
      [x, y] = [nx, ny];
    },
    curveTo: refuse,
    closePath: refuse,
  };
  drawPath(d, sink);
  return segments;
}

/** Lines without end, all in one direction and equally far apart. */
interface Family {
  /** Along the lines, of length 1. */
  ux: number;
  uy: number;
  /** How far the first line lies to the left of 0,0, and each from the next. */
  first: number;
  apart: number;
}

/** The lines that a segment grows to where its copies meet end to end; nothing where they do not. */
function familyOf([x0, y0, x1, y1]: Segment, { width, height }: Tile): Family | undefined {
  const [dx, dy] = [x1 - x0, y1 - y0];
  for (const [m, n] of STEPS) {
    const [sx, sy] = [m * width, n * height];
    const step = Math.hypot(sx, sy);
    const parallel = Math.abs(dx * sy - dy * sx) < EPSILON * step;
    if (!parallel || Math.hypot(dx, dy) < step - EPSILON) continue;
    const [ux, uy] = [sx / step, sy / step];
    const apart = (width * height) / step;
    const offset = ux * y0 - uy * x0;
    const first = offset - Math.floor(offset / apart + EPSILON) * apart;
    return { ux, uy, first, apart };
  }
  return undefined;
}

/** The part of a line inside a rectangle. */
function clipped(
  px: number,
  py: number,
  { ux, uy }: Family,
  [x0, y0, x1, y1]: Rectangle,
): Segment | undefined {
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [p, u, low, high] of [
    [px, ux, x0, x1],
    [py, uy, y0, y1],
  ] as const) {
    if (Math.abs(u) < EPSILON) {
      if (p < low || p > high) return undefined;
      continue;
    }
    const [a, b] = [(low - p) / u, (high - p) / u];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from < to ? [px + from * ux, py + from * uy, px + to * ux, py + to * uy] : undefined;
}

function linesOf(family: Family, area: Rectangle): Segment[] {
  const { ux, uy, first, apart } = family;
  const [x0, y0, x1, y1] = area;
  const offsets = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => ux * y - uy * x);
  const low = Math.ceil((Math.min(...offsets) - first) / apart);
  const high = Math.floor((Math.max(...offsets) - first) / apart);
  const found: Segment[] = [];
  for (let k = low; k <= high; k++) {
    const away = first + k * apart;
    const line = clipped(-uy * away, ux * away, family, area);
    if (line) found.push(line);
  }
  return found;
}

function copiesOf([x0, y0, x1, y1]: Segment, { width, height }: Tile, area: Rectangle): Segment[] {
  const found: Segment[] = [];
  const range = (from: number, to: number, size: number, a: number, b: number) => [
    Math.ceil((from - Math.max(a, b)) / size),
    Math.floor((to - Math.min(a, b)) / size),
  ];
  const [i0 = 0, i1 = 0] = range(area[0], area[2], width, x0, x1);
  const [j0 = 0, j1 = 0] = range(area[1], area[3], height, y0, y1);
  for (let j = j0; j <= j1; j++) {
    for (let i = i0; i <= i1; i++) {
      found.push([x0 + i * width, y0 + j * height, x1 + i * width, y1 + j * height]);
    }
  }
  return found;
}

/**
 * The strokes of a hatch over an area. Lines run through it as wholes: tiles, which PDF knows too, are rounded to px
 * by some readers and show their seams in others.
 */
export function hatchStrokes(tile: Tile, area: Rectangle): Segment[] {
  const families = new Map<string, Family>();
  const single: Segment[] = [];
  for (const segment of segmentsOf(tile.d)) {
    const family = familyOf(segment, tile);
    if (!family) {
      single.push(segment);
      continue;
    }
    families.set([family.ux, family.uy, family.first].map((v) => v.toFixed(4)).join(), family);
  }
  const isPart = ([x0, y0, x1, y1]: Segment) =>
    [...families.values()].some(({ ux, uy, first, apart }) => {
      const along = Math.abs((x1 - x0) * uy - (y1 - y0) * ux) < EPSILON;
      const lines = (ux * y0 - uy * x0 - first) / apart;
      return along && Math.abs(lines - Math.round(lines)) < EPSILON;
    });
  return [
    ...[...families.values()].flatMap((family) => linesOf(family, area)),
    ...single.filter((segment) => !isPart(segment)).flatMap((segment) => copiesOf(segment, tile, area)),
  ];
}
