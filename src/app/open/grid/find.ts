import { escapedPattern } from "../../../model/text/text.ts";
import type { CellChange } from "./cells.ts";

type Spot = Omit<CellChange, "value">;

/** What is looked for, and where: in all columns where none is given. */
interface Wanted {
  text: string;
  column?: number | undefined;
  matchCase: boolean;
}

type Rows = readonly { cells: readonly string[] }[];

const patternOf = ({ text, matchCase }: Wanted, flags = "") =>
  new RegExp(escapedPattern(text), matchCase ? `${flags}u` : `${flags}iu`);

/** Cells that hold a text. */
export function foundCells(rows: Rows, wanted: Wanted): Spot[] {
  if (wanted.text === "") return [];
  const pattern = patternOf(wanted);
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): Spot[] => {
      const isLookedAt = wanted.column === undefined || column === wanted.column;
      return isLookedAt && pattern.test(cell) ? [{ row, column }] : [];
    }),
  );
}

/** Cells that hold a text, with another in its place. */
export function replacements(rows: Rows, wanted: Wanted, by: string): CellChange[] {
  const pattern = patternOf(wanted, "g");
  // Not as a pattern: what is put there may hold a dollar sign.
  return foundCells(rows, wanted).map(({ row, column }) => ({
    row,
    column,
    value: (rows[row]?.cells[column] ?? "").replace(pattern, () => by),
  }));
}
