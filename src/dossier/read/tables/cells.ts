import { TABLE_NAMES } from "../../../model/columns/columns.ts";
import type { RowOrigin } from "../../../model/dossier.ts";
import type { GridPlace } from "../../../model/table/grid.ts";
import { reporter } from "../../report.ts";
import { LAYOUTS } from "./layouts.ts";
import { readTable, type TableRow } from "./table.ts";
import { openTables } from "./tables.ts";

export type CellFinder = (row: RowOrigin, field: "quote" | "locator" | "date") => GridPlace;

const keyOf = (file: string, sheet: string | undefined) => JSON.stringify([file, sheet]);

/** Finds where a cell of a row begins, in tables that have been read without an error. */
export function cellFinder(files: Record<string, Uint8Array>): CellFinder {
  const { opened } = openTables(files, []);
  const tables = TABLE_NAMES.flatMap((name) => {
    const table = opened[name];
    if (!table) return [];
    const { file, sheet, grid } = table;
    const rows = readTable(grid, LAYOUTS[name], reporter(file, grid.find, []));
    const byLine = new Map(rows.map((row): [number, TableRow] => [row.line, row]));
    return [[keyOf(file, sheet), { byLine, find: grid.find }] as const];
  });
  const byPlace = new Map(tables);
  return ({ file, sheet, line }, field) => {
    const table = byPlace.get(keyOf(file, sheet));
    const row = table?.byLine.get(line);
    return table && row ? table.find(row.offsetOf(field)) : { line, column: 1 };
  };
}
