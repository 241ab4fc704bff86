import { type Column, headingOf } from "./column.ts";
import { type CellsOf, COLUMNS, type TableName } from "./columns.ts";

export interface Cell {
  field: string;
  heading: string;
  column: Column;
  /** Absent where the cell is empty. */
  value?: string;
}

/** The table that a row stands in. */
export function tableOf(row: object): TableName {
  if ("carrier" in row) return "suspensions";
  return "kind" in row ? "actions" : "positions";
}

/** The headings of a table, in order. */
export function headingsOf(table: TableName): string[] {
  return Object.keys(COLUMNS[table]).map(headingOf);
}

/** The cells of a row, in the order of the columns. */
export function cellsIn(table: TableName, row: { [Name in TableName]: CellsOf<Name> }[TableName]): Cell[] {
  return Object.entries<Column>(COLUMNS[table]).map(([field, column]) => {
    const value: unknown = Reflect.get(row, field);
    return { field, heading: headingOf(field), column, ...(typeof value === "string" && { value }) };
  });
}
