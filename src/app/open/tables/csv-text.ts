import { columnOf } from "../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../dossier/read/tables/layouts.ts";
import { gridOfCsv } from "../../../dossier/read/tables/table.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import type { Separator } from "../../../model/table/csv.ts";
import { guardCell, unguardCell } from "../../../model/table/formula.ts";
import { separatorOf } from "../../../model/table/separator.ts";

/** A piece of a text that another takes the place of. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

interface Span {
  text: string;
  start: number;
  end: number;
}

/** A CSV file as it is written: where each cell stands, so that one can be changed and all else stays as it is. */
export interface CsvText {
  text: string;
  separator: Separator;
  /** As the file writes them. */
  headings: string[];
  /** The first is the heading; blank lines are none. */
  rows: Span[][];
  newline: string;
}

/** Without the line break that ends a row. */
function withoutBreak(text: string, end: number): number {
  if (text[end - 1] === "\n") return text[end - 2] === "\r" ? end - 2 : end - 1;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** Reads the cells of a table's text with their places. */
export function csvText(text: string, table: TableName): CsvText {
  const layout = LAYOUTS[table];
  const { separator } = separatorOf(text, (cell) => columnOf(cell, layout) !== undefined);
  const { rows } = gridOfCsv(text, layout);
  const starts = rows.map((row) => row[0]?.offset ?? text.length);
  const spans = rows.map((row, i) =>
    row.map((cell, j) => {
      const next = row[j + 1];
      const end = next ? next.offset - 1 : withoutBreak(text, starts[i + 1] ?? text.length);
      return { text: cell.text, start: cell.offset, end: Math.max(cell.offset, end) };
    }),
  );
  const filled = spans.filter((row) => row.some((cell) => cell.text.trim() !== ""));
  return {
    text,
    separator,
    headings: filled[0]?.map((cell) => cell.text.trim()) ?? [],
    rows: filled,
    newline: /\r\n|\n|\r/.exec(text)?.[0] ?? "\r\n",
  };
}

/** The index of a table's column; -1 where it has none. */
export function columnAt(headings: string[], column: string, table: TableName): number {
  return headings.findIndex((heading) => (columnOf(heading, LAYOUTS[table]) ?? heading) === column);
}

/** A cell as the page shows it for editing. */
export const shownCell = (text: string) => unguardCell(text).trim();

/**
 * A cell as it is written. What begins like a formula is guarded, as no spreadsheet may run what a reader has typed or
 * pasted; the reader takes the guard away again.
 */
export function writtenCell(value: string, separator: Separator): string {
  const cell = guardCell(unguardCell(value));
  const needs = cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell);
  return needs ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Makes all changes at once; they do not overlap. */
export function edited(text: string, edits: Edit[]): string {
  const ordered = edits.toSorted((a, b) => b.start - a.start);
  return ordered.reduce((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
}

/** Another value for a cell; a row that ends before the cell gets the empty ones between. */
export function cellEdits(csv: CsvText, row: number, column: number, value: string): Edit[] {
  const cells = csv.rows[row] ?? [];
  const cell = cells[column];
  const written = writtenCell(value, csv.separator);
  if (cell)
    return shownCell(cell.text) === value ? [] : [{ start: cell.start, end: cell.end, text: written }];
  const last = cells.at(-1);
  if (!last) return [];
  const gap = csv.separator.repeat(column - cells.length + 1);
  return [{ start: last.end, end: last.end, text: gap + written }];
}
