import type { Airport } from "../../model/geodata/place.ts";
import type { LineGeometry, LonLat } from "../../model/geometry/coordinates.ts";
import { memoize } from "../../model/memoize.ts";
import type { Theme } from "../../theme/theme.ts";
import { dimmedStroke, routeStroke } from "../classes/route-stroke.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { LineMark, PointMark, Subject } from "../scene.ts";
import { alongArc, arc, arcGeometry, fanOut } from "./arcs.ts";
import { type Drawable, MANY_ROUTES } from "./connections.ts";

/** A line to be drawn: one route, or all those between two airports. */
export interface Route extends Drawable {
  /** Of its marks, behind their kind. */
  id: string;
  title: string;
  /** Ids of the suspensions that it stands for. */
  rows: string[];
  subject: Subject;
  /** Flown in both directions, and so without an arrowhead. */
  both?: boolean;
  /** Whole zoom from which it is drawn, where they are too many for a line each; always where absent. */
  minZoom?: number;
  geometry: LineGeometry;
  /** Where the flight stops: the middle of the way. */
  middle: LonLat;
  /** Where the arrowhead stands, and its course. */
  head: { at: LonLat; rotation: number };
}

type Shape = Pick<Route, "geometry" | "middle" | "head">;

/** The way between two airports depends neither on the date nor on the theme, so it is found once. */
const shapesFrom = memoize((_: Airport) => new Map<string, Shape>());

export function shapeOf(origin: Airport, destination: Airport, curvature: number): Shape {
  const known = shapesFrom(origin);
  const key = [...destination.at, curvature].join();
  const before = known.get(key);
  if (before) return before;
  const path = arc(origin.at, destination.at, curvature);
  const shape: Shape = {
    geometry: arcGeometry(path),
    middle: alongArc(path, 0.5).at,
    head: alongArc(path, 0.76),
  };
  known.set(key, shape);
  return shape;
}

/** A line for each route, fanned out where they share an end. */
export function fannedRoutes(drawable: Drawable[], words: SceneWords = ENGLISH): Route[] {
  const pair = drawable.map((r) => ({ id: r.state.suspension.id, from: r.origin.at, to: r.destination.at }));
  const curvatures = drawable.length > MANY_ROUTES ? new Map<string, number>() : fanOut(pair);
  return drawable.map((r) => {
    const { id } = r.state.suspension;
    return {
      ...r,
      id,
      title: routeTitle(r, words),
      rows: [id],
      subject: { kind: "route", id },
      ...shapeOf(r.origin, r.destination, curvatures.get(id) ?? 0),
    };
  });
}

export function routeTitle({ state, origin, destination }: Drawable, words: SceneWords): string {
  const status = words.routesWithin[state.status];
  return words.routeTitle(state.suspension.carrier, origin.city, destination.city, status);
}

/** The line of each route, cased so that it stays readable over any fill; thin and bare where it is not `shown`. */
export function routeLines(routes: Route[], shown: Route[], theme: Theme): LineMark[] {
  const bright = new Set(shown);
  return routes.map((route) => {
    const { id, title, rows, subject, geometry, minZoom } = route;
    const dimmed = !bright.has(route);
    const stroke = dimmed ? dimmedStroke(theme) : routeStroke(route.state.status, theme);
    return {
      kind: "line",
      id: `route:${id}`,
      title,
      rows,
      subject,
      geometry,
      stroke,
      ...(!dimmed && { casing: { colour: theme.routeCasing, width: stroke.width + 2.4 } }),
      ...(minZoom !== undefined && { minZoom }),
    };
  });
}

/** An arrowhead near the destination and, where the flight is suspended, a cross where it stops. */
export function routeSymbols(routes: Route[], theme: Theme): PointMark[] {
  return routes.flatMap((route) => {
    const { id, title, rows, subject, minZoom = 0 } = route;
    const common = {
      kind: "point" as const,
      title,
      rows,
      subject,
      ink: theme.route,
      paper: theme.routeCasing,
      accent: theme.stop,
    };
    const arrow: PointMark = {
      ...common,
      id: `arrow:${id}`,
      symbol: "arrow",
      size: 14,
      minZoom: Math.max(3.2, minZoom),
      ...route.head,
    };
    const stop: PointMark = {
      ...common,
      id: `stop:${id}`,
      symbol: "stop",
      size: 17,
      minZoom: Math.max(2.4, minZoom),
      at: route.middle,
      rotation: 0,
    };
    return [...(route.both ? [] : [arrow]), ...(route.state.status === "suspended" ? [stop] : [])];
  });
}

interface Use {
  rows: string[];
  /** Zoom from which one of the lines is drawn. */
  minZoom: number;
}

/** The airports that a drawn route begins or ends at, each once, with the ids of its routes. */
function usedAirports(routes: Route[]): Map<Airport, Use> {
  const used = new Map<Airport, Use>();
  for (const { origin, destination, rows, minZoom = 0 } of routes) {
    for (const airport of [origin, destination]) {
      const use = used.get(airport) ?? { rows: [], minZoom };
      for (const row of rows) use.rows.push(row);
      use.minZoom = Math.min(use.minZoom, minZoom);
      used.set(airport, use);
    }
  }
  return used;
}

export function airportMarks(routes: Route[], theme: Theme): PointMark[] {
  return [...usedAirports(routes)].map(([airport, { rows, minZoom }]) => ({
    kind: "point",
    id: `airport:${airport.icao}`,
    title: `${airport.name} (${airport.iata ?? airport.icao})`,
    rows,
    subject: { kind: "airport", icao: airport.icao },
    at: airport.at,
    symbol: "airport",
    size: 15,
    ink: theme.route,
    paper: theme.routeCasing,
    accent: theme.stop,
    rotation: 0,
    ...(minZoom > 0 && { minZoom }),
  }));
}
