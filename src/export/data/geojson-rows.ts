import { type DossierState, heldPositions, type SuspensionState } from "../../dossier/state/state.ts";
import { timingOf } from "../../dossier/state/timing.ts";
import type { Dossier, Position, Suspension } from "../../model/dossier.ts";
import type { Airport } from "../../model/geodata/place.ts";
import { citation } from "../../scene/words.ts";

/** Properties of GeoJSON, in the order in which they are written; `undefined` ones are not. */
export type Properties = Record<string, unknown>;

function sourceProperties(dossier: Dossier, id: string): Properties {
  const source = dossier.sources.find((s) => s.id === id);
  return { source: id, source_citation: source && citation(source), source_url: source?.url };
}

/** One statement with all that a fact check asks for. */
export function statementProperties(dossier: Dossier, row: Position): Properties {
  return {
    id: row.id,
    actor: row.actor,
    role: row.role,
    body: row.body,
    standing: row.standing,
    date: row.date,
    timing: timingOf(dossier, row),
    stance: row.stance,
    quote: row.quote,
    quote_lang: row.quoteLang,
    gist: row.gist,
    scope: row.scope,
    confidence: row.confidence,
    ...sourceProperties(dossier, row.source),
    locator: row.locator,
  };
}

function airportProperties(
  end: "origin" | "destination",
  code: string | undefined,
  airport?: Airport,
): Properties {
  return {
    [end]: code,
    [`${end}_iata`]: airport?.iata,
    [`${end}_name`]: airport?.name,
    [`${end}_city`]: airport?.city,
  };
}

/** One suspension with its state on the date. */
export function suspensionProperties(
  dossier: Dossier,
  { suspension: row, status, undated }: SuspensionState,
  ends: { origin?: Airport; destination?: Airport } = {},
): Properties {
  return {
    id: row.id,
    carrier: row.carrier,
    carrier_code: row.carrierCode,
    polity: row.polity,
    ...airportProperties("origin", row.origin, ends.origin),
    ...airportProperties("destination", row.destination, ends.destination),
    announced: row.announced,
    suspended: row.suspended,
    resumed: row.resumed,
    undated_in_source: undated,
    status,
    requested_by: row.requestedBy,
    gist: row.gist,
    quote: row.quote,
    quote_lang: row.quoteLang,
    scope: row.scope,
    confidence: row.confidence,
    route_source: row.routeSource,
    ...sourceProperties(dossier, row.source),
    locator: row.locator,
  };
}

/** The rows that no feature carries, each with the reason, so that none is lost without a word. */
export function notDrawn(
  dossier: Dossier,
  state: DossierState,
  drawn: { polities: Set<string>; routes: Set<string> },
): { positions: Properties[]; suspensions: Properties[] } {
  const held = heldPositions(state);
  const reason = (row: Position) => {
    if (!held.has(row)) return `Dated after ${state.at}.`;
    return drawn.polities.has(row.polity) ? undefined : "Its polity has no shape on the map.";
  };
  const bodies = new Map(dossier.organisations.map((o) => [o.id, o.name]));
  const positions = dossier.positions.flatMap((row) => {
    const why = reason(row);
    const whose = { polity: row.polity, polity_name: bodies.get(row.polity) ?? dossier.names[row.polity] };
    return why ? [{ reason: why, ...whose, ...statementProperties(dossier, row) }] : [];
  });
  const isDrawn = ({ id }: Suspension) => drawn.routes.has(id);
  const suspensions = state.suspensions
    .filter(({ suspension }) => !isDrawn(suspension))
    .map((s) => ({
      reason: s.duplicateOf ? `Another account of the route ${s.duplicateOf}.` : "No route is known.",
      ...suspensionProperties(dossier, s),
    }));
  return { positions, suspensions };
}
