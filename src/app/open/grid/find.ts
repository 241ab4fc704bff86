import type { CellChange } from "./cells.ts";

/** What is looked for, and where: in all columns where none is given. */
interface Wanted {
  text: string;
  column?: number | undefined;
  matchCase: boolean;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** Cells that hold a text, with another in its place. */
export function replacements(
  rows: readonly { cells: readonly string[] }[],
  { text, column, matchCase }: Wanted,
  by: string,
): CellChange[] {
  if (text === "") return [];
  const found = new RegExp(escaped(text), matchCase ? "gu" : "giu");
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, at): CellChange[] => {
      if (column !== undefined && at !== column) return [];
      // Not as a pattern: what is put there may hold a dollar sign.
      const value = cell.replace(found, () => by);
      found.lastIndex = 0;
      return found.test(cell) ? [{ row, column: at, value }] : [];
    }),
  );
}
