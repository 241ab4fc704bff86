import type { TableName } from "../../../model/columns/columns.ts";
import { encodedLike, type Files, textOf, withFile } from "../files/files.ts";
import { withoutWorkbooks } from "../tables/convert.ts";
import { cellEdits, csvText, edited } from "../tables/csv-text.ts";
import { tablesOf } from "../tables/tables.ts";

const BREAK = /\r\n|\n|\r/g;

/** Where a line of a text begins and ends, without its break. */
export function lineSpan(text: string, line: number): { start: number; end: number } {
  let start = 0;
  let at = 1;
  for (const { index, 0: found } of text.matchAll(BREAK)) {
    if (at === line) return { start, end: index };
    start = index + found.length;
    at++;
  }
  return { start, end: text.length };
}

export interface Edited {
  files: Files;
  /** Workbooks that had to become CSV. */
  books: string[];
}

/** Changes the text of a table; one that stands in a workbook becomes CSV for it. */
export function withTable(files: Files, table: TableName, change: (text: string) => string): Edited {
  const shown = tablesOf(files).find(({ name }) => name === table);
  if (!shown) return { files, books: [] };
  const inBook = shown.sheet !== undefined;
  const converted = inBook ? withoutWorkbooks(files) : { files, books: [] };
  const file = inBook ? `${table}.csv` : shown.file;
  const bytes = converted.files[file];
  const text = change(textOf(converted.files, file));
  return { ...converted, files: withFile(converted.files, file, encodedLike(bytes, text)) };
}

/** Another value for a cell of a table; nothing else of the file is touched. */
export function withCell(
  files: Files,
  table: TableName,
  index: number,
  column: number,
  value: string,
): Edited {
  return withTable(files, table, (text) => {
    const csv = csvText(text, table);
    // The heading is the first of the rows.
    return edited(csv.text, cellEdits(csv, index + 1, column, value));
  });
}

export function withLine(files: Files, file: string, line: number, value: string): Files {
  const text = textOf(files, file);
  const { start, end } = lineSpan(text, line);
  return withText(files, file, edited(text, [{ start, end, text: value.replaceAll(/[\r\n]+/g, " ") }]));
}

export function withText(files: Files, file: string, text: string): Files {
  return withFile(files, file, encodedLike(files[file], text));
}
