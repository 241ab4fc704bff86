import type { DossierState, SuspensionState } from "../dossier/state.ts";
import type { LineGeometry, LonLat } from "../model/geo.ts";
import type { Airport } from "../model/place.ts";
import type { Theme } from "../theme/theme.ts";
import { alongArc, arc, arcGeometry, fanOut } from "./arcs.ts";
import { ENGLISH, type SceneWords } from "./phrases.ts";
import { dimmedStroke, routeStroke } from "./route-stroke.ts";
import type { LineMark, PointMark } from "./scene.ts";

/** A route that can be drawn: both its airports are known. */
export interface Route {
  title: string;
  state: SuspensionState;
  origin: Airport;
  destination: Airport;
  geometry: LineGeometry;
  /** Where the flight stops: the middle of the way. */
  middle: LonLat;
  /** Where the arrowhead stands, and its course. */
  head: { at: LonLat; rotation: number };
}

type Shape = Pick<Route, "geometry" | "middle" | "head">;

/** The way between two airports depends neither on the date nor on the theme, so it is found once. */
const SHAPES = new WeakMap<Airport, Map<string, Shape>>();

function shapeOf(origin: Airport, destination: Airport, bow: number): Shape {
  const known = SHAPES.get(origin) ?? new Map<string, Shape>();
  SHAPES.set(origin, known);
  const key = [...destination.at, bow].join();
  const before = known.get(key);
  if (before) return before;
  const path = arc(origin.at, destination.at, bow);
  const shape: Shape = {
    geometry: arcGeometry(path),
    middle: alongArc(path, 0.5).at,
    head: alongArc(path, 0.76),
  };
  known.set(key, shape);
  return shape;
}

/** The routes of a state with known airports, fanned out where they share an end. */
export function routesOf(
  state: DossierState,
  airports: Map<string, Airport>,
  words: SceneWords = ENGLISH,
): Route[] {
  const drawable = state.suspensions.flatMap((s) => {
    if (s.accountOf) return [];
    const origin = airports.get(s.suspension.origin ?? "");
    const destination = airports.get(s.suspension.destination ?? "");
    return origin && destination ? [{ state: s, origin, destination }] : [];
  });
  const bows = fanOut(
    drawable.map((r) => ({ id: r.state.suspension.id, from: r.origin.at, to: r.destination.at })),
  );
  return drawable.map((r) => ({
    ...r,
    title: routeTitle(r, words),
    ...shapeOf(r.origin, r.destination, bows.get(r.state.suspension.id) ?? 0),
  }));
}

function routeTitle({ state, origin, destination }: Omit<Route, "title" | keyof Shape>, words: SceneWords) {
  const status = words.routesWithin[state.status];
  return words.routeTitle(state.suspension.carrier, origin.city, destination.city, status);
}

/** The line of each route, cased so that it stays readable over any fill; thin and bare where it is not `shown`. */
export function routeLines(routes: Route[], shown: Route[], theme: Theme): LineMark[] {
  const dimmed = new Set(routes.filter((r) => !shown.includes(r)));
  return routes.map((route) => {
    const { id } = route.state.suspension;
    const stroke = dimmed.has(route) ? dimmedStroke(theme) : routeStroke(route.state.status, theme);
    return {
      kind: "line",
      id: `route:${id}`,
      title: route.title,
      rows: [id],
      subject: { kind: "route", id },
      geometry: route.geometry,
      stroke,
      ...(!dimmed.has(route) && { casing: { colour: theme.routeCasing, width: stroke.width + 2.4 } }),
    };
  });
}

/** An arrowhead near the destination and, where the flight is suspended, a cross where it stops. */
export function routeSymbols(routes: Route[], theme: Theme): PointMark[] {
  return routes.flatMap((route) => {
    const { id } = route.state.suspension;
    const common = {
      kind: "point" as const,
      title: route.title,
      rows: [id],
      subject: { kind: "route" as const, id },
      ink: theme.route,
      paper: theme.routeCasing,
      accent: theme.stop,
    };
    const arrow: PointMark = {
      ...common,
      id: `arrow:${id}`,
      symbol: "arrow",
      size: 14,
      minZoom: 3.2,
      ...route.head,
    };
    const stop: PointMark = {
      ...common,
      id: `stop:${id}`,
      symbol: "stop",
      size: 17,
      minZoom: 2.4,
      at: route.middle,
      rotation: 0,
    };
    return route.state.status === "suspended" ? [arrow, stop] : [arrow];
  });
}

/** The airports that a drawn route begins or ends at, each once, with the ids of its routes. */
function usedAirports(routes: Route[]): Map<Airport, string[]> {
  const used = new Map<Airport, string[]>();
  for (const route of routes) {
    for (const airport of [route.origin, route.destination]) {
      const ids = used.get(airport) ?? [];
      ids.push(route.state.suspension.id);
      used.set(airport, ids);
    }
  }
  return used;
}

export function airportMarks(routes: Route[], theme: Theme): PointMark[] {
  return [...usedAirports(routes)].map(([airport, ids]) => ({
    kind: "point",
    id: `airport:${airport.icao}`,
    title: `${airport.name} (${airport.iata ?? airport.icao})`,
    rows: ids,
    subject: { kind: "airport", icao: airport.icao },
    at: airport.at,
    symbol: "airport",
    size: 15,
    ink: theme.route,
    paper: theme.routeCasing,
    accent: theme.stop,
    rotation: 0,
  }));
}
