import { columnOf } from "../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../dossier/read/tables/layouts.ts";
import { type Column, headingOf } from "../../../model/columns/column.ts";
import { COLUMNS, type TableName } from "../../../model/columns/columns.ts";
import { labelOf } from "../forms/fields.ts";
import type { ShownTable } from "../tables/tables.ts";

/** What the reader knows a column by. */
export function columnLabel({ name, headings }: ShownTable, column: number): string {
  const heading = headings[column] ?? "";
  return labelOf(name, columnOf(heading, LAYOUTS[name]) ?? heading);
}

/** Whether the first row of a pasted block names columns, of the table or by what forms call them. */
export function hasHeadings(block: readonly string[][], { name, headings }: ShownTable): boolean {
  const [first = [], ...rest] = block;
  if (rest.length === 0 || first.length < 2) return false;
  const labels = new Set(LAYOUTS[name].columns.map((column) => labelOf(name, column).toLowerCase()));
  const isKnown = (cell: string) =>
    columnOf(cell, LAYOUTS[name]) !== undefined || headings.includes(cell) || labels.has(cell.toLowerCase());
  return first.filter(isKnown).length * 2 > first.length;
}

/** Whether all of a block's headings are columns that the table has or knows. */
export const isKnownThroughout = (
  [first = []]: readonly string[][],
  { name, headings }: ShownTable,
): boolean => first.every((cell) => columnOf(cell, LAYOUTS[name]) !== undefined || headings.includes(cell));

/** A table's column by its own heading; undefined where it has none. */
export function columnCalled(table: TableName, heading: string | undefined): Column | undefined {
  const columns: [string, Column][] = Object.entries(COLUMNS[table]);
  return columns.find(([field]) => headingOf(field) === heading)?.[1];
}

/** The column that stands under a heading; undefined for one of the reader's own. */
export const columnUnder = ({ name, headings }: ShownTable, at: number): Column | undefined =>
  columnCalled(name, columnOf(headings[at] ?? "", LAYOUTS[name]));
