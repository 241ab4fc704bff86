import type { Reading } from "../../../dossier/read/read.ts";
import { memoize } from "../../../model/memoize.ts";
import type { Problem } from "../../../model/problem.ts";
import { columnAt } from "../tables/csv-text.ts";
import { rowAtLine, type ShownTable } from "../tables/tables.ts";

/** Problems of the cells of a table. */
export interface CellProblems {
  at(row: number, column: number): Problem[];
  /** Rows with any, in order. */
  rows: number[];
}

/** Of a reading, where they stand in one of its tables. */
export const problemsIn = memoize((reading: Reading) =>
  memoize((table: ShownTable): CellProblems => {
    const byCell = new Map<string, Problem[]>();
    const rows = new Set<number>();
    const columns = new Map<string, number>();
    for (const problem of reading.problems) {
      const { file, sheet, line, field = "" } = problem;
      if (file !== table.file || sheet !== table.sheet || line === undefined) continue;
      const row = rowAtLine(table, line);
      if (row < 0) continue;
      const known = columns.get(field) ?? Math.max(0, columnAt(table.headings, field, table.name));
      columns.set(field, known);
      const key = `${row} ${known}`;
      byCell.set(key, [...(byCell.get(key) ?? []), problem]);
      rows.add(row);
    }
    return {
      at: (row, column) => byCell.get(`${row} ${column}`) ?? [],
      rows: [...rows].sort((a, b) => a - b),
    };
  }),
);
