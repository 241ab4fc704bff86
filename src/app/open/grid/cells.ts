import { group } from "../../../dossier/state/dossier-index.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import { type Edited, withTable } from "../edit/edit.ts";
import type { Files } from "../files/files.ts";
import { columnAt, edited, rowEdits, writtenCell } from "../tables/csv-text.ts";
import { freeIds, takenIds } from "../tables/paste.ts";

/** Another value for a cell. */
export interface CellChange {
  /** From 0, without the heading; one that the table has not yet is added at its end. */
  row: number;
  column: number;
  value: string;
}

const valuesOf = (changes: CellChange[]) => new Map(changes.map(({ column, value }) => [column, value]));

/** The table with other values in some cells; all else of the file stays letter by letter. */
export function withCells(files: Files, table: TableName, changes: CellChange[]): Edited {
  return withTable(files, table, (csv) => {
    const { text, headings, rows, separator, newline } = csv;
    const byRow = [...group(changes, ({ row }) => String(row)).values()].toSorted(
      ([a], [b]) => (a?.row ?? 0) - (b?.row ?? 0),
    );
    // The heading is the first of the rows.
    const there = byRow.filter(([first]) => (first?.row ?? 0) < rows.length - 1);
    const body = edited(
      text,
      there.flatMap((some) => rowEdits(csv, (some[0]?.row ?? 0) + 1, valuesOf(some))),
    );
    const idAt = columnAt(headings, "id", table);
    const added = byRow.slice(there.length).map(valuesOf);
    const given = added.flatMap((values) => values.get(idAt) || []);
    const ids = freeIds(new Set([...takenIds(files), ...given]));
    const lines = added.map((values) => {
      if (!values.get(idAt)) values.set(idAt, ids.next().value);
      return headings.map((_, column) => writtenCell(values.get(column) ?? "", separator)).join(separator);
    });
    if (lines.length === 0) return body;
    const gap = body === "" || /[\r\n]$/.test(body) ? "" : newline;
    return body + gap + lines.map((line) => line + newline).join("");
  });
}
