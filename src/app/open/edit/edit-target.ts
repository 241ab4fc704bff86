import type { TableName } from "../../../model/columns/columns.ts";
import type { Problem } from "../../../model/problem.ts";
import type { Files } from "../files/files.ts";
import { columnAt } from "../tables/csv-text.ts";
import { rowAtLine, type ShownTable, tablesOf } from "../tables/tables.ts";

/**
 * What the reader edits: a row by its cells, all rows of a table, one that is still to be added, a line as it is written, a small file as a
 * whole, `dossier.json` as a form, of it what the dossier is about, which columns pasted rows have, the list of sources, or one.
 */
export type Place =
  | { kind: "form"; file: string }
  | { kind: "row"; table: TableName; index: number; column: number }
  | { kind: "grid"; table: TableName }
  | { kind: "new"; table: TableName; values: Record<string, string> }
  | { kind: "about" }
  | { kind: "columns"; text: string }
  /** `text`: what was pasted and may be sources. */
  | { kind: "sources"; text: string }
  | { kind: "source"; id: string }
  | { kind: "line"; file: string; line: number }
  | { kind: "text"; file: string; line: number; column: number };

/** Whether a row that is still to be added holds something. */
export const isBegun = (place: Place | null): boolean =>
  place?.kind === "new" && Object.values(place.values).some(Boolean);

function rowPlace(table: ShownTable, { line = 1, field }: Problem): Place | undefined {
  const index = rowAtLine(table, line);
  const row = table.rows[index];
  const next = table.rows[index + 1]?.line ?? Number.POSITIVE_INFINITY;
  const lost = table.broken.some((at) => row && at >= row.line && at < next);
  // Cells that are too many or too few stand under the wrong heading.
  const uneven = table.sheet === undefined && row?.cells.length !== table.headings.length;
  if (!row || lost || uneven) return undefined;
  const column = field === undefined ? 0 : columnAt(table.headings, field, table.name);
  return { kind: "row", table: table.name, index, column: Math.max(0, column) };
}

/** Where a problem can be mended; undefined where the page cannot do it, as in a workbook that is damaged. */
export function placeOf(problem: Problem, files: Files): Place | undefined {
  const { file, sheet, line, column = 1 } = problem;
  if (!files[file]) return undefined;
  const table = tablesOf(files).find((t) => t.file === file && t.sheet === sheet);
  if (table && line !== undefined) {
    const place = rowPlace(table, problem);
    if (place) return place;
  }
  if (/\.xls[xm]$/i.test(file)) return undefined;
  if (/\.(csv|tsv)$/i.test(file)) return line === undefined ? undefined : { kind: "line", file, line };
  return /\.(geo)?json$/i.test(file) ? { kind: "text", file, line: line ?? 1, column } : undefined;
}

/** The same place as far as some files have it: of rows that are gone, the last one that is left. */
export function standingPlace(place: Place | null, files: Files): Place | null {
  if (place && "file" in place) return files[place.file] ? place : null;
  if (place?.kind !== "row") return place;
  const count = tablesOf(files).find(({ name }) => name === place.table)?.rows.length ?? 0;
  return count > 0 ? { ...place, index: Math.min(place.index, count - 1) } : null;
}

/** Where the row of an id is edited; null where there is none. */
export function rowNamed(id: string, files: Files): Place | null {
  for (const { name, headings, rows } of tablesOf(files)) {
    const at = columnAt(headings, "id", name);
    const index = rows.findIndex(({ cells }) => cells[at] === id);
    if (index >= 0) return { kind: "row", table: name, index, column: -1 };
  }
  return null;
}
