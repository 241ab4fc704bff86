import { columnOf } from "../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../dossier/read/tables/layouts.ts";
import { gridOfCsv } from "../../../dossier/read/tables/table.ts";
import { TABLE_NAMES, type TableName } from "../../../model/columns/columns.ts";
import type { Grid } from "../../../model/table/grid.ts";

/** Texts of the first row that holds any. */
export function headingsOf({ rows }: Grid): string[] {
  const head = rows.find((row) => row.some((cell) => cell?.text.trim()));
  return Array.from(head ?? [], (cell) => cell?.text.trim() ?? "");
}

/** Which table has these headings: all that it needs are among them, and most of them are its own. */
export function tableOfHeadings(headings: string[], needsId = true): TableName | undefined {
  const ranked = TABLE_NAMES.map((name) => {
    const layout = LAYOUTS[name];
    const needed = layout.required.filter((column) => needsId || column !== "id");
    const known = new Set(headings.flatMap((heading) => columnOf(heading, layout) ?? []));
    return { name, known: known.size, whole: needed.every((column) => known.has(column)) };
  }).filter(({ whole }) => whole);
  return ranked.toSorted((a, b) => b.known - a.known)[0]?.name;
}

/** Which table a text is, by its headings. */
export function tableOfText(text: string, needsId = true): TableName | undefined {
  const headings = (name: TableName) => headingsOf(gridOfCsv(text, LAYOUTS[name]));
  return TABLE_NAMES.find((name) => tableOfHeadings(headings(name), needsId) === name);
}

/** The same of rows that are pasted, which are named where they bring no names. */
export const tableOfPasted = (text: string) => tableOfText(text) ?? tableOfText(text, false);
