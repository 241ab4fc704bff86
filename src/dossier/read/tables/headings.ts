import { didYouMean, nearest, plain } from "../../../model/nearest.ts";
import type { Grid, GridCell } from "../../../model/table/grid.ts";
import { shown } from "../../../model/text/text.ts";
import type { Report } from "../../report.ts";

export interface Layout {
  columns: readonly string[];
  required: readonly string[];
}

/** What cannot be seen and comes along when a heading is copied. */
const seen = (heading: string) => heading.replace(/\p{Cf}/gu, "").trim();

/** The column that a heading means: `Quote lang` is `quote_lang`, whoever typed it. */
export function columnOf(heading: string, { columns }: Layout): string | undefined {
  const typed = plain(seen(heading));
  return columns.find((column) => column === heading.trim()) ?? columns.find((c) => plain(c) === typed);
}

export const isBlank = (row: GridCell[]) => row.every((cell) => cell.text.trim() === "" && !cell.fault);

/** Rows below the first among which headings are looked for. */
const MOST_TITLE_ROWS = 20;

const knownIn = (row: GridCell[], layout: Layout) =>
  new Set(row.flatMap((cell) => (cell ? (columnOf(cell.text, layout) ?? []) : [])));

type Head = { row: GridCell[]; index: number };

/** The first row with anything in it, which has to hold the headings. */
export function headOf({ rows }: Grid): Head | undefined {
  const index = rows.findIndex((row) => !isBlank(row));
  const row = rows[index];
  return row && { row, index };
}

/** Where the headings stand if not in the first row: below a title, as statistical offices and reports have them. */
export function lowerHeadings({ rows }: Grid, { index }: Head, layout: Layout): GridCell[] | undefined {
  const first = rows[index];
  if (first && layout.required.some((column) => knownIn(first, layout).has(column))) return undefined;
  return rows
    .slice(index + 1, index + 1 + MOST_TITLE_ROWS)
    .find((row) => layout.required.every((column) => knownIn(row, layout).has(column)));
}

/** Whether the headings of a table are in the first row. */
export function hasHeadings(grid: Grid, layout: Layout): boolean {
  const head = headOf(grid);
  return head !== undefined && layout.required.every((column) => knownIn(head.row, layout).has(column));
}

function readHeading({ text, offset }: GridCell, layout: Layout, taken: Set<string>, report: Report): string {
  const name = text.trim();
  const column = columnOf(name, layout);
  const where = { offset, field: name, value: text };
  if (column && taken.has(column))
    report("error", `The column ${shown(column)} occurs twice in the heading.`, where);
  else if (name === "") report("warning", "A column has no heading: its cells are ignored.", where);
  else if (!column && !taken.has(name)) {
    const choices = layout.columns.map((code) => ({ code }));
    const hint = nearest(name, choices) ? didYouMean(name, choices, "") : ": its cells are not read.";
    report("warning", `${shown(name)} is not a column of this table${hint}`, where);
  } else if (column && column !== name)
    report("warning", `The heading ${shown(name)} is read as ${column}.`, where);
  taken.add(column ?? name);
  return column ?? "";
}

/** The column of each heading, empty for those that are not read. */
export function readHeadings(row: GridCell[], layout: Layout, report: Report): string[] {
  const taken = new Set<string>();
  const columns = Array.from(row, (cell) => (cell ? readHeading(cell, layout, taken, report) : ""));
  const offset = row.find(Boolean)?.offset ?? 0;
  for (const name of layout.required.filter((column) => !taken.has(column)))
    report("error", `The column ${name} is missing.`, { offset, field: name });
  return columns;
}
