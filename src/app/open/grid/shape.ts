import type { TableName } from "../../../model/columns/columns.ts";
import { type Edited, withTable } from "../edit/edit.ts";
import { freeId, rowSpan } from "../edit/edit-rows.ts";
import type { Files } from "../files/files.ts";
import { columnAt, edited, writtenCell } from "../tables/csv-text.ts";
import { withColumns } from "../tables/paste.ts";

/** The table without some rows. */
export function withoutRows(files: Files, table: TableName, indexes: readonly number[]): Edited {
  return withTable(files, table, ({ text, spansOf }) => {
    // The heading is the first of the rows.
    const edits = indexes
      .toSorted((a, b) => a - b)
      .flatMap((index) => {
        const row = spansOf(index + 1);
        const [first, last] = [row[0], row.at(-1)];
        return first && last ? [rowSpan(text, first.start, last.end)] : [];
      });
    return edited(text, edits);
  });
}

/** The table with copies of some rows at its end, each under an id of its own. */
export function withCopies(files: Files, table: TableName, indexes: readonly number[]): Edited {
  const stem = Number(freeId(files).replace(/\D/g, ""));
  return withTable(files, table, ({ text, headings, newline, separator, spansOf }) => {
    const idAt = columnAt(headings, "id", table);
    const copies = indexes.map((index, i) =>
      spansOf(index + 1)
        .map(({ start, end }, column) =>
          column === idAt ? writtenCell(`row-${stem + i}`, separator) : text.slice(start, end),
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
