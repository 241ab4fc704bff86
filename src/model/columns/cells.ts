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

/** The columns of a table that some rows have to be told in. */
export function columnsFor(table: TableName, rows: readonly object[]): [field: string, column: Column][] {
  return Object.entries<Column>(COLUMNS[table]).filter(
    ([field, { onlyWhereUsed }]) =>
      !onlyWhereUsed || rows.some((row) => Reflect.get(row, field) !== undefined),
  );
}

/** The headings of a table of some rows, in order. */
export function headingsOf(table: TableName, rows: readonly object[]): string[] {
  return columnsFor(table, rows).map(([field]) => headingOf(field));
}

/** The cells of a row, in the order of the columns. */
export function cellsIn(table: TableName, row: { [Name in TableName]: CellsOf<Name> }[TableName]): Cell[] {
  return Object.entries<Column>(COLUMNS[table]).map(([field, column]) => {
    const value: unknown = Reflect.get(row, field);
    return { field, heading: headingOf(field), column, ...(typeof value === "string" && { value }) };
  });
}
