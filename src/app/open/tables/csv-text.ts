import { columnOf } from "../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../dossier/read/tables/layouts.ts";
import { gridOfCsv } from "../../../dossier/read/tables/table.ts";
import { tableGrid, tableText } from "../../../dossier/read/tables/text-grid.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import type { Separator } from "../../../model/table/csv.ts";
import { guardCell, unguardCell } from "../../../model/table/formula.ts";
import type { Grid, GridCell } from "../../../model/table/grid.ts";
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
  /** Texts of the cells; the first row is the heading, and blank lines are none. */
  rows: GridCell[][];
  newline: string;
  /** Where the cells of one of the rows stand. */
  spansOf(row: number): Span[];
}

/** Without the line break that ends a row. */
function withoutBreak(text: string, end: number): number {
  if (text[end - 1] === "\n") return text[end - 2] === "\r" ? end - 2 : end - 1;
  return text[end - 1] === "\r" ? end - 1 : end;
}

const isFilled = (row: GridCell[]) => row.some((cell) => cell.text.trim() !== "");

function csvOn(text: string, { rows: all }: Grid, table: TableName): CsvText {
  const layout = LAYOUTS[table];
  const { separator } = separatorOf(text, (cell) => columnOf(cell, layout) !== undefined);
  const filled = all.flatMap((row, i) => (isFilled(row) ? [i] : []));
  const rows = filled.map((i) => all[i] ?? []);
  const spansOf = (at: number) => {
    const row = rows[at] ?? [];
    const after = all[(filled[at] ?? all.length) + 1]?.[0]?.offset ?? text.length;
    return row.map(({ text: own, offset: start }, j) => {
      const next = row[j + 1];
      const end = next ? next.offset - 1 : withoutBreak(text, after);
      return { text: own, start, end: Math.max(start, end) };
    });
  };
  return {
    text,
    separator,
    headings: rows[0]?.map((cell) => cell.text.trim()) ?? [],
    rows,
    newline: /\r\n|\n|\r/.exec(text)?.[0] ?? "\r\n",
    spansOf,
  };
}

/** The cells of a text with their places. */
export const csvText = (text: string, table: TableName): CsvText =>
  csvOn(text, gridOfCsv(text, LAYOUTS[table]), table);

/** The same of a file, which is read once for all who ask. */
export function csvOfFile(bytes: Uint8Array | undefined, table: TableName): CsvText {
  const read = bytes && tableText(bytes);
  if (!bytes || !read || "fault" in read) return csvText("", table);
  return csvOn(read.text, tableGrid(bytes, LAYOUTS[table]), table);
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
  let at = 0;
  const parts = edits
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end, text: put }) => {
      const before = text.slice(at, start);
      at = end;
      return [before, put];
    });
  return parts.join("") + text.slice(at);
}

/** Other values for cells of a row, by the index of their column; a row that ends before one gets the empty ones between. */
export function rowEdits(csv: CsvText, row: number, values: ReadonlyMap<number, string>): Edit[] {
  const cells = csv.spansOf(row);
  const last = cells.at(-1);
  if (!last) return [];
  const edits = cells.flatMap(({ text, start, end }, column): Edit[] => {
    const value = values.get(column);
    if (value === undefined || shownCell(text) === value) return [];
    return [{ start, end, text: writtenCell(value, csv.separator) }];
  });
  const width = Math.max(cells.length, ...[...values].map(([column, value]) => (value ? column + 1 : 0)));
  const added = Array.from({ length: width - cells.length }, (_, i) =>
    writtenCell(values.get(cells.length + i) ?? "", csv.separator),
  );
  if (added.length === 0) return edits;
  const tail = added.map((cell) => csv.separator + cell).join("");
  const replaced = edits.find(({ start }) => start === last.start);
  if (replaced) replaced.text += tail;
  else edits.push({ start: last.end, end: last.end, text: tail });
  return edits;
}

/** Another value for a cell. */
export const cellEdits = (csv: CsvText, row: number, column: number, value: string): Edit[] =>
  rowEdits(csv, row, new Map([[column, value]]));
