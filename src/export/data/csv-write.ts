import { guardCell } from "../../model/table/formula.ts";

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** RFC 4180 in UTF-8 with a byte order mark, without which Excel takes the file for another encoding. */
export function writeCsv(columns: readonly string[], rows: Record<string, string | undefined>[]): string {
  const lines = rows.map((row) => columns.map((name) => guardCell(row[name] ?? "")));
  return `\uFEFF${[columns, ...lines].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}
