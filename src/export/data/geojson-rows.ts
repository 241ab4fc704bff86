import {
  type ActionState,
  type DossierState,
  heldPositions,
  type SuspensionState,
} from "../../dossier/state/state.ts";
import { timingOf } from "../../dossier/state/timing.ts";
import { type Cell, cellsIn } from "../../model/columns/cells.ts";
import type { TableName } from "../../model/columns/columns.ts";
import type { Dossier, Position, Row, Suspension } from "../../model/dossier.ts";
import type { Airport } from "../../model/geodata/place.ts";
import { givenName } from "../../model/text/given-name.ts";
import { markOf } from "../../scene/actions/acts.ts";
import { citation } from "../../scene/words.ts";

/** Properties of GeoJSON, in the order in which they are written; `undefined` ones are not. */
export type Properties = Record<string, unknown>;

/** What a cell says, and of an airport what is known of it. */
function cellProperties({ heading, column, value }: Cell, airport: Airport | undefined): Properties {
  if (column.cell !== "airport") return { [heading]: value };
  return {
    [heading]: value,
    [`${heading}_iata`]: airport?.iata,
    [`${heading}_name`]: airport?.name,
    [`${heading}_city`]: airport?.city,
  };
}

interface Told {
  /** Fields that stand elsewhere. */
  but?: string[];
  /** What follows a field. */
  after?: Record<string, Properties>;
  /** By field. */
  airports?: Record<string, Airport | undefined>;
}

/** All cells of a row; its source, and where in it, come last. */
function rowProperties(
  dossier: Dossier,
  table: TableName,
  row: Row,
  { but = [], after = {}, airports = {} }: Told,
): Properties {
  const source = dossier.sources.find((s) => s.id === row.source);
  const elsewhere = ["source", "locator", ...but];
  const cells = cellsIn(table, row).filter(({ field }) => !elsewhere.includes(field));
  const told = cells.map((cell) => ({ ...cellProperties(cell, airports[cell.field]), ...after[cell.field] }));
  return Object.assign({}, ...told, {
    source: row.source,
    source_citation: source && citation(source),
    source_url: source?.url,
    locator: row.locator,
  });
}

/** One statement with all that a fact check asks for, but for the polity that it is of. */
export function statementProperties(dossier: Dossier, row: Position): Properties {
  const timing = { timing: timingOf(dossier, row) };
  return rowProperties(dossier, "positions", row, { but: ["polity"], after: { date: timing } });
}

/** One suspension with its state on the date. */
export function suspensionProperties(
  dossier: Dossier,
  { suspension: row, status, undated }: SuspensionState,
  airports: { origin?: Airport; destination?: Airport } = {},
): Properties {
  const state = { undated_in_source: undated, status };
  return rowProperties(dossier, "suspensions", row, { after: { resumed: state }, airports });
}

/** One act with its state on the date. */
export function actionProperties(dossier: Dossier, { action, status, undated }: ActionState): Properties {
  const state = { undated_in_source: undated, status };
  return rowProperties(dossier, "actions", action, { after: { ended: state } });
}

function whyNoMark({ action, status }: ActionState, dossier: Dossier): string {
  if (status === "ended") return "It has ended.";
  return markOf(action, dossier) === "none" ? "It has no mark on the map." : "Its place is not on the map.";
}

/** The rows that no feature carries, each with the reason, so that none is lost without a word. */
export function notDrawn(
  dossier: Dossier,
  state: DossierState,
  drawn: { polities: Set<string>; routes: Set<string>; actions: Set<string> },
): Record<TableName, Properties[]> {
  const held = heldPositions(state);
  const reason = (row: Position) => {
    if (!held.has(row)) return `Dated after ${state.at}.`;
    return drawn.polities.has(row.polity) ? undefined : "Its polity has no shape on the map.";
  };
  const bodies = new Map(dossier.organisations.map((o) => [o.id, o.name]));
  const positions = dossier.positions.flatMap((row) => {
    const why = reason(row);
    const whose = {
      polity: row.polity,
      polity_name: bodies.get(row.polity) ?? givenName(dossier, row.polity),
    };
    return why ? [{ reason: why, ...whose, ...statementProperties(dossier, row) }] : [];
  });
  const isDrawn = ({ id }: Suspension) => drawn.routes.has(id);
  const suspensions = state.suspensions
    .filter(({ suspension }) => !isDrawn(suspension))
    .map((s) => ({
      reason: s.duplicateOf ? `A second report on the route ${s.duplicateOf}.` : "No route is known.",
      ...suspensionProperties(dossier, s),
    }));
  const actions = state.actions
    .filter(({ action }) => !drawn.actions.has(action.id))
    .map((act) => ({ reason: whyNoMark(act, dossier), ...actionProperties(dossier, act) }));
  return { positions, actions, suspensions };
}
