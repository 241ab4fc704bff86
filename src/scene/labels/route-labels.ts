import type { Airport } from "../../model/geodata/place.ts";
import type { Theme } from "../../theme/theme.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { Route } from "../routes/routes.ts";
import type { LabelMark } from "../scene.ts";
import { PRIORITY, placeStyle } from "./labels.ts";

/** With more routes than this their carriers are named only close up. */
const MANY_ROUTES = 60;
/** An airport of many lines is named before one of few, but not before what ranks higher. */
const MOST_WEIGHT = 4;

interface Use {
  airport: Airport;
  flights: number;
  minZoom: number;
}

function usesOf(routes: Route[]): Use[] {
  const used = new Map<string, Use>();
  for (const { origin, destination, rows, minZoom = 0 } of routes)
    for (const airport of [origin, destination]) {
      const use = used.get(airport.icao) ?? { airport, flights: 0, minZoom };
      use.flights += rows.length;
      use.minZoom = Math.min(use.minZoom, minZoom);
      used.set(airport.icao, use);
    }
  return [...used.values()];
}

/** City names at the airports that the drawn routes use. `bundled`: several routes may be one line. */
export function airportLabels(routes: Route[], theme: Theme, bundled = false): LabelMark[] {
  return usesOf(routes).map(({ airport, flights, minZoom }) => ({
    kind: "label",
    id: `label:${airport.icao}`,
    title: `${airport.city}, ${airport.name}`,
    rows: [],
    subject: { kind: "airport", icao: airport.icao },
    lines: [airport.city],
    at: airport.at,
    anchors: ["left", "right", "above", "below", "above-left", "below-right", "above-right", "below-left"],
    gap: 8,
    priority: PRIORITY.airport + (bundled ? Math.min(MOST_WEIGHT, Math.log10(flights)) : 0),
    style: placeStyle(theme, true),
    minZoom: Math.max(2.2, minZoom),
  }));
}

/** The carrier's name beside the middle of its route, or how many routes the line stands for. */
export function carrierLabels(routes: Route[], theme: Theme, words: SceneWords = ENGLISH): LabelMark[] {
  const number = new Intl.NumberFormat(words.locale);
  return routes.map(({ id, state, rows, subject, middle, minZoom = 0 }) => {
    const { carrier } = state.suspension;
    const name = rows.length > 1 ? words.bundled(number.format(rows.length)) : carrier;
    return {
      kind: "label",
      id: `label:route:${id}`,
      title: name,
      rows,
      subject,
      lines: [name],
      at: middle,
      anchors: ["above-right", "below-left", "right", "left", "below-right", "above-left", "above", "below"],
      gap: 9,
      priority: PRIORITY.carrier,
      style: { size: 11, weight: 400, colour: theme.route, halo: theme.halo, haloWidth: 2.4 },
      minZoom: Math.max(routes.length > MANY_ROUTES ? 6 : 3.6, minZoom),
    };
  });
}
