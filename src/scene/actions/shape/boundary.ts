import { booleanPointInPolygon } from "@turf/turf";
import type { Feature, Position } from "geojson";
import { sharedEdges, unsharedEdges } from "../../../model/geodata/border-edges.ts";
import type { Polity } from "../../../model/geodata/polity.ts";
import { outlineOf, withoutAntimeridian } from "../../../model/geometry/antimeridian.ts";
import type { AreaGeometry, LonLat } from "../../../model/geometry/coordinates.ts";
import { signedArea } from "../../../model/geometry/planar.ts";
import { memoize } from "../../../model/memoize.ts";
import { mercator } from "../../frame/camera.ts";

/** The ground of a polity. */
type Land = Feature<AreaGeometry, Polity>;

/** Lines that an act is drawn along, in the direction in which the actor's ground is on the left. */
interface Boundary {
  lines: Position[][];
  /** Where the act's sign may stand, the best place first. */
  places: [LonLat, ...LonLat[]];
}

/** Islands of less than this share of the largest part are left out of an outline, whose line would fill them. */
const LEAST_PART = 0.01;

const ringsOf = (geometry: AreaGeometry): Position[][] =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

type Flat = [x: number, y: number];

/** The same lines on the Mercator plane. */
const flattened = memoize((lines: Position[][]): Flat[][] =>
  lines.map((line) => line.map((at) => mercator(at as LonLat))),
);

const apart = ([ax, ay]: Flat, [bx, by]: Flat): number => Math.hypot(bx - ax, by - ay);

/** Shares of a line at which signs may stand, the best first. */
export const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] as const;

/** How far it is along a line to each of its vertices. */
function waysAlong(line: Flat[]): number[] {
  let way = 0;
  return line.map((at, i) => {
    way += apart(line[i - 1] ?? at, at);
    return way;
  });
}

/** The vertices at some shares of the longest of some lines. */
function placesAlong(lines: Position[][]): [LonLat, ...LonLat[]] {
  const measured = flattened(lines).map((line, i) => ({ line: lines[i] ?? [], ways: waysAlong(line) }));
  const { line, ways } = measured.reduce((a, b) => ((b.ways.at(-1) ?? 0) > (a.ways.at(-1) ?? 0) ? b : a));
  const whole = ways.at(-1) ?? 0;
  const at = (share: number) => (line[ways.findIndex((way) => way >= whole * share)] ?? [0, 0]) as LonLat;
  const [first, ...others] = SHARES;
  return [at(first), ...others.map(at)];
}

function nearestTo(place: LonLat, lines: Position[][]): LonLat {
  const from = mercator(place);
  let nearest = { far: Number.POSITIVE_INFINITY, at: place };
  for (const [i, line] of flattened(lines).entries())
    for (const [j, vertex] of line.entries()) {
      const far = apart(vertex, from);
      if (far < nearest.far) nearest = { far, at: lines[i]?.[j] as LonLat };
    }
  return nearest.at;
}

/** Whether some ground is a part of another: as its polity says, or because it lies there. */
const isPartOf = ({ properties: part }: Land, { geometry, properties: whole }: Land): boolean =>
  part.area < whole.area && (part.parent === whole.code || booleanPointInPolygon(part.label, geometry));

/** Between a country and a part of it lies what bounds the part within the country, not what both have to the outside. */
function linesBetween(actor: Land, target: Land): Position[][] {
  const [own, other] = [ringsOf(actor.geometry), ringsOf(target.geometry)];
  if (isPartOf(actor, target)) return unsharedEdges(own, other).flatMap(withoutAntimeridian);
  if (!isPartOf(target, actor)) return sharedEdges(own, other);
  const around = unsharedEdges(other, own).flatMap(withoutAntimeridian);
  return around.map((line) => line.toReversed());
}

const bordersFrom = memoize((actor: Land) => memoize((target: Land) => linesBetween(actor, target)));

/** The outer rings of the larger parts, and all holes, without what only cuts them. */
const outlineFrom = memoize(({ geometry }: Land): Position[][] => {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const sizes = polygons.map(([outer = []]) => Math.abs(signedArea(outer)));
  const most = Math.max(...sizes);
  const coordinates = polygons.filter((_, i) => (sizes[i] ?? 0) >= most * LEAST_PART);
  return outlineOf({ type: "MultiPolygon", coordinates }).coordinates;
});

/** The lines that lie between actor and target, or else around the actor, each in the direction that `Boundary` tells. */
export function boundaryLines(actor: Land, target: Land | undefined): Position[][] {
  const between = target ? bordersFrom(actor)(target) : [];
  return between.length > 0 ? between : outlineFrom(actor);
}

const placesOn = memoize(placesAlong);
const placeOn = memoize((lines: Position[][]) => memoize((toward: LonLat) => nearestTo(toward, lines)));

/**
 * The boundary that an act is drawn on: what lies between actor and target, or the actor's outline where there is no target, or
 * nothing lies between; its sign then stands at the place of it that is nearest to `toward`.
 */
export function boundaryOf(actor: Land, target: Land | undefined, toward: LonLat): Boundary | undefined {
  const lines = boundaryLines(actor, target);
  if (lines.length === 0) return undefined;
  return { lines, places: lines === outlineFrom(actor) ? [placeOn(lines)(toward)] : placesOn(lines) };
}

/** Beyond this a place lies on no border; units of the Mercator world, about 40 km at the equator. */
const NEAR = 0.001;

/** Which way a border runs past a place, degrees clockwise from north on the Mercator plane; undefined where none is near. */
export function courseBy(place: LonLat, lines: Position[][]): number | undefined {
  let nearest = { far: NEAR, course: undefined as number | undefined };
  const [px, py] = mercator(place);
  for (const line of flattened(lines))
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [line[i - 1] as Flat, line[i] as Flat];
      const square = (bx - ax) ** 2 + (by - ay) ** 2;
      const t =
        square > 0 ? Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / square)) : 0;
      const far = Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
      if (far < nearest.far) nearest = { far, course: (Math.atan2(bx - ax, ay - by) * 180) / Math.PI };
    }
  return nearest.course;
}
