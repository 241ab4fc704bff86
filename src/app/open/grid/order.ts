import { compareTexts } from "../../language/locale.ts";

/** By which column rows are shown in order; the file keeps its own. */
export interface Sorting {
  column: number;
  isDown: boolean;
}

/** Indexes of the rows in the order in which they are shown; empty cells come last either way. */
export function orderOf(rows: readonly { cells: readonly string[] }[], sorting: Sorting | null): number[] {
  const all = rows.map((_, i) => i);
  if (!sorting) return all;
  const { column, isDown } = sorting;
  const texts = rows.map(({ cells }) => cells[column] ?? "");
  const places = new Map([...new Set(texts)].sort(compareTexts).map((text, i) => [text, i]));
  const placeOf = (row: number) => places.get(texts[row] ?? "") ?? 0;
  return all.sort((a, b) => {
    const empty = Number(texts[a] === "") - Number(texts[b] === "");
    return empty || (isDown ? placeOf(b) - placeOf(a) : placeOf(a) - placeOf(b));
  });
}
