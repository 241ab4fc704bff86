import Flatbush from "flatbush";
import type { Position } from "geojson";
import { signedArea } from "../../../../model/geometry/planar.ts";
import { placesAlong, RingIndex } from "./ring-index.ts";

/** A polygon of closed rings, the outer one first, as one of several is compared with the others. */
interface Laid {
  rings: Position[][];
  /** Twice the area in square degrees, without its holes. */
  size: number;
  index: RingIndex;
  holes: RingIndex[];
}

/** `inside`: all of it lies on the ground of another, or is the same; `over`: a part of it does. */
type Overlap = { polygon: number; other: number; kind: "inside" | "over" };

/** A place inside a ring: the middle of the first span of a parallel that runs through no corner. */
function placeInside(ring: Position[]): Position {
  const lats = [...new Set(ring.map(([, lat = 0]) => lat))].sort((a, b) => a - b);
  const middle = Math.floor((lats.length - 1) / 2);
  const at = ((lats[middle] ?? 0) + (lats[middle + 1] ?? 0)) / 2;
  const lons = ring.slice(1).flatMap(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    return ay > at !== by > at ? [ax + ((at - ay) / (by - ay)) * (bx - ax)] : [];
  });
  const [west = 0, east = 0] = lons.sort((a, b) => a - b);
  return [(west + east) / 2, at];
}

/** How a place lies to the ground of a polygon: 1 on it, 0 on its border, -1 beside it or in a hole. */
function sideOf({ index, holes }: Laid, at: Position): number {
  return holes.reduce((side, hole) => Math.min(side, -hole.sideOf(at)), index.sideOf(at) as number);
}

function overlapOf(small: Laid, large: Laid): Overlap["kind"] | undefined {
  const [outer = []] = small.rings;
  const sides = placesAlong(outer).map((at) => sideOf(large, at));
  const isOver = sides.some((side) => side > 0) || sideOf(large, placeInside(outer)) > 0;
  if (!isOver) return undefined;
  // What covers a hole of the other adds ground to it.
  const fills = large.rings.slice(1).some((hole) => small.index.sideOf(placeInside(hole)) > 0);
  return !fills && sides.every((side) => side >= 0) ? "inside" : "over";
}

/** Pairs of polygons, by number, whose frames meet. */
function neighbours(polygons: Laid[]): [number, number][] {
  const tree = new Flatbush(polygons.length);
  const frames = polygons.map(({ rings: [outer = []] }) => {
    const [lons, lats] = [outer.map(([lon = 0]) => lon), outer.map(([, lat = 0]) => lat)];
    const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
    const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b), -Infinity);
    return [least(lons), least(lats), most(lons), most(lats)] as const;
  });
  for (const frame of frames) tree.add(...frame);
  tree.finish();
  return frames.flatMap((frame, i) =>
    tree.search(...frame, (j) => j > i).map((j): [number, number] => [i, j]),
  );
}

/** Where polygons of one region lie on each other's ground; each is told once. Their rings cross nowhere. */
export function overlaps(polygons: Position[][][]): Overlap[] {
  if (polygons.length < 2) return [];
  const laid = polygons.map((rings): Laid => {
    const [outer = [], ...holes] = rings;
    return {
      rings,
      size: Math.abs(signedArea(outer)),
      index: new RingIndex(outer),
      holes: holes.map((hole) => new RingIndex(hole)),
    };
  });
  const gone = new Set<number>();
  return neighbours(laid).flatMap(([i, j]): Overlap[] => {
    const [a, b] = [laid[i] as Laid, laid[j] as Laid];
    const [polygon, other] = b.size <= a.size ? [j, i] : [i, j];
    if (gone.has(polygon) || gone.has(other)) return [];
    const kind = overlapOf(laid[polygon] as Laid, laid[other] as Laid);
    if (kind === "inside") gone.add(polygon);
    return kind ? [{ polygon, other, kind }] : [];
  });
}
