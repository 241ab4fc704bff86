import { readDossier } from "../../../dossier/read/read.ts";
import { columnOf } from "../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../dossier/read/tables/layouts.ts";
import type { Gazetteer } from "../../../dossier/regions/gazetteer.ts";
import { headingsOf } from "../../../model/columns/cells.ts";
import { TABLE_NAMES, type TableName } from "../../../model/columns/columns.ts";
import type { Problem } from "../../../model/problem.ts";
import { type Edited, withTable } from "../edit/edit.ts";
import { freeId } from "../edit/edit-rows.ts";
import { encodedLike, type Files, withFile, withoutFiles } from "../files/files.ts";
import { cellEdits, columnAt, csvText, edited, writtenCell } from "../tables/csv-text.ts";
import { withColumns } from "../tables/paste.ts";
import { type ShownTable, tablesOf } from "../tables/tables.ts";

/** The cells of a row by the headings of their columns; empty ones may be left out. */
export type RowValues = Record<string, string>;

/** The cells of a row that is there, those of unknown columns under their own headings. */
export function valuesOf({ headings, rows, name }: ShownTable, index: number): RowValues {
  const cells = rows[index]?.cells ?? [];
  return Object.fromEntries(
    headings.map((heading, i) => [columnOf(heading, LAYOUTS[name]) ?? heading, cells[i] ?? ""]),
  );
}

/** What stays for another statement of the same source. */
const KEPT = ["source", "date", "question", "kind", "quote_lang"];

export const keptForNext = (values: RowValues): RowValues =>
  Object.fromEntries(KEPT.flatMap((heading) => (values[heading] ? [[heading, values[heading]]] : [])));

/** Problems by the headings of the columns that they are of. */
export function byHeading(problems: Problem[]): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { field = "" } = problem;
    found.set(field, [...(found.get(field) ?? []), problem]);
  }
  return found;
}

/** With one more row at the end of a table, under an id of its own; columns that are lacking are added. */
export function withRow(files: Files, table: TableName, values: RowValues): Edited {
  const id = values.id ?? freeId(files, values.polity);
  const filled = Object.entries({ ...values, id }).filter(([, value]) => value !== "");
  return withTable(files, table, (before) => {
    const begun = before.rows.length > 0 ? before : csvText(`${headingsOf(table, []).join(",")}\r\n`, table);
    const columns = filled.map(([heading]) => heading);
    const { text, headings, separator, newline } = withColumns(begun, columns, table);
    const cells = headings.map(() => "");
    for (const [heading, value] of filled)
      cells[columnAt(headings, heading, table)] = writtenCell(value, separator);
    const gap = /[\r\n]$/.test(text) ? "" : newline;
    return `${text}${gap}${cells.join(separator)}${newline}`;
  });
}

/** Another value for a cell of a row, in a column that may be new; nothing else of the file is touched. */
export function withField(
  files: Files,
  table: TableName,
  index: number,
  { heading, value }: { heading: string; value: string },
): Edited {
  return withTable(files, table, (there) => {
    const isNew = columnAt(there.headings, heading, table) < 0;
    if (isNew && value === "") return there.text;
    const csv = isNew ? withColumns(there, [heading], table) : there;
    const column = columnAt(csv.headings, heading, table);
    // The heading is the first of the rows.
    return edited(csv.text, cellEdits(csv, index + 1, column, value));
  });
}

/** What would be wrong with a row if it stood alone in its table: the others are not read for it. */
export function problemsOfRow(
  files: Files,
  table: TableName,
  values: RowValues,
  gazetteer: Gazetteer,
): Problem[] {
  const others = TABLE_NAMES.flatMap((name) => tablesOf(files).find((t) => t.name === name)?.file ?? []);
  const headings = `${LAYOUTS[table].columns.join(",")}\r\n`;
  const alone = withFile(withoutFiles(files, others), `${table}.csv`, encodedLike(undefined, headings));
  const { files: own } = withRow(alone, table, { ...values, id: "row" });
  const { problems } = readDossier(own, gazetteer, "2000-01-01");
  return problems.filter(({ file, field }) => file === `${table}.csv` && field !== undefined);
}
