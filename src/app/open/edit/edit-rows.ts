import type { TableName } from "../../../model/columns/columns.ts";
import { slugOf } from "../../../model/text/slug.ts";
import type { Files } from "../files/files.ts";
import { type Edit, edited } from "../tables/csv-text.ts";
import { freeIds, takenIds } from "../tables/paste.ts";
import { type Edited, withTable } from "./edit.ts";

/** A name that no row of any table has yet. */
export function freeId(files: Files, stem = ""): string {
  return freeIds(takenIds(files), slugOf(stem, "row")).next().value;
}

/** A row with the line break after it; of a last row without one, with the break before it. */
function rowSpan(text: string, start: number, end: number): Edit {
  const [after = ""] = /^(\r\n|\n|\r)/.exec(text.slice(end)) ?? [];
  const [before = ""] = after ? [] : (/(\r\n|\n|\r)$/.exec(text.slice(0, start)) ?? []);
  return { start: start - before.length, end: end + after.length, text: "" };
}

/** A table without some of its rows; all else of the file stays letter by letter. */
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
