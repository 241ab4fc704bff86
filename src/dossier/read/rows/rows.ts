import type { OwnKind } from "../../../model/action-kinds.ts";
import { headingOf } from "../../../model/columns/column.ts";
import type { CellsOf, TableName } from "../../../model/columns/columns.ts";
import type { Position, RowOrigin } from "../../../model/dossier.ts";
import { placeText } from "../../../model/problem.ts";
import { shown } from "../../../model/text/text.ts";
import type { Report } from "../../report.ts";
import { Repeats } from "../repeats.ts";
import { LAYOUTS } from "../tables/layouts.ts";
import type { Memory } from "../tables/memory.ts";
import { type OpenTable, readTable, type TableRow } from "../tables/table.ts";
import type { Checks } from "../vocabulary.ts";
import type { Contest } from "./contested.ts";
import { judgeFor } from "./judge.ts";
import type { Said } from "./translate.ts";

export interface Context {
  checks: Checks;
  /** What a row without a source stands on; absent where dossier and sources leave it open. */
  defaultSource?: string;
  /** Kinds of act beside the built-in ones; absent where dossier.json has errors. */
  ownKinds?: OwnKind[];
  /** What a row answers that names no question; absent where the dossier asks one thing. */
  defaultQuestion?: string;
  /** Where each row id was first used, in all tables. */
  ids: Map<string, RowOrigin>;
  /** Of who edits the dossier, and reads it again and again. */
  memory: Memory | undefined;
  /** Who is said to contest a row, which is checked once all rows are known. */
  contested: Contest[];
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
    report(
      "error",
      `The id ${shown(id)} is already used by ${placeText(first)}: every row needs its own.`,
      where,
    );
  else context.ids.set(id, { file, line: row.line, ...(sheet !== undefined && { sheet }) });
}

/** Says what is said of a row where it stands; what is so of many rows is told in the end. */
export function tellOf(row: TableRow, said: Said[], report: Report, repeats = new Repeats()): void {
  for (const { severity, message, field, value, isRepeated } of said) {
    const where = { offset: row.offsetOf(field), field: headingOf(field), value };
    if (isRepeated) repeats.add(message, where);
    else report(severity, message, where);
  }
}

export function readRows<Name extends TableName>(
  table: OpenTable,
  name: Name,
  context: Context,
): { row: TableRow; output: CellsOf<Name> & { row: RowOrigin } }[] {
  const { file, sheet, grid, report } = table;
  const layout = LAYOUTS[name];
  const { memory, checks, defaultSource: source, defaultQuestion: question } = context;
  const origin = ({ line }: TableRow): RowOrigin => ({ file, line, ...(sheet !== undefined && { sheet }) });
  const found = readTable(grid, layout, report, memory);
  const fallbacks = { ...(source !== undefined && { source }), ...(question !== undefined && { question }) };
  const judge = judgeFor(name, found, checks, { ...fallbacks, memory });
  const repeats = new Repeats();
  // A column that is missing has been reported once, not once a row.
  const isTold = (row: TableRow, { field }: Said) => row.has(field) || !layout.required.includes(field);
  const rows = found.flatMap((row) => {
    const { values, output, said } = judge(row.values);
    if (values) checkId(row, values.id, table, context);
    const told = said.filter((one) => isTold(row, one));
    tellOf(row, told, report, repeats);
    return output ? [{ row, output: Object.assign({}, output, { row: origin(row) }) }] : [];
  });
  repeats.tell("warning", report);
  return rows;
}

export function readPositions(table: OpenTable, context: Context): Position[] {
  return readRows(table, "positions", context).map(({ output }) => output);
}
