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
export function tableOfHeadings(headings: string[]): TableName | undefined {
  const ranked = TABLE_NAMES.map((name) => {
    const layout = LAYOUTS[name];
    const known = new Set(headings.flatMap((heading) => columnOf(heading, layout) ?? []));
    return { name, known: known.size, whole: layout.required.every((column) => known.has(column)) };
  }).filter(({ whole }) => whole);
  return ranked.toSorted((a, b) => b.known - a.known)[0]?.name;
}

/** Which table a text is, by its headings. */
export function tableOfText(text: string): TableName | undefined {
  return TABLE_NAMES.find((name) => tableOfHeadings(headingsOf(gridOfCsv(text, LAYOUTS[name]))) === name);
}
