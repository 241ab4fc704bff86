import { type Column, headingOf } from "../../../model/columns/column.ts";
import { COLUMNS, type TableName } from "../../../model/columns/columns.ts";
import type { Layout } from "./headings.ts";

function layoutOf(name: TableName): Layout {
  const columns = Object.entries<Column>(COLUMNS[name]);
  return {
    columns: columns.map(([field]) => headingOf(field)),
    required: columns.flatMap(([field, { required }]) => (required ? [headingOf(field)] : [])),
  };
}

/** The headings of each table. */
export const LAYOUTS: Record<TableName, Layout> = {
  positions: layoutOf("positions"),
  actions: layoutOf("actions"),
  suspensions: layoutOf("suspensions"),
};
