import * as v from "valibot";
import type { Position, Suspension } from "../model/dossier.ts";
import { shown } from "../model/text.ts";
import { endOf, startOf } from "./instant.ts";
import { pathOf, type Report, sentenceOf } from "./report.ts";
import { positionSchema, suspensionSchema } from "./schema.ts";
import { headingOf, type Layout, readTable, type TableRow } from "./table.ts";
import type { Checks } from "./vocabulary.ts";

export const POSITIONS: Layout = {
  columns: "id polity actor role body standing date stance quote quote_lang gist scope source locator".split(
    " ",
  ),
  required: ["id", "polity", "actor", "gist"],
};
export const SUSPENSIONS: Layout = {
  columns: (
    "id carrier carrier_code polity origin destination announced suspended resumed requested_by " +
    "gist quote quote_lang scope source locator route_source"
  ).split(" "),
  required: ["id", "carrier", "gist"],
};

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

function checkId(row: TableRow, file: string, context: Context, report: Report): void {
  const { id } = row.values;
  if (!id) return;
  const first = context.ids.get(id);
  const where = { offset: row.offsetOf("id"), field: "id", value: id };
  if (first) report("error", `The id ${shown(id)} is taken by ${first}: every row needs its own.`, where);
  else context.ids.set(id, `${file}:${row.line}`);
}

function readRows<S extends v.GenericSchema>(
  table: { file: string; text: string; layout: Layout; schema: S },
  context: Context,
  report: Report,
): { row: TableRow; output: v.InferOutput<S> & { row: { file: string; line: number } } }[] {
  const { file, layout, schema } = table;
  const rows = readTable(table.text, layout, report);
  return rows.flatMap((row) => {
    checkId(row, file, context, report);
    const source = context.defaultSource !== undefined && { source: context.defaultSource };
    const result = v.safeParse(schema, { ...source, ...row.values });
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
    return [{ row, output: Object.assign({}, result.output, { row: { file, line: row.line } }) }];
  });
}

export function readPositions(file: string, text: string, context: Context, report: Report): Position[] {
  const schema = positionSchema(context.checks);
  return readRows({ file, text, layout: POSITIONS, schema }, context, report).map(({ output }) => output);
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
  } else if (!origin && !destination) {
    const message = "No airports are given: the row is listed, and nothing is drawn for it.";
    report("remark", message, { offset: row.offsetOf("origin"), field: "origin", value: "" });
  }
}

export function readSuspensions(file: string, text: string, context: Context, report: Report): Suspension[] {
  const schema = suspensionSchema(context.checks);
  return readRows({ file, text, layout: SUSPENSIONS, schema }, context, report).map(({ row, output }) => {
    checkOrder(output, row, report);
    checkRoute(output, row, report);
    return output;
  });
}
