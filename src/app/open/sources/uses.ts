import { columnOf } from "../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../dossier/read/tables/layouts.ts";
import { group } from "../../../dossier/state/dossier-index.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import { memoize } from "../../../model/memoize.ts";
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

/** The rows that lean on each source, by its id; looked through once for each change. */
const usesBySource = memoize((files: Files): Map<string, Use[]> => {
  const uses = tablesOf(files).flatMap(({ name, headings, rows }) => {
    const columns = headings.map((heading) => columnOf(heading, LAYOUTS[name]));
    const [named, idAt] = [
      columns.flatMap((c, i) => (c && SOURCE_COLUMNS.includes(c) ? [i] : [])),
      columns.indexOf("id"),
    ];
    return rows.flatMap((row, index) => {
      const use: Use = { table: name, index, row: row.cell(idAt) || `${index + 1}` };
      const ids = new Set(named.map((at) => row.cell(at)));
      return [...ids].map((id) => ({ id, use }));
    });
  });
  const byId = group(uses, ({ id }) => id);
  return new Map([...byId].map(([id, all]) => [id, all.map(({ use }) => use)]));
});

/** The rows that lean on a source. */
export const usesOf = (files: Files, id: string): Use[] => usesBySource(files).get(id) ?? [];
