import { openTables } from "../../../dossier/read/tables/tables.ts";
import { TABLE_NAMES, type TableName } from "../../../model/columns/columns.ts";
import { memoize } from "../../../model/memoize.ts";
import { columnName } from "../../../model/workbook/sheet/cell-place.ts";
import type { Files } from "../files/files.ts";
import { shownCell } from "./csv-text.ts";

/** A row of a table as the page lists it. */
interface ShownRow {
  /** 1-based, as the file or the spreadsheet counts. */
  line: number;
  cells: string[];
}

/** A table of the dossier, wherever it comes from. */
export interface ShownTable {
  name: TableName;
  file: string;
  sheet?: string;
  headings: string[];
  /** Without the heading and without blank ones. */
  rows: ShownRow[];
  /** Lines whose cells have lost their places. */
  broken: number[];
}

/** The tables of some files; read once for each change of them. */
export const tablesOf = memoize((files: Files): ShownTable[] => {
  const { opened } = openTables(files, []);
  return TABLE_NAMES.flatMap((name): ShownTable[] => {
    const table = opened[name];
    if (!table) return [];
    const { file, sheet, grid } = table;
    const all = grid.rows
      .filter((row) => row.some((cell) => cell?.text.trim() || cell?.fault))
      .map((row) => ({
        line: grid.find(grid.offsetOf(row, 0)).line,
        cells: Array.from(row, (cell) => shownCell(cell?.text ?? "")),
      }));
    const [head, ...rows] = all;
    const headings = head?.cells.map((text, i) => text || columnName(i)) ?? [];
    const broken = grid.faults.map(({ offset }) => grid.find(offset).line);
    return [{ name, file, ...(sheet !== undefined && { sheet }), headings, rows, broken }];
  });
});
