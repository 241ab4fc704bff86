import type { DossierState, SuspensionState } from "../../dossier/state/state.ts";
import type { Airport } from "../../model/geodata/place.ts";
import type { Subject } from "../scene.ts";

/** A route whose airports are both known, so that it can be drawn. */
export interface Drawable {
  state: SuspensionState;
  origin: Airport;
  destination: Airport;
}

/** More routes than these are not fanned out: they would bow round the globe. */
export const MANY_ROUTES = 300;

/** More lines than these are drawn at no zoom: they would cover the map, and hold up the page. */
export const MOST_LINES = 2400;

/** The routes of a state with known airports; of several accounts of one route, the one that is drawn. */
export function drawableRoutes(state: DossierState, airports: Map<string, Airport>): Drawable[] {
  return state.suspensions.flatMap((s) => {
    if (s.duplicateOf) return [];
    const origin = airports.get(s.suspension.origin ?? "");
    const destination = airports.get(s.suspension.destination ?? "");
    return origin && destination ? [{ state: s, origin, destination }] : [];
  });
}

/** Two airports by their ICAO codes, in whichever direction: as the subject of a connection has them. */
export const pairOf = (one: string, other: string) => [one, other].sort().join("-");

/** Whether a filter shows a flight. */
export type ShowsFlight = (state: SuspensionState) => boolean;

/** All routes between two airports. */
export interface Bundle {
  pair: string;
  /** In the dossier's order. */
  all: Drawable[];
  /** Those that the filter shows. */
  shown: Drawable[];
}

export function bundlesOf(drawable: Drawable[], shows: ShowsFlight = () => true): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const route of drawable) {
    const { origin, destination, state } = route;
    const pair = pairOf(origin.icao, destination.icao);
    const bundle = bundles.get(pair) ?? { pair, all: [], shown: [] };
    bundle.all.push(route);
    if (shows(state)) bundle.shown.push(route);
    bundles.set(pair, bundle);
  }
  return [...bundles.values()];
}

/** The heaviest first; those that are alike by their airports, so that the order of the rows makes no difference. */
export function byWeight(a: Bundle, b: Bundle): number {
  return b.shown.length - a.shown.length || b.all.length - a.all.length || (a.pair < b.pair ? -1 : 1);
}

/** What there is to be told of the lines of a state, without their shapes; the heaviest first. */
export function routeSubjects(state: DossierState, airports: Map<string, Airport>): Subject[] {
  const drawable = drawableRoutes(state, airports);
  const route = ({ state: { suspension } }: Drawable) => ({ kind: "route" as const, id: suspension.id });
  if (drawable.length <= MANY_ROUTES) return drawable.map(route);
  const bundles = bundlesOf(drawable).sort(byWeight).slice(0, MOST_LINES);
  return bundles.map(
    ({ pair, all: [first, ...more] }): Subject =>
      first && more.length === 0 ? route(first) : { kind: "connection", pair },
  );
}
