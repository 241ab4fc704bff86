import * as v from "valibot";
import type { OwnKind } from "../../../model/action-kinds.ts";
import { headingOf } from "../../../model/columns/column.ts";
import { type CellsOf, COLUMNS, type TableName } from "../../../model/columns/columns.ts";
import type { Position, RowOrigin } from "../../../model/dossier.ts";
import { memoize } from "../../../model/memoize.ts";
import { placeText } from "../../../model/problem.ts";
import { shown } from "../../../model/text/text.ts";
import { pathOf, type Report, sentenceOf } from "../../report.ts";
import { characterFault } from "../characters.ts";
import { LAYOUTS } from "../tables/layouts.ts";
import { type OpenTable, readTable, type TableRow } from "../tables/table.ts";
import type { Checks } from "../vocabulary.ts";
import type { Contest } from "./contested.ts";
import { rowSchema } from "./row-schema.ts";
import { Translator } from "./translate.ts";

export interface Context {
  checks: Checks;
  /** What a row without a source stands on; absent where dossier and sources leave it open. */
  defaultSource?: string;
  /** Kinds of act beside the built-in ones; absent where dossier.json has errors. */
  ownKinds?: OwnKind[];
  /** What a row answers that names no question; absent where the dossier asks one thing. */
  defaultQuestion?: string;
  /** Where each row id was first used, in all tables. */
  ids: Map<string, string>;
  /** Who is said to contest a row, which is checked once all rows are known. */
  contested: Contest[];
}

/** Says that a required cell is empty, or passes on what the schema says. */
function sentence(issue: v.BaseIssue<unknown>, field: string): string {
  if (issue.input !== undefined) return sentenceOf(issue);
  if (field === "source") return "source is empty, and dossier.json names no defaultSource.";
  return `${headingOf(field)} is empty: every row needs one.`;
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
  if (first)
    report("error", `The id ${shown(id)} is already used by ${first}: every row needs its own.`, where);
  else context.ids.set(id, placeText({ file, line: row.line, ...(sheet !== undefined && { sheet }) }));
}

/** Tells of characters in the cells of a row that nobody sees. */
export function tellCharacters({ values, offsetOf }: TableRow, report: Report): void {
  for (const [field, value = ""] of Object.entries(values)) {
    const fault = characterFault(value);
    if (fault)
      report(fault.severity, fault.message, { offset: offsetOf(field), field: headingOf(field), value });
  }
}

export function readRows<Name extends TableName>(
  table: OpenTable,
  name: Name,
  context: Context,
): { row: TableRow; output: CellsOf<Name> & { row: RowOrigin } }[] {
  const { file, sheet, grid, report } = table;
  const layout = LAYOUTS[name];
  const schemaOn = memoize((checks: Checks) => rowSchema(name, checks));
  const origin = ({ line }: TableRow): RowOrigin => ({ file, line, ...(sheet !== undefined && { sheet }) });
  const found = readTable(grid, layout, report);
  const translator = new Translator(COLUMNS[name], found, context.checks, report);
  const rows = found.flatMap((row) => {
    const values = translator.values(row);
    if (!values) return [];
    checkId(row, values.id, table, context);
    const result = v.safeParse(schemaOn(context.checks.on(values.question)), {
      ...(context.defaultSource !== undefined && { source: context.defaultSource }),
      ...(context.defaultQuestion !== undefined && { question: context.defaultQuestion }),
      ...values,
    });
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
