import { isCopy } from "../../dossier/quotes/kept/copies.ts";
import { isTableFile, openTables } from "../../dossier/read/tables/tables.ts";
import { TABLE_NAMES, type TableName } from "../../model/columns/columns.ts";
import type { Grid } from "../../model/table/grid.ts";
import { errorFault, isNothing } from "../../model/table/markers.ts";
import { slugOf } from "../../model/text/slug.ts";
import { decodeText } from "../../model/text/text.ts";
import { openWorkbook } from "../../model/workbook/read.ts";
import { encodedLike, type Files, filesOf, withFile, withoutFiles } from "./files/files.ts";
import { withOwnNames } from "./files/own-names.ts";
import { headingsOf, tableOfHeadings, tableOfText } from "./files/recognise.ts";
import { csvOfGrid, otherSheets } from "./tables/convert.ts";
import { columnAt, shownCell } from "./tables/csv-text.ts";

/** Stances that are taken from rows at most: more of them are no stances, but sentences in the wrong column. */
const MOST_STANCES = 40;

interface Taken {
  table: TableName;
  text: string;
  sheet?: string;
}

/** The tables that a file of another name holds, by their headings. */
function tablesIn(file: string, bytes: Uint8Array): Taken[] {
  if (isCopy(file)) return [];
  if (/\.(csv|tsv|txt)$/i.test(file) && !isTableFile(file)) {
    const decoded = decodeText(bytes);
    const table = "text" in decoded ? tableOfText(decoded.text) : undefined;
    return table && "text" in decoded ? [{ table, text: decoded.text }] : [];
  }
  if (!/\.xls[xm]$/i.test(file)) return [];
  const book = openWorkbook(bytes);
  if ("fault" in book) return [];
  return book.names.flatMap((sheet): Taken[] => {
    const grid = book.read(sheet);
    const table = "fault" in grid ? undefined : tableOfHeadings(headingsOf(grid));
    return table && !("fault" in grid) ? [{ table, text: csvOfGrid(grid), sheet }] : [];
  });
}

interface Completed {
  files: Files;
  /** Files that were made from the rows. */
  made: string[];
  /** Tables that were found under other names: of which file, and what it is read as. */
  taken: { file: string; as: string }[];
}

function withTables(files: Files): Pick<Completed, "files" | "taken"> {
  const { has } = openTables(files, []);
  let now = files;
  const taken: Completed["taken"] = [];
  const lacking = new Set(TABLE_NAMES.filter((name) => !has(name)));
  for (const [file, bytes] of lacking.size > 0 ? Object.entries(files) : []) {
    const found = tablesIn(file, bytes).filter(({ table }) => lacking.delete(table));
    if (found.length === 0) continue;
    const sheets = found.flatMap(({ sheet }) => sheet ?? []);
    const others = sheets.length > 0 ? otherSheets(file, bytes, sheets) : [];
    now = filesOf([...Object.entries(withoutFiles(now, [file])), ...others]);
    for (const { table, text } of found) {
      now = withFile(now, `${table}.csv`, encodedLike(undefined, text));
      taken.push({ file, as: `${table}.csv` });
    }
  }
  return { files: now, taken };
}

const isValue = (text: string) => text !== "" && !isNothing(text) && !errorFault(text);

/** What stands in a column of a table, each once. */
function valuesOf(grid: Grid | undefined, table: TableName, column: string): string[] {
  const at = grid ? columnAt(headingsOf(grid), column, table) : -1;
  if (!grid || at < 0) return [];
  const cells = grid.rows.map((row) => shownCell(row[at]?.text ?? "")).filter(isValue);
  return [...new Set(cells)].slice(1);
}

const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/**
 * A dossier from tables alone: tables are known by their headings, and `dossier.json` and `sources.json`, where they
 * are missing, are made from what the rows name. `titles` are what there is to call it.
 */
export function completed(given: Files, titles: { dossier: string; source: string }): Completed {
  const own = withOwnNames(given);
  const found = withTables(own.files);
  const { files: named, taken } = { files: found.files, taken: [...own.taken, ...found.taken] };
  const { opened } = openTables(named, []);
  const tables = TABLE_NAMES.flatMap((name) => (opened[name] ? [{ name, grid: opened[name].grid }] : []));
  const isLacking = (file: string) => !named[file] && !(file === "sources.json" && opened.sources);
  const made = tables.length > 0 ? ["dossier.json", "sources.json"].filter(isLacking) : [];
  const stances = valuesOf(opened.positions?.grid, "positions", "stance").slice(0, MOST_STANCES);
  const asked = valuesOf(opened.positions?.grid, "positions", "question");
  const listed = [...new Set(tables.flatMap(({ name, grid }) => valuesOf(grid, name, "source")))];
  const sources =
    listed.length > 0 ? listed.map((id) => ({ id, title: id })) : [{ id: "source", title: titles.source }];
  const written: Record<string, unknown> = {
    "dossier.json": {
      id: slugOf(titles.dossier, "dossier"),
      title: titles.dossier,
      stances: stances.map((id) => ({ id, label: id })),
      ...(asked.length > 0 && { questions: asked.map((id) => ({ id, label: id })) }),
    },
    "sources.json": sources.map((source) => ({ ...source, type: "document" })),
  };
  const files = made.reduce((all, file) => withFile(all, file, json(written[file])), named);
  return { files, made, taken };
}
