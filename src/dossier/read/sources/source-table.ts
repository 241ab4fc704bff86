import type { SOURCE_COLUMNS } from "../../../model/columns/sources.ts";
import type { GridPlace } from "../../../model/table/grid.ts";
import type { Report } from "../../report.ts";
import { LAYOUTS } from "../tables/layouts.ts";
import { type OpenTable, readTable, type TableRow } from "../tables/table.ts";
import { cslDate, cslNames } from "./csl-date.ts";
import { freeSourceId } from "./source-id.ts";

type Column = keyof typeof SOURCE_COLUMNS;

/** Which field of CSL-JSON each column fills, and how; the id apart, which may be made. */
const FIELDS: Record<Exclude<Column, "id">, [field: string, written: (text: string) => unknown]> = {
  type: ["type", (text) => text],
  title: ["title", (text) => text],
  publisher: ["publisher", (text) => text],
  author: ["author", cslNames],
  date: ["issued", cslDate],
  url: ["URL", (text) => text],
  accessed: ["accessed", cslDate],
  language: ["language", (text) => text],
  ownership: ["custom", (ownership) => ({ ownership })],
  doi: ["DOI", (text) => text],
  note: ["note", (text) => text],
};

/** What of a source is known by its row. */
function valuesOf(row: TableRow): [column: Exclude<Column, "id">, value: unknown][] {
  const { url } = row.values;
  const texts: Record<string, string> = { type: url ? "webpage" : "document", ...row.values };
  return (Object.keys(FIELDS) as Exclude<Column, "id">[]).flatMap((column) => {
    const text = texts[column];
    return text === undefined ? [] : [[column, FIELDS[column][1](text)]];
  });
}

interface SourceText {
  text: string;
  /** Where what stands at an offset of the text comes from. */
  find(offset: number): GridPlace;
  /** Whether it lists all that the table has: of one that does not, nobody knows what else it would list. */
  isWhole: boolean;
}

/** Whether a row has what every source needs; a column that is missing is told once, and not of each row. */
function isTitled(row: TableRow, report: Report): boolean {
  if (row.values.title) return true;
  const where = { offset: row.offsetOf("title"), field: "title", value: "" };
  if (row.has("title")) report("error", "The title is missing: every source needs one.", where);
  return false;
}

/** A table of sources as the text that `sources.json` would have. What is wrong with its shape is reported. */
export function sourcesOfTable({ grid, report }: Pick<OpenTable, "grid" | "report">): SourceText {
  const all = readTable(grid, LAYOUTS.sources, report);
  const rows = all.filter((row) => isTitled(row, report));
  const taken = new Set(rows.flatMap(({ values }) => values.id ?? []));
  const marks: [at: number, from: number][] = [[0, 0]];
  let text = "[";
  const put = (from: number, piece: string) => {
    marks.push([text.length, from]);
    text += piece;
  };
  rows.forEach((row, i) => {
    const { title = "", publisher = "", date = "" } = row.values;
    const id = row.values.id ?? freeSourceId({ title, publisher, date }, taken);
    taken.add(id);
    put(row.offset, `${i > 0 ? "," : ""}\n  {`);
    put(row.offsetOf("id"), `\n    "id": ${JSON.stringify(id)}`);
    for (const [column, value] of valuesOf(row))
      put(row.offsetOf(column), `,\n    ${JSON.stringify(FIELDS[column][0])}: ${JSON.stringify(value)}`);
    text += "\n  }";
  });
  text += "\n]\n";
  const find = (offset: number) => grid.find(marks.findLast(([at]) => at <= offset)?.[1] ?? 0);
  return { text, find, isWhole: rows.length === all.length };
}
