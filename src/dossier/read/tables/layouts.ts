import { type Column, type Columns, headingOf } from "../../../model/columns/column.ts";
import { COLUMNS } from "../../../model/columns/columns.ts";
import { type FileTable, PLACE_COLUMNS } from "../../../model/columns/places.ts";
import { SOURCE_COLUMNS } from "../../../model/columns/sources.ts";
import type { Layout } from "./headings.ts";

function layoutOf(table: Columns): Layout {
  const columns = Object.entries<Column>(table);
  return {
    columns: columns.map(([field]) => headingOf(field)),
    required: columns.flatMap(([field, { required }]) => (required ? [headingOf(field)] : [])),
  };
}

/** The headings of each table. */
export const LAYOUTS: Record<FileTable, Layout> = {
  positions: layoutOf(COLUMNS.positions),
  actions: layoutOf(COLUMNS.actions),
  suspensions: layoutOf(COLUMNS.suspensions),
  places: layoutOf(PLACE_COLUMNS),
  sources: layoutOf(SOURCE_COLUMNS),
};
