import { greatCircle } from "@turf/turf";
import { group } from "../../dossier/state/dossier-index.ts";
import type { LineGeometry, LonLat } from "../../model/geometry/coordinates.ts";
import { mercator, unmercator } from "../frame/camera.ts";

/** Steps of an arc: enough for a smooth line, more for a longer one. */
const STEPS = { least: 24, most: 64, perDegree: 1.2 };
/** Sideways bow between neighbours in a fan, as a share of the route's length. */
const FAN = 0.085;

/** An end-to-end path in Mercator units with longitudes unwrapped, so that it may run past 180 degrees. */
interface Arc {
  path: [x: number, y: number][];
}

function unwrap(points: LonLat[]): LonLat[] {
  let shift = 0;
  return points.map(([lon, lat], i) => {
    const before = points[i - 1]?.[0];
    if (before !== undefined && lon - before > 180) shift -= 360;
    if (before !== undefined && lon - before < -180) shift += 360;
    return [lon + shift, lat];
  });
}

function circlePoints(from: LonLat, to: LonLat): LonLat[] {
  const apart = Math.hypot(from[0] - to[0], from[1] - to[1]);
  const npoints = Math.round(Math.min(STEPS.most, Math.max(STEPS.least, apart * STEPS.perDegree)));
  const { geometry } = greatCircle(from, to, { npoints });
  const points = geometry.type === "LineString" ? geometry.coordinates : geometry.coordinates.flat();
  return unwrap(points as LonLat[]);
}

/**
 * The great circle from one place to another, bowed sideways by `bow` steps of the fan (positive to the right).
 * Two places that coincide, or lie opposite each other, have no single great circle: the straight line is used.
 */
export function arc(from: LonLat, to: LonLat, curvature: number): Arc {
  const apart = Math.abs(from[0] - to[0]) + Math.abs(from[1] - to[1]) > 1e-6;
  const antipodal = Math.abs(from[1] + to[1]) < 1e-6 && Math.abs(Math.abs(from[0] - to[0]) - 180) < 1e-6;
  const points = apart && !antipodal ? circlePoints(from, to) : [from, to];
  const path = points.map((p) => mercator(p));
  const [x0, y0] = path[0] as [number, number];
  const [x1, y1] = path[path.length - 1] as [number, number];
  const last = path.length - 1;
  return {
    path: path.map(([x, y], i) => {
      const side = curvature * FAN * Math.sin((Math.PI * i) / last);
      return [x - (y1 - y0) * side, y + (x1 - x0) * side];
    }),
  };
}

/** Degrees to a tenth of a metre: the last digits of a sine differ between machines. */
function place(x: number, y: number): LonLat {
  const [lon, lat] = unmercator(x, y);
  return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}

/** The arc as GeoJSON, cut where it crosses the antimeridian. */
export function arcGeometry({ path }: Arc): LineGeometry {
  const parts: LonLat[][] = [];
  let world = Number.NaN;
  path.forEach(([x, y], i) => {
    const here = Math.floor(x);
    if (here !== world) {
      const before = path[i - 1];
      if (before && Math.abs(here - world) === 1) {
        const edge = Math.max(here, world);
        const t = (edge - before[0]) / (x - before[0]);
        const cut = before[1] + t * (y - before[1]);
        parts.at(-1)?.push(place(edge - world, cut));
        parts.push([place(edge - here, cut)]);
      } else parts.push([]);
      world = here;
    }
    parts.at(-1)?.push(place(x - here, y));
  });
  const lines = parts.filter((p) => p.length > 1);
  const [only] = lines;
  return only && lines.length === 1
    ? { type: "LineString", coordinates: only }
    : { type: "MultiLineString", coordinates: lines };
}

/** The place at a share of the way, and the course there: degrees clockwise from north on the map. */
export function alongArc({ path }: Arc, share: number): { at: LonLat; rotation: number } {
  const position = share * (path.length - 1);
  const i = Math.min(Math.floor(position), path.length - 2);
  const [x0, y0] = path[i] as [number, number];
  const [x1, y1] = path[i + 1] as [number, number];
  const t = position - i;
  const x = x0 + (x1 - x0) * t;
  const rotation = (Math.atan2(x1 - x0, y0 - y1) * 180) / Math.PI;
  return { at: place(x - Math.floor(x), y0 + (y1 - y0) * t), rotation: Math.round(rotation * 100) / 100 };
}

/** How far each route bows: routes that share an end are spread in order of their course, the middle one straight. */
export function fanOut(routes: { id: string; from: LonLat; to: LonLat }[]): Map<string, number> {
  const curvatures = new Map<string, number>();
  const byOrigin = group(routes, (r) => r.from.join());
  for (const beginning of byOrigin.values()) {
    const course = (r: { from: LonLat; to: LonLat }) => {
      const [x0, y0] = mercator(r.from);
      const [x1, y1] = mercator(r.to);
      return Math.atan2(x1 - x0, y0 - y1);
    };
    const sorted = beginning.toSorted((a, b) => course(a) - course(b) || (a.id < b.id ? -1 : 1));
    sorted.forEach((route, i) => {
      curvatures.set(route.id, i - (sorted.length - 1) / 2);
    });
  }
  return spreadTwins(routes, curvatures);
}

/** Two carriers on one pair of airports in opposite directions would else lie on each other. */
function spreadTwins(
  routes: { id: string; from: LonLat; to: LonLat }[],
  curvatures: Map<string, number>,
): Map<string, number> {
  const taken = new Set<string>();
  for (const route of routes) {
    const forward = route.from.join() < route.to.join();
    const pair = forward ? `${route.from}|${route.to}` : `${route.to}|${route.from}`;
    let curvature = curvatures.get(route.id) ?? 0;
    while (taken.has(`${pair}|${forward ? curvature : -curvature}`)) curvature += 1;
    taken.add(`${pair}|${forward ? curvature : -curvature}`);
    curvatures.set(route.id, curvature);
  }
  return curvatures;
}
