import { openTables } from "../../../dossier/read/tables/tables.ts";
import { TABLE_NAMES, type TableName } from "../../../model/columns/columns.ts";
import { memoize } from "../../../model/memoize.ts";
import type { Grid, GridCell } from "../../../model/table/grid.ts";
import { columnName } from "../../../model/workbook/sheet/cell-place.ts";
import type { Files } from "../files/files.ts";
import { shownCell } from "./csv-text.ts";

/** A row of a table as the page lists it; what of it is not looked at is not made. */
class ShownRow {
  #cells: string[] | undefined;

  constructor(
    private readonly row: GridCell[],
    private readonly grid: Grid,
  ) {}

  /** 1-based, as the file or the spreadsheet counts. */
  get line(): number {
    return this.grid.find(this.grid.offsetOf(this.row, 0)).line;
  }

  /** Of many rows one cell alone. */
  cell(column: number): string {
    return this.#cells?.[column] ?? shownCell(this.row[column]?.text ?? "");
  }

  get cells(): string[] {
    this.#cells ??= Array.from(this.row, (cell) => shownCell(cell?.text ?? ""));
    return this.#cells;
  }
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

const shownOf = memoize((grid: Grid): Pick<ShownTable, "headings" | "rows" | "broken"> => {
  const [head, ...rows] = grid.rows
    .filter((row) => row.some((cell) => cell?.text.trim() || cell?.fault))
    .map((row) => new ShownRow(row, grid));
  const headings = head?.cells.map((text, i) => text || columnName(i)) ?? [];
  return { headings, rows, broken: grid.faults.map(({ offset }) => grid.find(offset).line) };
});

/** The tables of some files; each is read once for each change of its file. */
export const tablesOf = memoize((files: Files): ShownTable[] => {
  const { opened } = openTables(files, []);
  return TABLE_NAMES.flatMap((name): ShownTable[] => {
    const table = opened[name];
    if (!table) return [];
    const { file, sheet, grid } = table;
    return [{ name, file, ...(sheet !== undefined && { sheet }), ...shownOf(grid) }];
  });
});

/** Index of the row that a line belongs to: the last that begins no later; -1 where none does. */
export function rowAtLine({ rows }: ShownTable, line: number): number {
  let [low, high] = [-1, rows.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rows[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
