import { type DossierState, heldPositions, type RouteStatus, stateAt } from "../../dossier/state/state.ts";
import { timingOf } from "../../dossier/state/timing.ts";
import { cellsIn, headingsOf } from "../../model/columns/cells.ts";
import type { TableName } from "../../model/columns/columns.ts";
import type { Dossier, Position, Row } from "../../model/dossier.ts";
import type { NameOf } from "../../model/geodata/names.ts";
import { givenName } from "../../model/text/given-name.ts";
import { citation, evidenceSentence } from "../../scene/words.ts";
import { dataProvenance, type Provenance } from "../provenance.ts";
import { writeCsv } from "./csv-write.ts";

const AFTER = ["polity_name", "source_citation", "source_url", "in_force", "status"];
const TIMING = "timing";
const ABOUT = "dossier_title date_shown evidence_shown attribution boundary_policy licence made_with".split(
  " ",
);

/** Which rows a filter left in, and on which question the map is, is told where there is one. */
const aboutColumns = ({ filter, question }: Provenance) => [
  ...ABOUT,
  ...(question ? ["question_shown"] : []),
  ...(filter ? ["filter_shown"] : []),
];

type Cells = Record<string, string | undefined>;

/** The row as it stands in the dossier, by heading. */
function ownCells(table: TableName, row: Row): Cells {
  return Object.fromEntries(cellsIn(table, row).map(({ heading, value }) => [heading, value]));
}

/** Rows as they stand in the dossier, in its own columns. */
export function plainCsv(table: TableName, rows: Row[]): string {
  return writeCsv(
    headingsOf(table, rows),
    rows.map((row) => ownCells(table, row)),
  );
}

function nameIn(dossier: Dossier, nameOf: NameOf | undefined, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const body = dossier.organisations.find(({ id }) => id === code);
  return givenName(dossier, code) ?? body?.name ?? nameOf?.(code);
}

/** Whose file it is and what it shows, on every row, as rows get parted from their file. */
function aboutCells(dossier: Dossier, at: string, picture: Provenance): Cells {
  const { attribution, boundaryPolicy, question, filter, licence, software } = dataProvenance(picture);
  return {
    dossier_title: dossier.title,
    date_shown: at,
    evidence_shown: evidenceSentence(dossier),
    question_shown: question,
    filter_shown: filter,
    attribution: attribution.join(". "),
    boundary_policy: boundaryPolicy,
    licence,
    made_with: software,
  };
}

function sourceCells(dossier: Dossier, row: Row): Cells {
  const source = dossier.sources.find(({ id }) => id === row.source);
  return { source_citation: source && citation(source), source_url: source?.url };
}

/** `leading` decides the colour of its polity, `listed` holds without deciding it, `later` does not hold yet. */
function positionCells(row: Position, state: DossierState, held: ReadonlySet<Position>): Cells {
  const holds = held.has(row);
  const leads = state.polities.get(row.polity)?.leading?.position === row;
  return { in_force: holds ? "yes" : "no", status: leads ? "leading" : holds ? "listed" : "later" };
}

function suspensionCells(status: RouteStatus | undefined): Cells {
  return { in_force: status === "suspended" ? "yes" : "no", status };
}

/**
 * All positions of a dossier: its own columns first, so that our reader takes the file for a `positions.csv`, then
 * what the rows refer to, their state on the date, and where the file comes from.
 */
export function positionsCsv(dossier: Dossier, at: string, provenance: Provenance, nameOf?: NameOf): string {
  const state = stateAt(dossier, at);
  const held = heldPositions(state);
  const about = aboutCells(dossier, at, provenance);
  const rows = dossier.positions.map((row) => ({
    ...ownCells("positions", row),
    polity_name: nameIn(dossier, nameOf, row.polity),
    ...sourceCells(dossier, row),
    ...positionCells(row, state, held),
    [TIMING]: timingOf(dossier, row),
    ...about,
  }));
  return writeCsv(
    [...headingsOf("positions", dossier.positions), ...AFTER, TIMING, ...aboutColumns(provenance)],
    rows,
  );
}

/** The same of all acts but flights; `status` is how far each has come on the date. */
function actionsCsv(dossier: Dossier, at: string, provenance: Provenance, nameOf?: NameOf): string {
  const status = new Map(stateAt(dossier, at).actions.map((s) => [s.action, s.status]));
  const about = aboutCells(dossier, at, provenance);
  const rows = dossier.actions.map((row) => ({
    ...ownCells("actions", row),
    polity_name: nameIn(dossier, nameOf, row.polity),
    ...sourceCells(dossier, row),
    in_force: status.get(row) === "in-force" ? "yes" : "no",
    status: status.get(row) ?? "later",
    ...about,
  }));
  return writeCsv([...headingsOf("actions", dossier.actions), ...AFTER, ...aboutColumns(provenance)], rows);
}

/** The same of all suspensions; `status` is that of the route on the date. */
export function suspensionsCsv(
  dossier: Dossier,
  at: string,
  provenance: Provenance,
  nameOf?: NameOf,
): string {
  const states = stateAt(dossier, at).suspensions;
  const status = new Map(states.map((s) => [s.suspension, s.status]));
  const about = aboutCells(dossier, at, provenance);
  const rows = dossier.suspensions.map((row) => ({
    ...ownCells("suspensions", row),
    polity_name: nameIn(dossier, nameOf, row.polity),
    ...sourceCells(dossier, row),
    ...suspensionCells(status.get(row)),
    ...about,
  }));
  return writeCsv(
    [...headingsOf("suspensions", dossier.suspensions), ...AFTER, ...aboutColumns(provenance)],
    rows,
  );
}

/** How each table is written with its state on a date. */
export const STATE_CSV = {
  positions: positionsCsv,
  actions: actionsCsv,
  suspensions: suspensionsCsv,
} satisfies Record<TableName, typeof positionsCsv>;
