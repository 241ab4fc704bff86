import type { Grid, GridCell, GridFault } from "../table/grid.ts";
import { type Book, openBook } from "./package/book.ts";
import { Unreadable } from "./package/unreadable.ts";
import { columnName, WIDTH } from "./sheet/cell-place.ts";
import { hiddenWarnings } from "./sheet/hidden.ts";
import { withMerged } from "./sheet/merged.ts";
import { type Sheet, type SheetCell, sheetOf } from "./sheet/sheet.ts";

/** Beyond this a heading is a stray cell, and every row would be walked as far. */
const MOST_COLUMNS = 256;

export interface Workbook {
  /** Names of the sheets, as they are written. */
  names: string[];
  read(name: string): Grid | { fault: string };
}

/** First bytes of an old .xls, and of any workbook behind a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, i) => bytes[i] === byte);

function kindFault(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return "The file is empty.";
  if (startsWith(bytes, OLE)) {
    return "The file is an old .xls or behind a password: save it as .xlsx without one.";
  }
  return startsWith(bytes, ZIP) ? undefined : "The file is no .xlsx workbook, whatever its name says.";
}

/** A cell's offset counts the cells of a sheet through. */
const offsetAt = (row: number, column: number) => row * WIDTH + column;

/** Cells without a heading above them are as good as comments. */
function strays(cells: SheetCell[], head: number, headed: Set<number>): GridFault[] {
  const told = new Set<number>();
  return cells.flatMap(({ row, column }) => {
    if (row <= head || headed.has(column) || told.has(column)) return [];
    told.add(column);
    const message = `The column ${columnName(column)} has no heading: its cells are not read.`;
    return [{ offset: offsetAt(row, column), message }];
  });
}

function findIn(sheet: string): Grid["find"] {
  return (offset) => {
    const [row, column] = [Math.floor(offset / WIDTH), offset % WIDTH];
    return { line: row + 1, column: column + 1, sheet, cell: `${columnName(column)}${row + 1}` };
  };
}

function rowsOf(cells: SheetCell[]): Map<number, SheetCell[]> {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return new Map([...rows].sort(([a], [b]) => a - b));
}

/** Cells under the headings, each row as wide as these. */
function gridRows(
  rows: Map<number, SheetCell[]>,
  headed: Set<number>,
  width: number,
): Map<GridCell[], number> {
  const starts = new Map<GridCell[], number>();
  for (const [number, found] of rows) {
    const row: GridCell[] = [];
    row.length = width;
    for (const { column, text, fault } of found) {
      if (!headed.has(column)) continue;
      row[column] = { text, offset: offsetAt(number, column), ...(fault && { fault }) };
    }
    starts.set(row, number);
  }
  return starts;
}

function gridOf(name: string, sheet: Sheet, isHidden: boolean): Grid {
  const single = rowsOf(sheet.cells);
  const [head = 0] = single.keys();
  const headed = new Set((single.get(head) ?? []).map(({ column }) => column));
  const width = Math.max(-1, ...headed) + 1;
  const hidden = {
    sheet: isHidden && single.size > 0 ? name : undefined,
    rows: [...sheet.hiddenRows].filter((row) => single.has(row)),
    columns: [...sheet.hiddenColumns].filter((column) => headed.has(column)),
  };
  const merged = withMerged(single, sheet.merged, head, offsetAt);
  const warnings = [
    ...strays(sheet.cells, head, headed),
    ...hiddenWarnings(hidden, offsetAt, head),
    ...merged.warnings,
  ];
  const tooWide = width > MOST_COLUMNS;
  const starts = tooWide ? new Map<GridCell[], number>() : gridRows(merged.rows, headed, width);
  const message = `The heading goes as far as column ${columnName(width - 1)}: expected at most ${MOST_COLUMNS} columns.`;
  return {
    rows: [...starts.keys()],
    faults: tooWide ? [{ offset: offsetAt(head, width - 1), message }] : [],
    warnings,
    find: findIn(name),
    offsetOf: (row, column) => offsetAt(starts.get(row) ?? head, column),
  };
}

function readSheet(book: Book, name: string): Grid | { fault: string } {
  try {
    return gridOf(name, sheetOf(book.sheet(name), name, book.shared()), book.isHidden(name));
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.message };
    throw error;
  }
}

/** Opens an .xlsx workbook; sheets are read when they are asked for. */
export function openWorkbook(bytes: Uint8Array): Workbook | { fault: string } {
  const fault = kindFault(bytes);
  if (fault) return { fault };
  try {
    const book = openBook(bytes);
    const known = new Map<string, ReturnType<Workbook["read"]>>();
    const read = (name: string) => {
      const grid = known.get(name) ?? readSheet(book, name);
      known.set(name, grid);
      return grid;
    };
    return { names: book.names, read };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.message };
    throw error;
  }
}
