import type { MultiLineString, Position } from "geojson";
import { mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Bounds } from "../geometry/coordinates.ts";
import type { DisputedLine } from "./boundary-policy.ts";
import type { Polity } from "./polity.ts";

/** The borders between countries that some lines speak of, on the borders' own vertices. */
export function disputedBorders(
  topology: Topology,
  countries: GeometryCollection<Polity>,
  lines: DisputedLine[],
): MultiLineString {
  const coordinates = lines.flatMap(({ between, within }) => {
    const parts = countries.geometries.filter(
      ({ properties }) => properties && "code" in properties && between.includes(properties.code),
    );
    const shared = mesh(topology, { type: "GeometryCollection", geometries: parts }, (a, b) => a !== b);
    return within
      ? shared.coordinates.flatMap((line) => runs(line, (a, b) => isWithin(a, b, within)))
      : shared.coordinates;
  });
  return { type: "MultiLineString", coordinates };
}

/** Whether the way from one vertex of a line to the next is also one of some other lines, whichever way it is walked. */
type IsEdge = (line: Position[], end: number) => boolean;

/** The edges that some lines may have in common with others: those between two of their own vertices. */
function edgesOf(others: Position[][], lines: Position[][]): IsEdge {
  const own = new Set<number>();
  for (const line of lines) for (const at of line) own.add(place(at));
  const next = new Map<number, number[]>();
  const add = (from: number, to: number) => {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  };
  for (const line of others) {
    let from: number | undefined;
    for (const at of line) {
      const to = place(at);
      const isOwn = own.has(to);
      if (isOwn && from !== undefined) {
        add(from, to);
        add(to, from);
      }
      from = isOwn ? to : undefined;
    }
  }
  return (line, end) => {
    const [from, to] = [line[end - 1], line[end]];
    return from !== undefined && to !== undefined && (next.get(place(from))?.includes(place(to)) ?? false);
  };
}

/** Some lines without the edges of others. */
export function withoutEdges(lines: Position[][], { coordinates }: MultiLineString): Position[][] {
  const isOther = edgesOf(coordinates, lines);
  return lines.flatMap((line) => runs(line, (_from, _to, i) => !isOther(line, i)));
}

/** The stretches of a closed ring whose edges are all to be kept, each in the direction of the ring. */
function ringRuns(ring: Position[], keep: (end: number) => boolean): Position[][] {
  const found = runs(ring, (_from, _to, i) => keep(i));
  const [first, last] = [found[0], found.at(-1)];
  // A ring begins anywhere: what ends where it begins goes on there.
  const goesOn = first && last && first !== last && first[0] === ring[0] && last.at(-1) === ring.at(-1);
  return goesOn ? [[...last, ...first.slice(1)], ...found.slice(1, -1)] : found;
}

/** The stretches of closed rings that run along others, each in the direction of its ring. */
export function sharedEdges(rings: Position[][], others: Position[][]): Position[][] {
  const isOther = edgesOf(others, rings);
  return rings.flatMap((ring) => ringRuns(ring, (end) => isOther(ring, end)));
}

/** The stretches of closed rings that do not run along others, each in the direction of its ring. */
export function unsharedEdges(rings: Position[][], others: Position[][]): Position[][] {
  const isOther = edgesOf(others, rings);
  return rings.flatMap((ring) => ringRuns(ring, (end) => !isOther(ring, end)));
}

/** About where a vertex lies, as one number: comparing the texts of all vertices of the world would take too long. */
function place([x = 0, y = 0]: Position): number {
  return Math.round((x + 180) * 1e4) * 2e6 + Math.round((y + 90) * 1e4);
}

function isWithin([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [w, s, e, n]: Bounds): boolean {
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  return x >= w && x <= e && y >= s && y <= n;
}

/** The stretches of a line whose edges are all to be kept; `i` is the place of an edge's end in the line. */
function runs(line: Position[], keep: (from: Position, to: Position, i: number) => boolean): Position[][] {
  const found: Position[][] = [];
  let run: Position[] = [];
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    if (from && !keep(from, to, i)) {
      found.push(run);
      run = [];
    }
    run.push(to);
  }
  return [...found, run].filter(({ length }) => length > 1);
}
