import type { Position } from "geojson";
import { sharedEdges } from "../../../model/geodata/border-edges.ts";
import { outlineOf } from "../../../model/geometry/antimeridian.ts";
import type { AreaGeometry, LonLat } from "../../../model/geometry/coordinates.ts";
import { signedArea } from "../../../model/geometry/planar.ts";
import { memoize } from "../../../model/memoize.ts";
import { mercator } from "../../frame/camera.ts";

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

const apart = (a: Position, b: Position): number => {
  const [[ax, ay], [bx, by]] = [mercator(a as LonLat), mercator(b as LonLat)];
  return Math.hypot(bx - ax, by - ay);
};

const lengthOf = (line: Position[]): number =>
  line.reduce((sum, at, i) => sum + apart(line[i - 1] ?? at, at), 0);

/** Shares of a line at which signs may stand, the best first. */
export const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] as const;

/** The vertices at some shares of the longest of some lines. */
function placesAlong(lines: Position[][]): [LonLat, ...LonLat[]] {
  const longest = lines.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? [];
  const whole = lengthOf(longest);
  const at = (share: number): LonLat => {
    let way = 0;
    const found = longest.find((place, i) => {
      way += apart(longest[i - 1] ?? place, place);
      return way >= whole * share;
    });
    return (found ?? [0, 0]) as LonLat;
  };
  const [first, ...others] = SHARES;
  return [at(first), ...others.map(at)];
}

function nearestTo(place: LonLat, lines: Position[][]): LonLat {
  const distances = lines.flat().map((at) => ({ at: at as LonLat, far: apart(at, place) }));
  return distances.reduce((a, b) => (b.far < a.far ? b : a)).at;
}

const bordersFrom = memoize((actor: AreaGeometry) =>
  memoize((target: AreaGeometry): Position[][] => sharedEdges(ringsOf(actor), ringsOf(target))),
);

/** The outer rings of the larger parts, and all holes, without what only cuts them. */
const outlineFrom = memoize((geometry: AreaGeometry): Position[][] => {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const sizes = polygons.map(([outer = []]) => Math.abs(signedArea(outer)));
  const most = Math.max(...sizes);
  const coordinates = polygons.filter((_, i) => (sizes[i] ?? 0) >= most * LEAST_PART);
  return outlineOf({ type: "MultiPolygon", coordinates }).coordinates;
});

/**
 * The boundary that an act is drawn on: what actor and target share, or the actor's outline where there is no target, or
 * nothing is shared; its sign then stands at the place of it that is nearest to `toward`.
 */
export function boundaryOf(
  actor: AreaGeometry,
  target: AreaGeometry | undefined,
  toward: LonLat,
): Boundary | undefined {
  const shared = target ? bordersFrom(actor)(target) : [];
  if (shared.length > 0) return { lines: shared, places: placesAlong(shared) };
  const lines = outlineFrom(actor);
  return lines.length > 0 ? { lines, places: [nearestTo(toward, lines)] } : undefined;
}

/** Beyond this a place lies on no border; units of the Mercator world, about 40 km at the equator. */
const NEAR = 0.001;

/** Which way a border runs past a place, degrees clockwise from north on the Mercator plane; undefined where none is near. */
export function courseBy(place: LonLat, lines: Position[][]): number | undefined {
  let nearest = { far: NEAR, course: undefined as number | undefined };
  const [px, py] = mercator(place);
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [[ax, ay], [bx, by]] = [mercator(line[i - 1] as LonLat), mercator(line[i] as LonLat)];
      const square = (bx - ax) ** 2 + (by - ay) ** 2;
      const t =
        square > 0 ? Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / square)) : 0;
      const far = Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
      if (far < nearest.far) nearest = { far, course: (Math.atan2(bx - ax, ay - by) * 180) / Math.PI };
    }
  return nearest.course;
}
