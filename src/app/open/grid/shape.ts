import type { TableName } from "../../../model/columns/columns.ts";
import { type Edited, withTable } from "../edit/edit.ts";
import type { Files } from "../files/files.ts";
import { columnAt, edited, writtenCell } from "../tables/csv-text.ts";
import { freeIds, takenIds, withColumns } from "../tables/paste.ts";

/** The table with copies of some rows at its end, each under an id of its own. */
export function withCopies(files: Files, table: TableName, indexes: readonly number[]): Edited {
  const ids = freeIds(takenIds(files));
  return withTable(files, table, ({ text, headings, newline, separator, spansOf }) => {
    const idAt = columnAt(headings, "id", table);
    const copies = indexes.map((index) =>
      spansOf(index + 1)
        .map(({ start, end }, column) =>
          column === idAt ? writtenCell(ids.next().value, separator) : text.slice(start, end),
        )
        .join(separator),
    );
    const gap = /[\r\n]$/.test(text) ? "" : newline;
    return text + gap + copies.map((copy) => copy + newline).join("");
  });
}

/** The table with one more column, empty in all rows. */
export const withColumn = (files: Files, table: TableName, heading: string): Edited =>
  withTable(files, table, (csv) => withColumns(csv, [heading], table).text);

/** The table without a column, in all rows that reach to it. */
export function withoutColumn(files: Files, table: TableName, column: number): Edited {
  return withTable(files, table, ({ text, rows, spansOf }) => {
    const edits = rows.flatMap((_, i) => {
      const cells = spansOf(i);
      const [before, cell, after] = [cells[column - 1], cells[column], cells[column + 1]];
      if (!cell) return [];
      // With one of the separators beside it.
      if (after) return [{ start: cell.start, end: after.start, text: "" }];
      return [{ start: before?.end ?? cell.start, end: cell.end, text: "" }];
    });
    return edited(text, edits);
  });
}
