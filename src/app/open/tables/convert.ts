import { openTables } from "../../../dossier/read/tables/tables.ts";
import { FILE_TABLES, type FileTable } from "../../../model/columns/places.ts";
import type { Grid, GridCell } from "../../../model/table/grid.ts";
import { errorFault, UNREADABLE_CELL } from "../../../model/table/markers.ts";
import { openWorkbook } from "../../../model/workbook/read.ts";
import { encodedLike, type Files, filesOf, MARKED, withFile, withoutFiles } from "../files/files.ts";
import { writtenCell } from "./csv-text.ts";

/** A cell that could not be read stays one: what is wrong with it travels with it. */
function textOf(cell: GridCell | undefined): string {
  if (!cell) return "";
  return cell.fault === undefined || errorFault(cell.text) ? cell.text : UNREADABLE_CELL;
}

/** The sheets of a workbook that are read as no table, as files of their own: nothing of the reader's is dropped. */
export function otherSheets(
  book: string,
  bytes: Uint8Array,
  read: readonly string[],
): [string, Uint8Array][] {
  const opened = openWorkbook(bytes);
  if ("fault" in opened) return [];
  return opened.names
    .filter((name) => !read.includes(name))
    .flatMap((name): [string, Uint8Array][] => {
      const grid = opened.read(name);
      if ("fault" in grid || grid.rows.length === 0) return [];
      const file = `${book.replace(/\.[^.]*$/, "")} - ${name.replace(/[\\/:*?"<>|]/g, "_")}.csv`;
      return [[file, encodedLike(MARKED, csvOfGrid(grid))]];
    });
}

/** A sheet as CSV, each row on the line that has its number, so that what is said of it stays right. */
export function csvOfGrid(grid: Grid): string {
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  const lines: string[] = [];
  for (const row of grid.rows) {
    const { line } = grid.find(grid.offsetOf(row, 0));
    while (lines.length < line - 1) lines.push("");
    lines.push(Array.from({ length: width }, (_, i) => writtenCell(textOf(row[i]), ",")).join(","));
  }
  return lines.map((line) => `${line}\r\n`).join("");
}

interface Converted {
  files: Files;
  /** Workbooks that CSV files have taken the place of. */
  books: string[];
}

/** A page can read workbooks and not write them: what is edited becomes CSV, which spreadsheets open as well. */
export function withoutWorkbooks(files: Files): Converted {
  const { opened } = openTables(files, []);
  const found = FILE_TABLES.flatMap((name) => {
    const table = opened[name];
    return table?.sheet === undefined ? [] : [{ name, book: table.file, text: csvOfGrid(table.grid) }];
  });
  const books = [...new Set(found.map(({ book }) => book))];
  const others = books.flatMap((book) => {
    const sheets = FILE_TABLES.flatMap((name) =>
      opened[name]?.file === book ? (opened[name]?.sheet ?? []) : [],
    );
    return otherSheets(book, files[book] ?? new Uint8Array(), sheets);
  });
  const rest = filesOf([...Object.entries(withoutFiles(files, books)), ...others]);
  const put = (all: Files, { name, text }: { name: FileTable; text: string }) =>
    withFile(all, `${name}.csv`, encodedLike(MARKED, text));
  return { files: found.reduce(put, rest), books };
}
