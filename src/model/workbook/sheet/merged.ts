import type { GridFault } from "../../table/grid.ts";
import { type CellRange, rangeName } from "./cell-place.ts";
import type { SheetCell } from "./sheet.ts";

type Rows = Map<number, SheetCell[]>;
type OffsetAt = (row: number, column: number) => number;

/** Ranges that are named in one sentence. */
const NAMED = 5;

/** Of ranges that overlap, which no spreadsheet makes, the first counts. */
function downwards(merged: CellRange[]): CellRange[] {
  const ends = new Map<number, number>();
  return merged
    .filter(({ from, to }) => to.row > from.row)
    .toSorted((a, b) => a.from.row - b.from.row)
    .filter(({ from, to }) => {
      if (from.row <= (ends.get(from.column) ?? -1)) return false;
      ends.set(from.column, to.row);
      return true;
    });
}

/** The cells with the value of each merged cell in all the rows that it spans, as far as they hold anything else. */
function filled(rows: Rows, ranges: CellRange[]): Rows {
  const starts = new Map<number, CellRange[]>();
  for (const range of ranges) starts.set(range.from.row, [...(starts.get(range.from.row) ?? []), range]);
  const open = new Map<number, { until: number; cell: SheetCell }>();
  const all: Rows = new Map();
  for (const [number, cells] of rows) {
    const own = new Map(cells.map((cell) => [cell.column, cell]));
    for (const { from, to } of starts.get(number) ?? []) {
      const cell = own.get(from.column);
      if (cell) open.set(from.column, { until: to.row, cell });
      else open.delete(from.column);
    }
    for (const [column, { until, cell }] of open) {
      if (number > until) open.delete(column);
      else if (!own.has(column)) own.set(column, { ...cell, row: number });
    }
    all.set(number, [...own.values()]);
  }
  return all;
}

function listed(ranges: CellRange[]): string {
  const named = ranges.slice(0, NAMED).map(rangeName).join(", ");
  const more = ranges.length - NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}

/** A reader sees the value of merged cells in every row that they span: so it is read, and told. */
export function withMerged(
  rows: Rows,
  merged: CellRange[],
  head: number,
  offsetAt: OffsetAt,
): { rows: Rows; warnings: GridFault[] } {
  const below = merged.filter(({ to }) => to.row > head);
  const down = downwards(below);
  const across = below.filter(({ from, to }) => to.column > from.column);
  const warnings = [
    { ranges: down, says: "are merged: their value is read in each of the rows" },
    {
      ranges: across,
      says: "are merged: their value is read in the first of the columns, the others are empty",
    },
  ].flatMap(({ ranges, says }): GridFault[] => {
    const [first] = ranges;
    if (!first) return [];
    const offset = offsetAt(first.from.row, first.from.column);
    return [{ offset, message: `The cells ${listed(ranges)} ${says}.` }];
  });
  return { rows: down.length > 0 ? filled(rows, down) : rows, warnings };
}
