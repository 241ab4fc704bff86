import type { TableName } from "../../../model/columns/columns.ts";
import { encodedLike, type Files, MARKED, textOf, withFile } from "../files/files.ts";
import { withoutWorkbooks } from "../tables/convert.ts";
import { type CsvText, csvOfFile, edited } from "../tables/csv-text.ts";
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

/** Changes the text of a table, empty where there is none yet; one that stands in a workbook becomes CSV for it. */
export function withTable(files: Files, table: TableName, change: (csv: CsvText) => string): Edited {
  const shown = tablesOf(files).find(({ name }) => name === table);
  const inBook = shown?.sheet !== undefined;
  const converted = inBook ? withoutWorkbooks(files) : { files, books: [] };
  const file = inBook || !shown ? `${table}.csv` : shown.file;
  const bytes = converted.files[file];
  const csv = csvOfFile(bytes, table);
  const text = change(csv);
  if (text === csv.text && bytes && !inBook) return { files, books: [] };
  return { ...converted, files: withFile(converted.files, file, encodedLike(bytes ?? MARKED, text)) };
}

export function withLine(files: Files, file: string, line: number, value: string): Files {
  const text = textOf(files, file);
  const { start, end } = lineSpan(text, line);
  return withText(files, file, edited(text, [{ start, end, text: value.replaceAll(/[\r\n]+/g, " ") }]));
}

export function withText(files: Files, file: string, text: string): Files {
  return withFile(files, file, encodedLike(files[file], text));
}
