import { parseCsv } from "../../../model/table/csv.ts";
import { shownCell, writtenCell } from "../tables/csv-text.ts";
import type { CellChange } from "./cells.ts";

/** A rectangle of cells, both ends included; rows as they are shown, from 0. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Spot {
  row: number;
  column: number;
}

export const rangeOf = (a: Spot, b: Spot): Range => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

export const holds = ({ top, bottom, left, right }: Range, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The rows of a range in the order in which they are shown; `order`: their indexes in the table. */
export const rowsIn = ({ top, bottom }: Range, order: readonly number[]): number[] =>
  order.slice(top, bottom + 1);

/** Cells as spreadsheets copy them. */
export function blockText(rows: readonly { cells: readonly string[] }[], { left, right }: Range): string {
  const line = ({ cells }: { cells: readonly string[] }) =>
    upTo(left, right)
      .map((column) => writtenCell(cells[column] ?? "", "\t"))
      .join("\t");
  return rows.map((row) => `${line(row)}\n`).join("");
}

/** Cells that a spreadsheet has copied. */
export const blockOf = (text: string): string[][] =>
  parseCsv(text, "\t").rows.map((row) => row.map((cell) => shownCell(cell.text)));

interface Pasted {
  changes: CellChange[];
  /** What the table has no columns for. */
  left: number;
  /** What was pasted over or added. */
  range: Range;
}

/** A block over the cells of a range, from its first on; a single cell over all of them. Rows that the table has not are added. */
export function pastedBlock(
  block: readonly string[][],
  range: Range,
  order: readonly number[],
  width: number,
): Pasted {
  const { top, left } = range;
  const widest = Math.max(1, ...block.map(({ length }) => length));
  const isSingle = block.length === 1 && widest === 1;
  const bottom = isSingle ? range.bottom : top + block.length - 1;
  const right = isSingle ? range.right : Math.min(width - 1, left + widest - 1);
  const changes = upTo(top, bottom).flatMap((row, i) =>
    upTo(left, right).map((column, j) => ({
      // Beyond the last row that is shown come those that are new.
      row: order[row] ?? row,
      column,
      value: (isSingle ? block[0]?.[0] : block[i]?.[j]) ?? "",
    })),
  );
  return { changes, left: Math.max(0, left + widest - width), range: { top, bottom, left, right } };
}

/** The values of a range's first row in all of its rows. */
export function filledDown(
  rows: readonly { cells: readonly string[] }[],
  range: Range,
  order: readonly number[],
): CellChange[] {
  const [first, ...others] = rowsIn(range, order);
  const values = first === undefined ? undefined : rows[first]?.cells;
  return others.flatMap((row) =>
    upTo(range.left, range.right).map((column) => ({ row, column, value: values?.[column] ?? "" })),
  );
}

export function cleared(range: Range, order: readonly number[]): CellChange[] {
  return rowsIn(range, order).flatMap((row) =>
    upTo(range.left, range.right).map((column) => ({ row, column, value: "" })),
  );
}
