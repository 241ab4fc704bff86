import Flatbush from "flatbush";
import type { Position } from "geojson";
import type { AreaGeometry, Bounds, LonLat } from "../../../model/geometry/coordinates.ts";
import { boundsOf } from "../../../model/geometry/planar.ts";
import { memoize } from "../../../model/memoize.ts";

/** Parallels that an area is looked at along; its borders are exact on each of them. */
const ROWS = 240;
/** Of them, those on which a place for the name is looked for. */
const NAME_ROWS = 40;
/** Kilometres to a degree on the sphere. */
const DEGREE = 111.195;

function ringsOf({ type, coordinates }: AreaGeometry): Position[][] {
  return type === "Polygon" ? (coordinates as Position[][]) : (coordinates as Position[][][]).flat();
}

/** An area by its edges, of which each parallel meets few. */
interface Edges {
  bounds: Bounds;
  tree: Flatbush;
  edges: [a: Position, b: Position][];
  /** Spans by parallel, of those that are shared between areas. */
  spans: Map<number, number[]>;
}

const edgesOf = memoize((geometry: AreaGeometry): Edges => {
  const edges = ringsOf(geometry).flatMap((ring) =>
    ring.slice(1).map((b, i): [Position, Position] => [ring[i] as Position, b]),
  );
  const tree = new Flatbush(Math.max(1, edges.length));
  for (const [[, a = 0], [, b = 0]] of edges) tree.add(0, Math.min(a, b), 0, Math.max(a, b));
  if (edges.length === 0) tree.add(0, 0, 0, 0);
  tree.finish();
  return { bounds: boundsOf(ringsOf(geometry).flat()), tree, edges, spans: new Map() };
});

/** The longitudes at which a parallel enters and leaves an area by turns, from the west; even and odd. */
function passages({ tree, edges }: Edges, lat: number): number[] {
  const found: number[] = [];
  for (const i of tree.search(0, lat, 0, lat)) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = edges[i] ?? [[], []];
    if (ay > lat !== by > lat) found.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
  }
  return found.sort((a, b) => a - b);
}

/** As `passages`, kept for the areas that are asked of the same parallel later. */
function spansAt(area: Edges, lat: number): number[] {
  const known = area.spans.get(lat);
  if (known) return known;
  const spans = passages(area, lat);
  area.spans.set(lat, spans);
  return spans;
}

/** Parallels through some degrees of latitude that areas of about the same height share: from 120 to 240 of them. */
function sharedParallels([, south, , north]: Bounds): number[] {
  const step = 2 ** Math.ceil(Math.log2((north - south) / ROWS));
  const first = Math.ceil(south / step - 0.5);
  const count = Math.max(0, Math.ceil(north / step - 0.5) - first);
  return Array.from({ length: count }, (_, i) => (first + i + 0.5) * step);
}

function lengthOf(spans: number[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < spans.length; i += 2) sum += (spans[i + 1] ?? 0) - (spans[i] ?? 0);
  return sum;
}

/** The length that two lists of spans share. */
function sharedLength(a: number[], b: number[]): number {
  let [sum, i, j] = [0, 0, 0];
  while (i + 1 < a.length && j + 1 < b.length) {
    const [aEnd, bEnd] = [a[i + 1] ?? 0, b[j + 1] ?? 0];
    sum += Math.max(0, Math.min(aEnd, bEnd) - Math.max(a[i] ?? 0, b[j] ?? 0));
    if (aEnd < bEnd) i += 2;
    else j += 2;
  }
  return sum;
}

interface Row {
  lat: number;
  spans: number[];
}

/** Lengths on some parallels, each by how long a degree of it is. */
function weighed(rows: Row[], lengthOn: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + lengthOn(row) * Math.cos((row.lat * Math.PI) / 180), 0);
}

/** An area as it lies on its parallels, made once and then compared with any number of others. */
export class Scanned {
  readonly bounds: Bounds;
  /** Square kilometres. */
  readonly area: number;
  readonly #rings: Position[][];
  readonly #edges: Edges;
  readonly #rows: Row[];
  #shared: { rows: Row[]; whole: number } | undefined;

  constructor(geometry: AreaGeometry) {
    this.#rings = ringsOf(geometry);
    this.#edges = edgesOf(geometry);
    this.bounds = this.#edges.bounds;
    this.#rows = this.#rowsOf(ROWS);
    const step = (this.bounds[3] - this.bounds[1]) / ROWS;
    this.area = weighed(this.#rows, ({ spans }) => lengthOf(spans)) * step * DEGREE * DEGREE;
  }

  #rowsOf(count: number): Row[] {
    const [, south, , north] = this.bounds;
    return Array.from({ length: count }, (_, i) => {
      const lat = south + ((i + 0.5) / count) * (north - south);
      return { lat, spans: passages(this.#edges, lat) };
    });
  }

  /** The area on the parallels that others of its height share, and what all of it weighs there. */
  #onShared(): { rows: Row[]; whole: number } {
    if (this.#shared) return this.#shared;
    const rows = sharedParallels(this.bounds).map((lat) => ({ lat, spans: spansAt(this.#edges, lat) }));
    this.#shared = { rows, whole: weighed(rows, ({ spans }) => lengthOf(spans)) };
    return this.#shared;
  }

  /** The share of this area that lies in another, from 0 to 1. */
  shareIn(other: AreaGeometry): number {
    const edges = edgesOf(other);
    const [west, south, east, north] = edges.bounds;
    const [w, s, e, n] = this.bounds;
    if (west > e || east < w || south > n || north < s) return 0;
    const { rows, whole } = this.#onShared();
    const met = rows.filter(({ lat }) => lat >= south && lat <= north);
    return whole > 0 ? weighed(met, ({ lat, spans }) => sharedLength(spans, spansAt(edges, lat))) / whole : 0;
  }

  /** A place inside, as far from the border as the middle of a parallel can be. */
  label(): LonLat {
    let best: { at: LonLat; room: number } | undefined;
    for (const { lat, spans } of this.#rowsOf(NAME_ROWS)) {
      const at = middleOfWidest(spans, lat);
      const room = at ? this.#roomAt(at) : 0;
      if (at && (!best || room > best.room)) best = { at, room };
    }
    const [west, south, east, north] = this.bounds;
    const [lon, lat] = best?.at ?? [(west + east) / 2, (south + north) / 2];
    return [Math.round(lon * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4];
  }

  /** Degrees of latitude to the nearest corner of the border, squared. */
  #roomAt([lon, lat]: LonLat): number {
    const narrow = Math.cos((lat * Math.PI) / 180);
    let least = Infinity;
    for (const ring of this.#rings) {
      for (const [x = 0, y = 0] of ring) {
        least = Math.min(least, ((x - lon) * narrow) ** 2 + (y - lat) ** 2);
      }
    }
    return least;
  }
}

function middleOfWidest(spans: number[], lat: number): LonLat | undefined {
  let widest = 0;
  let middle: number | undefined;
  for (let i = 0; i + 1 < spans.length; i += 2) {
    const [from = 0, to = 0] = [spans[i], spans[i + 1]];
    if (to - from > widest) [widest, middle] = [to - from, (from + to) / 2];
  }
  return middle === undefined ? undefined : [middle, lat];
}
