import { type Column, headingOf } from "./column.ts";
import { type CellsOf, COLUMNS, type TableName } from "./columns.ts";

export interface Cell {
  field: string;
  heading: string;
  column: Column;
  /** Absent where the cell is empty. */
  value?: string;
}

/** The headings of a table, in order. */
export function headingsOf(table: TableName): string[] {
  return Object.keys(COLUMNS[table]).map(headingOf);
}

/** The cells of a row, in the order of the columns. */
export function cellsIn(table: TableName, row: CellsOf<"positions"> | CellsOf<"suspensions">): Cell[] {
  return Object.entries<Column>(COLUMNS[table]).map(([field, column]) => {
    const value: unknown = Reflect.get(row, field);
    return { field, heading: headingOf(field), column, ...(typeof value === "string" && { value }) };
  });
}
