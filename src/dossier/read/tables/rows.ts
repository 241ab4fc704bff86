import * as v from "valibot";
import { headingOf } from "../../../model/columns/column.ts";
import { type CellsOf, COLUMNS, type TableName } from "../../../model/columns/columns.ts";
import type { Position, RowOrigin, Suspension } from "../../../model/dossier.ts";
import { placeText } from "../../../model/problem.ts";
import type { Grid } from "../../../model/table/grid.ts";
import { shown } from "../../../model/text/text.ts";
import { pathOf, type Report, sentenceOf } from "../../report.ts";
import { endOf, startOf } from "../../state/instant.ts";
import { characterFault } from "../characters.ts";
import type { Checks } from "../vocabulary.ts";
import { LAYOUTS } from "./layouts.ts";
import { rowSchema } from "./row-schema.ts";
import { readTable, type TableRow } from "./table.ts";
import { Translator } from "./translate.ts";

export interface Context {
  checks: Checks;
  /** What a row without a source stands on; absent where dossier and sources leave it open. */
  defaultSource?: string;
  /** Where each row id was first used, in both tables. */
  ids: Map<string, string>;
}

/** Says that a required cell is empty, or passes on what the schema says. */
function sentence(issue: v.BaseIssue<unknown>, field: string): string {
  if (issue.input !== undefined) return sentenceOf(issue);
  if (field === "source") return "source is empty, and dossier.json names no defaultSource.";
  return `${headingOf(field)} is empty: every row needs one.`;
}

/** A table that has been opened, wherever it comes from. */
export interface OpenTable {
  file: string;
  sheet?: string;
  grid: Grid;
  report: Report;
}

function checkId(
  row: TableRow,
  id: string | undefined,
  { file, sheet, report }: OpenTable,
  context: Context,
): void {
  if (!id) return;
  const first = context.ids.get(id);
  const where = { offset: row.offsetOf("id"), field: "id", value: id };
  if (first) report("error", `The id ${shown(id)} is taken by ${first}: every row needs its own.`, where);
  else context.ids.set(id, placeText({ file, line: row.line, ...(sheet !== undefined && { sheet }) }));
}

function tellCharacters({ values, offsetOf }: TableRow, report: Report): void {
  for (const [field, value = ""] of Object.entries(values)) {
    const fault = characterFault(value);
    if (fault)
      report(fault.severity, fault.message, { offset: offsetOf(field), field: headingOf(field), value });
  }
}

function readRows<Name extends TableName>(
  table: OpenTable,
  name: Name,
  context: Context,
): { row: TableRow; output: CellsOf<Name> & { row: RowOrigin } }[] {
  const { file, sheet, grid, report } = table;
  const layout = LAYOUTS[name];
  const schema = rowSchema(name, context.checks);
  const origin = ({ line }: TableRow): RowOrigin => ({ file, line, ...(sheet !== undefined && { sheet }) });
  const found = readTable(grid, layout, report);
  const translator = new Translator(COLUMNS[name], found, context.checks, report);
  const rows = found.flatMap((row) => {
    const values = translator.values(row);
    if (!values) return [];
    checkId(row, values.id, table, context);
    const source = context.defaultSource !== undefined && { source: context.defaultSource };
    const result = v.safeParse(schema, { ...source, ...values });
    for (const issue of result.issues ?? []) {
      const field = String(pathOf(issue)[0]);
      const value = row.values[field] ?? "";
      // A column that is missing has been reported once, not once a row.
      const known = row.has(field) || !layout.required.includes(field);
      if (known)
        report("error", sentence(issue, field), {
          offset: row.offsetOf(field),
          field: headingOf(field),
          value,
        });
    }
    if (!result.success) return [];
    tellCharacters(row, report);
    return [{ row, output: Object.assign({}, result.output, { row: origin(row) }) }];
  });
  translator.tell();
  return rows;
}

export function readPositions(table: OpenTable, context: Context): Position[] {
  return readRows(table, "positions", context).map(({ output }) => output);
}

/** A date that ends before another begins; two bare dates of one day are in order. */
const isBefore = (earlier: string, later: string) => endOf(earlier) < startOf(later);

function checkOrder(s: Suspension, row: TableRow, report: Report): void {
  const { announced, suspended, resumed } = s;
  const say = (field: "announced" | "resumed", message: string) =>
    report("error", message, { offset: row.offsetOf(field), field, value: s[field] ?? "" });
  if (suspended && resumed && isBefore(resumed, suspended)) {
    say("resumed", `The suspension ends (${resumed}) before it begins (${suspended}).`);
  } else if (announced && resumed && isBefore(resumed, announced)) {
    say("resumed", `The suspension ends (${resumed}) before it is announced (${announced}).`);
  }
  if (announced && suspended && isBefore(suspended, announced)) {
    say("announced", `The suspension is announced (${announced}) after it is in force (${suspended}).`);
  }
}

function checkRoute(s: Suspension, row: TableRow, report: Report): void {
  const { origin, destination } = s;
  if (origin && origin === destination) {
    const where = { offset: row.offsetOf("destination"), field: "destination", value: destination };
    report("error", `The route begins and ends at ${origin}: expected two airports.`, where);
  }
  if (!origin !== !destination) {
    const empty = origin ? "destination" : "origin";
    const message = `${empty} is empty: a route needs both airports, or none where it is not known.`;
    report("error", message, { offset: row.offsetOf(empty), field: empty, value: "" });
  }
  if (s.scope === "collective") return;
  if (!s.polity) {
    const message =
      "polity is empty: expected the carrier's home, or scope collective for carriers that are not named.";
    report("error", message, { offset: row.offsetOf("polity"), field: "polity", value: "" });
  } else if (!origin && !destination && !s.routeSource) {
    const message = "No airports are given: the row is listed, and nothing is drawn for it.";
    report("warning", message, { offset: row.offsetOf("origin"), field: "origin", value: "" });
  }
}

export function readSuspensions(table: OpenTable, context: Context): Suspension[] {
  return readRows(table, "suspensions", context).map(({ row, output }) => {
    checkOrder(output, row, table.report);
    checkRoute(output, row, table.report);
    return output;
  });
}
