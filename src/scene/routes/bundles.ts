import type { DossierState, RouteStatus } from "../../dossier/state/state.ts";
import type { Airport } from "../../model/geodata/place.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { LevelOfDetail } from "../scene.ts";
import {
  type Bundle,
  bundlesOf,
  byWeight,
  drawableRoutes,
  MANY_ROUTES,
  MOST_LINES,
  type ShowsFlight,
} from "./connections.ts";
import { fannedRoutes, type Route, routeTitle, shapeOf } from "./routes.ts";

/** So many lines are drawn however far away the map is, and twice as many with each whole zoom from `DOUBLED_FROM` on. */
const LINES = 300;
const DOUBLED_FROM = 5;
/** What one line for several routes looks like: as the one of them that tells most. */
const STRENGTH: RouteStatus[] = ["suspended", "announced", "lifted", "operating"];

/** The routes of a picture as lines. */
interface DrawnRoutes {
  routes: Route[];
  /** Those of them that the filter does not leave out. */
  shown: Route[];
  /** Absent where each route has a line of its own. */
  levelOfDetail?: LevelOfDetail;
}

/** Below the farthest zoom that there is. */
const ALWAYS = -1;

/** Whole zoom from which the line of a rank is drawn. */
function zoomOf(rank: number): number {
  return rank < LINES ? ALWAYS : DOUBLED_FROM + Math.floor(Math.log2(rank / LINES));
}

function lineOf(
  { pair, all, shown }: Bundle,
  rank: number,
  { words, numbers }: { words: SceneWords; numbers: Intl.NumberFormat },
): Route {
  const members = shown.length > 0 ? shown : all;
  const strongest = members.reduce((a, b) =>
    STRENGTH.indexOf(b.state.status) < STRENGTH.indexOf(a.state.status) ? b : a,
  );
  const { origin, destination, state } = strongest;
  const several = members.length > 1;
  const count = numbers.format(members.length);
  return {
    ...strongest,
    // The same on every day, so that what changes on one is known for the same line.
    id: pair,
    title: several
      ? words.connection(count, origin.city, destination.city, words.routesWithin[state.status])
      : routeTitle(strongest, words),
    rows: members.map((m) => m.state.suspension.id),
    subject: several ? { kind: "connection", pair } : { kind: "route", id: state.suspension.id },
    ...(members.some((m) => m.origin !== origin) && { both: true }),
    minZoom: zoomOf(rank),
    ...shapeOf(origin, destination, 0),
  };
}

function stepsOf(bundles: Bundle[]): LevelOfDetail["steps"] {
  const steps: LevelOfDetail["steps"] = [];
  let drawn = 0;
  bundles.slice(0, MOST_LINES).forEach(({ shown }, rank) => {
    drawn += shown.length;
    const zoom = zoomOf(rank);
    const last = steps.at(-1);
    if (last?.zoom === zoom) last.drawn = drawn;
    else steps.push({ zoom, drawn });
  });
  return steps;
}

/**
 * The lines that stand for the routes of a state: one for each, fanned out, or where they are many one for each pair of
 * airports, the lightest of which are drawn only close up, or not at all.
 */
export function drawnRoutes(
  state: DossierState,
  airports: Map<string, Airport>,
  { shows = () => true, words = ENGLISH }: { shows?: ShowsFlight; words?: SceneWords | undefined } = {},
): DrawnRoutes {
  const drawable = drawableRoutes(state, airports);
  if (drawable.length <= MANY_ROUTES) {
    const routes = fannedRoutes(drawable, words);
    return { routes, shown: routes.filter((r) => shows(r.state)) };
  }
  const bundles = bundlesOf(drawable, shows).sort(byWeight);
  const say = { words, numbers: new Intl.NumberFormat(words.locale) };
  const lines = bundles.slice(0, MOST_LINES).map((bundle, rank) => lineOf(bundle, rank, say));
  return {
    routes: lines,
    shown: lines.filter((_, rank) => (bundles[rank]?.shown.length ?? 0) > 0),
    levelOfDetail: {
      routes: bundles.reduce((sum, { shown }) => sum + shown.length, 0),
      steps: stepsOf(bundles),
    },
  };
}
