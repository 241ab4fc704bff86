import { columnOf } from "../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../dossier/read/tables/layouts.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import type { Files } from "../files/files.ts";
import { tablesOf } from "../tables/tables.ts";

/** A row that names a source. */
export interface Use {
  table: TableName;
  index: number;
  /** What the row is called. */
  row: string;
}

const SOURCE_COLUMNS = ["source", "route_source"];

/** The rows that lean on a source. */
export function usesOf(files: Files, id: string): Use[] {
  return tablesOf(files).flatMap(({ name, headings, rows }) => {
    const columns = headings.map((heading) => columnOf(heading, LAYOUTS[name]));
    const [named, idAt] = [
      columns.flatMap((c, i) => (c && SOURCE_COLUMNS.includes(c) ? [i] : [])),
      columns.indexOf("id"),
    ];
    return rows.flatMap(({ cells }, index): Use[] =>
      named.some((at) => cells[at] === id)
        ? [{ table: name, index, row: cells[idAt] ?? `${index + 1}` }]
        : [],
    );
  });
}
