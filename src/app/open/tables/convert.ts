import { openTables } from "../../../dossier/read/tables/tables.ts";
import { TABLE_NAMES, type TableName } from "../../../model/columns/columns.ts";
import type { Grid } from "../../../model/table/grid.ts";
import { encodedLike, type Files, withFile, withoutFiles } from "../files/files.ts";
import { writtenCell } from "./csv-text.ts";

/** A sheet as CSV, each row on the line that has its number, so that what is said of it stays right. */
export function csvOfGrid(grid: Grid): string {
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  const lines: string[] = [];
  for (const row of grid.rows) {
    const { line } = grid.find(grid.offsetOf(row, 0));
    while (lines.length < line - 1) lines.push("");
    lines.push(Array.from({ length: width }, (_, i) => writtenCell(row[i]?.text ?? "", ",")).join(","));
  }
  return lines.map((line) => `${line}\r\n`).join("");
}

export interface Converted {
  files: Files;
  /** Workbooks that CSV files have taken the place of. */
  books: string[];
}

/** A page can read workbooks and not write them: what is edited becomes CSV, which spreadsheets open as well. */
export function withoutWorkbooks(files: Files): Converted {
  const { opened } = openTables(files, []);
  const found = TABLE_NAMES.flatMap((name) => {
    const table = opened[name];
    return table?.sheet === undefined ? [] : [{ name, book: table.file, text: csvOfGrid(table.grid) }];
  });
  const books = [...new Set(found.map(({ book }) => book))];
  const rest = withoutFiles(files, books);
  const put = (all: Files, { name, text }: { name: TableName; text: string }) =>
    withFile(all, `${name}.csv`, encodedLike(new Uint8Array([0xef, 0xbb, 0xbf]), text));
  return { files: found.reduce(put, rest), books };
}
