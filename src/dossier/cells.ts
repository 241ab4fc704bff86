import type { RowOrigin } from "../model/dossier.ts";
import { decodeText, positionFinder, type TextPosition } from "../model/text.ts";
import { reporter } from "./report.ts";
import { POSITIONS, SUSPENSIONS } from "./rows.ts";
import { readTable, type TableRow } from "./table.ts";

export type CellFinder = (row: RowOrigin, field: "quote" | "locator" | "date") => TextPosition;

/** Finds where a cell of a row begins, in tables that have been read without an error. */
export function cellFinder(files: Record<string, Uint8Array>): CellFinder {
  const layouts = { "positions.csv": POSITIONS, "suspensions.csv": SUSPENSIONS };
  const tables = Object.entries(layouts).map(([file, layout]) => {
    const decoded = files[file] ? decodeText(files[file]) : undefined;
    const text = decoded && "text" in decoded ? decoded.text : "";
    const rows = text ? readTable(text, layout, reporter(file, text, [])) : [];
    const byLine = new Map(rows.map((row): [number, TableRow] => [row.line, row]));
    return [file, { byLine, find: positionFinder(text) }] as const;
  });
  const byFile = new Map(tables);
  return ({ file, line }, field) => {
    const table = byFile.get(file);
    const row = table?.byLine.get(line);
    return table && row ? table.find(row.offsetOf(field)) : { line, column: 1 };
  };
}
