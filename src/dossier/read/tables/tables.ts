import { FILE_TABLES, type FileTable } from "../../../model/columns/places.ts";
import { nearest, plain } from "../../../model/nearest.ts";
import type { Problem } from "../../../model/problem.ts";
import { openWorkbook, type Workbook } from "../../../model/workbook/read.ts";
import { reporter } from "../../report.ts";
import { hasHeadings } from "./headings.ts";
import { LAYOUTS } from "./layouts.ts";
import type { OpenTable } from "./table.ts";
import { tableGrid, tableText } from "./text-grid.ts";

/** A place where a table is: a file, or a sheet of one. */
interface Found {
  table: FileTable;
  file: string;
  sheet?: string;
  open(): OpenTable | undefined;
}

/** Files that spreadsheets leave beside one that is open, and those of the system. */
const isPassing = (file: string) => /^(~\$|\.~lock\.)|^Thumbs\.db$|^desktop\.ini$/i.test(file);
/** Whether a file lies in a folder inside, as the copies of sources do. */
const isInside = (file: string) => file.includes("/");
const isText = (file: string) => /\.(csv|tsv)$/i.test(file);
const isWorkbook = (file: string) => /\.xls[xm]$/i.test(file);
const stem = (file: string) => file.replace(/\.[^.]*$/, "");
const tableOf = (name: string) => FILE_TABLES.find((table) => plain(name) === plain(table));

const ANY_TABLE = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(FILE_TABLES);

/** Spreadsheets of a kind that cannot be read here. */
export const isForeign = (file: string) => !isPassing(file) && /\.(xls|xlsb|ods|numbers)$/i.test(file);
export const isTableFile = (file: string) =>
  !isInside(file) && (isWorkbook(file) || (isText(file) && tableOf(stem(file)) !== undefined));

/** Rows come in the order of their tables, then the places that they name, then what is none of them. */
export function tableRank(file: string, sheet: string | undefined): number {
  const table = tableOf(sheet ?? stem(file)) ?? tableOf(stem(file));
  return table ? FILE_TABLES.indexOf(table) : FILE_TABLES.length;
}

function textTable(table: FileTable, file: string, bytes: Uint8Array, problems: Problem[]): Found {
  const open = () => {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) {
      const message = `The file is a workbook or a zip, whatever its name says: rename it to ${table}.xlsx, or save it as CSV.`;
      problems.push({ severity: "error", file, message });
      return undefined;
    }
    const read = tableText(bytes);
    if ("fault" in read) {
      problems.push({ severity: "error", file, ...read.position, message: read.fault });
      return undefined;
    }
    const grid = tableGrid(bytes, LAYOUTS[table]);
    return { file, grid, report: reporter(file, grid.find, problems) };
  };
  return { table, file, open };
}

function sheetTable(
  table: FileTable,
  file: string,
  sheet: string,
  book: Workbook,
  problems: Problem[],
): Found {
  const open = () => {
    const grid = book.read(sheet);
    if ("fault" in grid) {
      problems.push({ severity: "error", file, sheet, message: grid.fault });
      return undefined;
    }
    return { file, sheet, grid, report: reporter(file, grid.find, problems) };
  };
  return { table, file, sheet, open };
}

/** The first sheet with the headings of a table: Excel calls it Sheet1, Numbers puts a summary before it. */
function sheetWithHeadings(book: Workbook, table: FileTable): string | undefined {
  return book.names.find((name) => {
    const grid = book.read(name);
    return !("fault" in grid) && hasHeadings(grid, LAYOUTS[table]);
  });
}

/** Nobody misses an empty sheet. */
function isEmpty(book: Workbook, name: string): boolean {
  const grid = book.read(name);
  return !("fault" in grid) && grid.rows.length === 0;
}

function remarkSheets(file: string, names: string[], book: Workbook, problems: Problem[]): void {
  for (const sheet of names.filter((name) => !tableOf(name) && !isEmpty(book, name))) {
    const meant = nearest(
      sheet,
      FILE_TABLES.map((code) => ({ code })),
    );
    const hint = meant ? `did you mean ${meant.code}?` : `expected ${ANY_TABLE}.`;
    problems.push({ severity: "warning", file, sheet, message: `The sheet is ignored: ${hint}` });
  }
}

function sheetsOf(file: string, bytes: Uint8Array, problems: Problem[]): Found[] {
  const book = openWorkbook(bytes);
  if ("fault" in book) {
    problems.push({ severity: "error", file, message: book.fault });
    return [];
  }
  const [only, ...more] = book.names;
  const named = tableOf(stem(file));
  // Saved as a workbook, positions.csv keeps its name, and its one sheet gets any.
  if (named && only !== undefined && more.length === 0 && !tableOf(only)) {
    const message = `The sheet is read as ${named}, after the name of the file.`;
    problems.push({ severity: "warning", file, sheet: only, message });
    return [sheetTable(named, file, only, book, problems)];
  }
  const headed = named && !book.names.some(tableOf) ? sheetWithHeadings(book, named) : undefined;
  remarkSheets(
    file,
    book.names.filter((name) => name !== headed),
    book,
    problems,
  );
  if (named && headed !== undefined) {
    const message = `The sheet is read as ${named}, after its headings.`;
    problems.push({ severity: "warning", file, sheet: headed, message });
    return [sheetTable(named, file, headed, book, problems)];
  }
  return book.names.flatMap((sheet) => {
    const table = tableOf(sheet);
    return table ? [sheetTable(table, file, sheet, book, problems)] : [];
  });
}

const placeOf = ({ file, sheet }: Found) => (sheet === undefined ? file : `the sheet ${sheet} of ${file}`);

/** Which rows would count, nobody could say. */
function tellTwice(found: Found[], problems: Problem[]): void {
  const [first, ...rest] = found;
  for (const other of first ? rest : []) {
    const { file, sheet, table } = other;
    const message = `The ${table} are in ${placeOf(first as Found)} too: expected one place for them.`;
    problems.push({ severity: "error", file, ...(sheet !== undefined && { sheet }), message });
  }
}

export interface Tables {
  opened: Partial<Record<FileTable, OpenTable>>;
  /** Whether there is a table of the name, readable or not. */
  has(name: FileTable): boolean;
  /** Whether a workbook could have held tables and cannot be opened. */
  broken: boolean;
}

/** The tables of a folder, from text files and from the sheets of workbooks. */
export function openTables(files: Record<string, Uint8Array>, problems: Problem[]): Tables {
  let broken = false;
  const found = Object.entries(files).flatMap(([file, bytes]): Found[] => {
    if (isPassing(file) || isInside(file)) return [];
    const table = isText(file) ? tableOf(stem(file)) : undefined;
    if (table) return [textTable(table, file, bytes, problems)];
    if (!isWorkbook(file)) return [];
    const before = problems.length;
    const sheets = sheetsOf(file, bytes, problems);
    broken ||= sheets.length === 0 && problems.slice(before).some(({ severity }) => severity === "error");
    return sheets;
  });
  const opened: Tables["opened"] = {};
  for (const name of FILE_TABLES) {
    const places = found.filter(({ table }) => table === name);
    tellTwice(places, problems);
    const table = places[0]?.open();
    if (table) opened[name] = table;
  }
  return { opened, has: (name) => found.some(({ table }) => table === name), broken };
}
