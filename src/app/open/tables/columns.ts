import { columnOf } from "../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../dossier/read/tables/layouts.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import { csvText, shownCell, writtenCell } from "./csv-text.ts";

/** Pasted rows of which the page does not know what their columns are. */
interface Unmapped {
  rows: string[][];
  /** How many cells the longest row has. */
  width: number;
}

export function unmapped(text: string): Unmapped {
  const { rows } = csvText(text, "positions");
  const cells = rows.map((row) => row.map((cell) => shownCell(cell.text)));
  return { rows: cells, width: Math.max(0, ...cells.map(({ length }) => length)) };
}

/** What the first row says of the columns; empty for those that it does not name. `labels`: what forms call columns. */
export function guessed({ rows, width }: Unmapped, table: TableName, labels: Map<string, string>): string[] {
  return Array.from({ length: width }, (_, i) => {
    const heading = rows[0]?.[i] ?? "";
    return columnOf(heading, LAYOUTS[table]) ?? labels.get(heading.toLowerCase()) ?? "";
  });
}

/** The rows under headings that are chosen for their columns; columns without one are left out. */
export function mapped({ rows }: Unmapped, headings: string[], hasHeadings: boolean): string {
  const kept = headings.flatMap((heading, i) => (heading ? [{ heading, i }] : []));
  const lines = rows.slice(hasHeadings ? 1 : 0).map((row) => kept.map(({ i }) => row[i] ?? ""));
  const all = [kept.map(({ heading }) => heading), ...lines];
  return all.map((cells) => `${cells.map((cell) => writtenCell(cell, "\t")).join("\t")}\n`).join("");
}
