import { PAGE_THEME } from "../../app/state/store.ts";
import { type PageData, TABLES, type Truncation } from "../../app/view-model/page-data.ts";
import { dossierOfLayer, openingDay } from "../../dossier/state/layers.ts";
import { type DossierState, heldOf, type PolityState, stateAt } from "../../dossier/state/state.ts";
import { plainCsv } from "../../export/data/csv.ts";
import { TABLE_NAMES } from "../../model/columns/columns.ts";
import type { Action, Dossier, Position, Suspension } from "../../model/dossier.ts";
import { legendOf } from "../../scene/legend/legend.ts";
import type { SiteFile } from "../site-file.ts";

/** More rows than these are not all put into the HTML, which the picture waits for. */
const MOST = { positions: 400, actions: 200, suspensions: 300 };

/** The rows that decide what the map shows of a polity: who leads, and one for each position against that. */
function deciding({ leading, split, positions }: PolityState): Position[] {
  const against = split.flatMap(
    ({ id }) => positions.find((p) => p.scope === "named" && p.stance === id) ?? [],
  );
  return leading ? [leading.position, ...against] : positions.slice(0, 1);
}

/** The strongest of each polity by turns, until there are enough, and before them all that decide. */
function keptPositions(known: PolityState[]): Set<Position> {
  const kept = new Set(known.flatMap(deciding));
  const held = known.map(heldOf);
  const deepest = held.reduce((most, { length }) => Math.max(most, length), 0);
  for (let depth = 0; depth < deepest && kept.size < MOST.positions; depth++)
    for (const rows of held) {
      const row = rows[depth];
      if (row && kept.size < MOST.positions) kept.add(row);
    }
  return kept;
}

/** The first of all, and of each polity one that colours it. */
function keptSuspensions({ suspensions }: Dossier, known: PolityState[]): Set<Suspension> {
  const kept = new Set(known.flatMap((p) => p.suspensions.slice(0, 1)));
  for (const row of suspensions) if (kept.size < MOST.suspensions) kept.add(row);
  return kept;
}

const STATUSES = ["in-force", "announced", "ended"];

/** What holds on the day comes first: it is on the map. */
function keptActions({ actions }: Dossier, state: DossierState): Set<Action> {
  const told = STATUSES.flatMap((status) => state.actions.filter((act) => act.status === status));
  return new Set([...told.map(({ action }) => action), ...actions].slice(0, MOST.actions));
}

/** How many acts each polity has done or has had done to it. */
function actsByPolity({ actions }: DossierState): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { action } of actions)
    for (const code of [action.polity, action.target])
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function cutOf(data: PageData, known: PolityState[]): Truncation {
  const { dossier } = data;
  const state = stateAt(dossier, openingDay(dossier));
  const legend = legendOf(dossier, data.polities, state, PAGE_THEME).flatMap(({ entries }) => entries);
  const flights = new Map<string, number>();
  for (const { suspension } of state.suspensions)
    if (suspension.polity) flights.set(suspension.polity, (flights.get(suspension.polity) ?? 0) + 1);
  const acts = actsByPolity(state);
  const statements = new Map(known.map((polity) => [polity.code, heldOf(polity).length]));
  const held = [...new Set([...statements.keys(), ...acts.keys()])].map((code) => {
    const counts = {
      statements: statements.get(code) ?? 0,
      acts: acts.get(code) ?? 0,
      flights: flights.get(code) ?? 0,
    };
    return [code, counts] as const;
  });
  return {
    statements: known.reduce((sum, polity) => sum + heldOf(polity).length, 0),
    acts: state.actions.length,
    flights: dossier.suspensions.length,
    held: Object.fromEntries(held),
    classes: Object.fromEntries(legend.map(({ id, count }) => [id, count])),
  };
}

/**
 * The data of a page with no more rows than its HTML can hold. Those that decide the colours of the day that the page
 * opens with are among them, so that map and legend are those of the whole; `cut` tells how much is left out.
 */
export function truncateData(data: PageData): PageData {
  const { dossier } = data;
  const { positions, actions, suspensions } = dossier;
  if (TABLE_NAMES.every((name) => dossier[name].length <= MOST[name])) return data;
  const state = stateAt(dossier, openingDay(dossier));
  const known = [...state.polities.values()];
  const said = keptPositions(known);
  const stopped = keptSuspensions(dossier, known);
  const done = keptActions(dossier, state);
  const rows = new Set([...said, ...done, ...stopped].map(({ id }) => id));
  const checked = dossier.checked?.map((record) => ({
    ...record,
    rows: record.rows.filter(({ row }) => rows.has(row)),
  }));
  return {
    ...data,
    dossier: {
      ...dossier,
      positions: positions.filter((row) => said.has(row)),
      actions: actions.filter((row) => done.has(row)),
      suspensions: suspensions.filter((row) => stopped.has(row)),
      ...(checked && { checked }),
    },
    cut: cutOf(data, known),
  };
}

/** What a page's HTML holds of its data: further names, which only the search wants, come with all rows. */
export function dataInHtml(data: PageData): PageData {
  const held = truncateData(data);
  return { ...held, polities: held.polities.map((polity) => ({ ...polity, aliases: [] })) };
}

/** The layer that the page opens with; of the others only what it takes to offer them. */
export function openingLayer(dossier: Dossier): Dossier {
  const own = dossierOfLayer(dossier);
  const rows = new Set([...own.positions, ...own.actions, ...own.suspensions].map(({ id }) => id));
  return {
    ...own,
    ...(own.layers && { layers: own.layers.map(({ notes: _, ...layer }) => layer) }),
    ...(own.checked && {
      checked: own.checked.map((record) => ({
        ...record,
        rows: record.rows.filter(({ row }) => rows.has(row)),
      })),
    }),
  };
}

/** All rows of a dossier as tables beside a page that has cut it; of acts only where it has any. */
export function tableFiles(dossier: Dossier): SiteFile[] {
  return TABLE_NAMES.filter((name) => name !== "actions" || dossier.actions.length > 0).map((name) => ({
    fileName: TABLES[name],
    source: plainCsv(name, dossier[name]),
  }));
}
