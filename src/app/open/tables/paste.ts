import { columnOf } from "../../../dossier/read/tables/headings.ts";
import { LAYOUTS } from "../../../dossier/read/tables/layouts.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import { encodedLike, type Files, withFile } from "../files/files.ts";
import { tableOfPasted } from "../files/recognise.ts";
import { Refusal } from "../refusal.ts";
import { withoutWorkbooks } from "./convert.ts";
import {
  type CsvText,
  columnAt,
  csvOfFile,
  csvText,
  type Edit,
  edited,
  rowEdits,
  shownCell,
  writtenCell,
} from "./csv-text.ts";
import { tablesOf } from "./tables.ts";

interface Merged {
  text: string;
  added: number;
  /** Rows whose id was there already, which take their place. */
  replaced: number;
}

const canonical = (heading: string, table: TableName) => columnOf(heading, LAYOUTS[table]) ?? heading;

/** A table with all of some columns: those that it lacks come at the end of every row. One without any rows begins with them. */
export function withColumns(csv: CsvText, columns: string[], table: TableName): CsvText {
  const lacking = columns.filter((column) => columnAt(csv.headings, column, table) < 0);
  if (csv.rows.length === 0)
    return csvText(`${columns.map((c) => writtenCell(c, ",")).join(",")}\r\n`, table);
  if (lacking.length === 0) return csv;
  const edits = csv.rows.flatMap((_, i): Edit[] => {
    const end = csv.spansOf(i).at(-1)?.end;
    if (end === undefined) return [];
    const cells = lacking.map((c) => csv.separator + (i === 0 ? writtenCell(c, csv.separator) : ""));
    return [{ start: end, end, text: cells.join("") }];
  });
  return csvText(edited(csv.text, edits), table);
}

function replacing(
  csv: CsvText,
  row: number,
  columns: string[],
  values: Map<string, string>,
  table: TableName,
) {
  const byIndex = columns.map(
    (column) => [columnAt(csv.headings, column, table), values.get(column) ?? ""] as const,
  );
  return rowEdits(csv, row, new Map(byIndex));
}

/** Names for rows that come without one, none of which is taken. */
export function* freeIds(taken: ReadonlySet<string | undefined>, stem = "row"): Generator<string, never> {
  for (let n = taken.size + 1; ; n++) if (!taken.has(`${stem}-${n}`)) yield `${stem}-${n}`;
}

/** Names that rows of any table have. */
export function takenIds(files: Files): Set<string | undefined> {
  return new Set(
    tablesOf(files).flatMap(({ headings, rows, name }) => {
      const at = columnAt(headings, "id", name);
      return rows.map((row) => row.cell(at));
    }),
  );
}

/**
 * Puts pasted rows into a table: those whose id is there take that row's place, the others come at its end. All else of
 * the file stays letter by letter.
 */
export function mergeRows(
  before: CsvText,
  pasted: string,
  table: TableName,
  taken: ReadonlySet<string | undefined> = new Set(),
): Merged {
  const from = csvText(pasted, table);
  const columns = from.headings.map((heading) => canonical(heading, table));
  // The first rows of a table bring its heading.
  const into = withColumns(before, [...new Set(["id", ...columns])].filter(Boolean), table);
  const own = into.headings.map((heading) => canonical(heading, table));
  const idAt = own.indexOf("id");
  const known = new Map(into.rows.slice(1).map((row, i) => [shownCell(row[idAt]?.text ?? ""), i + 1]));
  const edits: Edit[] = [];
  const lines: string[] = [];
  const names = freeIds(new Set([...taken, ...known.keys()]));
  for (const row of from.rows.slice(1)) {
    const values = new Map(columns.map((column, i) => [column, shownCell(row[i]?.text ?? "")]));
    const id = values.get("id") ?? "";
    const at = id === "" ? undefined : known.get(id);
    if (id === "") values.set("id", names.next().value);
    const held = columns.filter((column) => own.includes(column));
    if (at !== undefined) edits.push(...replacing(into, at, held, values, table));
    else
      lines.push(
        own.map((column) => writtenCell(values.get(column) ?? "", into.separator)).join(into.separator),
      );
  }
  const body = edited(into.text, edits);
  const gap = body === "" || /[\r\n]$/.test(body) ? "" : into.newline;
  const end = lines.map((line) => line + into.newline).join("");
  const rows = from.rows.length - 1;
  return {
    text: lines.length > 0 ? body + gap + end : body,
    added: lines.length,
    replaced: rows - lines.length,
  };
}

interface Pasted extends Omit<Merged, "text"> {
  files: Files;
  /** The file that has the rows now. */
  file: string;
  /** Workbooks that had to become CSV. */
  books: string[];
}

/**
 * The files with rows that a spreadsheet has copied.
 * @throws Refusal where they are of no table.
 */
export function withPasted(before: Files, text: string, table = tableOfPasted(text)): Pasted {
  if (!table) throw new Refusal((say) => say.text);
  const { files, books } = withoutWorkbooks(before);
  const file = tablesOf(files).find(({ name }) => name === table)?.file ?? `${table}.csv`;
  const {
    text: merged,
    added,
    replaced,
  } = mergeRows(csvOfFile(files[file], table), text, table, takenIds(files));
  return { files: withFile(files, file, encodedLike(files[file], merged)), file, books, added, replaced };
}
