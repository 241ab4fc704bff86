import { headingOf } from "../../../model/columns/column.ts";
import { memoize } from "../../../model/memoize.ts";
import { contentEnd, parseCsv } from "../../../model/table/csv.ts";
import { unguardCell } from "../../../model/table/formula.ts";
import type { Grid, GridCell } from "../../../model/table/grid.ts";
import { errorFault } from "../../../model/table/markers.ts";
import { separatorOf } from "../../../model/table/separator.ts";
import { mended } from "../../../model/text/mojibake.ts";
import { positionFinder, shown, tooLong } from "../../../model/text/text.ts";
import type { Report } from "../../report.ts";
import { Repeats } from "../repeats.ts";
import { columnOf, headOf, isBlank, type Layout, lowerHeadings, readHeadings } from "./headings.ts";
import type { Memory } from "./memory.ts";

/** Characters that a cell of a spreadsheet can hold. */
const LONGEST = 32_767;

/** A table that has been opened, wherever it comes from. */
export interface OpenTable {
  file: string;
  sheet?: string;
  grid: Grid;
  report: Report;
}

export interface TableRow {
  line: number;
  offset: number;
  /** By heading in camel case; empty cells are absent. */
  values: Record<string, string>;
  /** Where the cell of a field begins, or the row where it has no such column. */
  offsetOf(field: string): number;
  /** Whether the table has a column for the field. */
  has(field: string): boolean;
}

const camel = (heading: string) => heading.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** CSV as a grid; what separates its cells is seen from its headings. */
export function gridOfCsv(text: string, layout: Layout): Grid {
  const { separator, from } = separatorOf(text, (cell) => columnOf(cell, layout) !== undefined);
  const { rows, faults } = parseCsv(text, separator, from, contentEnd(text, from, separator));
  return {
    rows,
    faults: faults.map(({ message, offset }) => ({ offset, message: `Broken CSV: ${message}` })),
    warnings: [],
    find: positionFinder(text),
    offsetOf: (row, column) => row[column]?.offset ?? row[0]?.offset ?? from,
  };
}

/** A comma in a gist that has no quotation marks moves what comes after it, though the last cell may be empty. */
const isMoved = (row: GridCell[]) => row.some(({ text }, i) => i > 0 && /^ +\S/.test(text));

/** The row as wide as the headings: cells that are missing at its end are empty, and so must be those that are more. */
function fitted(
  row: GridCell[],
  columns: string[],
  required: readonly string[],
  repeats: Repeats,
  offset: number,
) {
  if (row.length === columns.length) return row;
  const more = row.slice(columns.length);
  if (more.length > 0) return isBlank(more) && !isMoved(row) ? row.slice(0, columns.length) : undefined;
  const missing = columns.slice(row.length).filter(Boolean);
  if (missing.some((column) => required.includes(column))) return undefined;
  const cells = row.length === 1 ? "cell" : "cells";
  const last =
    missing.length > 0 ? `: ${missing.join(", ")} ${missing.length === 1 ? "is" : "are"} read as empty` : "";
  const message = `The row has ${row.length} ${cells}, the heading has ${columns.length}${last}`;
  repeats.add(message, { offset });
  return row;
}

function tellLength(row: GridCell[], headings: number, grid: Grid, report: Report): void {
  const count = `${row.length} ${row.length === 1 ? "cell" : "cells"}`;
  const more = row.length > headings;
  const hint = more ? " A comma inside a cell needs quotation marks around the cell." : "";
  const offset = grid.offsetOf(row, more ? headings : 0);
  report("error", `The row has ${count}, the heading has ${headings}.${hint}`, { offset });
}

/** Cells that hold no text, such as a formula's error; those of columns that are not read do not matter. */
function checkCells(row: GridCell[], columns: string[], report: Report): boolean {
  const faulty = row.flatMap((cell, i) => {
    const fault =
      cell.fault ??
      errorFault(cell.text.trim()) ??
      (cell.text.length > LONGEST ? tooLong(cell.text.length, LONGEST) : undefined);
    return fault !== undefined && columns[i] ? [{ ...cell, fault }] : [];
  });
  for (const { text, offset, fault } of faulty) {
    report("error", fault, {
      offset,
      field: columns[row.findIndex((c) => c?.offset === offset)] ?? "",
      value: text,
    });
  }
  return faulty.length === 0;
}

function valuesOf(row: GridCell[], fields: string[]): TableRow["values"] {
  const values: TableRow["values"] = {};
  fields.forEach((field, i) => {
    const value = unguardCell(row[i]?.text ?? "").trim();
    // Of doubled columns, which are an error anyway, the first counts.
    if (value && field && !(field in values)) values[field] = value;
  });
  return values;
}

/** The values of rows; those that an editor remembers are the same objects as in the last reading. */
function valuesFor(fields: string[], layout: Layout, memory: Memory | undefined) {
  if (!memory) return (row: GridCell[]) => valuesOf(row, fields);
  const kept = memory.keep(layout, fields, () => ({ last: new Map<string, TableRow["values"]>() }));
  const { last } = kept;
  kept.last = new Map();
  return (row: GridCell[]) => {
    const cells = Array.from(row, (cell) => cell?.text ?? "").join("\0");
    const values = last.get(cells) ?? valuesOf(row, fields);
    kept.last.set(cells, values);
    return values;
  };
}

function rowOf(
  row: GridCell[],
  values: TableRow["values"],
  fields: string[],
  grid: Grid,
  report: Report,
): TableRow {
  const offset = grid.offsetOf(row, 0);
  const offsetOf = (field: string) => {
    const column = fields.indexOf(field);
    return column < 0 ? offset : grid.offsetOf(row, column);
  };
  return { line: report.lineOf(offset), offset, values, offsetOf, has: (field) => fields.includes(field) };
}

/** Rows in which something of the shape is wrong, by their number. */
function brokenRows({ faults, rows, offsetOf }: Grid): Set<number> {
  const starts = rows.map((row) => offsetOf(row, 0));
  const broken = new Set<number>();
  let row = 0;
  for (const { offset } of faults.toSorted((a, b) => a.offset - b.offset)) {
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= offset) row++;
    broken.add(row);
  }
  return broken;
}

/** The first text of a row that has lost its letters on the way, if any. */
const mojibakeIn = memoize((values: TableRow["values"]) => {
  const found = Object.entries(values).flatMap(([field, value]) => {
    const meant = mended(value);
    return meant === undefined ? [] : [{ field, value, meant }];
  });
  return found.slice(0, 1);
});

/** The first text of a table that has lost its letters on the way; the others are of the same kind. */
function tellMojibake(rows: TableRow[], repeats: Repeats): void {
  const row = rows.find(({ values }) => mojibakeIn(values).length > 0);
  for (const { field, value, meant } of row ? mojibakeIn(row.values) : []) {
    const message = `${shown(value)} looks like UTF-8 that was read as Windows-1252: did you mean ${shown(meant)}? Open the file as UTF-8 where it comes from`;
    repeats.add(message, { offset: row?.offsetOf(field) ?? 0, field: headingOf(field), value });
  }
}

/** The row that holds the headings, unless it is missing, broken, or below others. */
function headIn(grid: Grid, layout: Layout, broken: Set<number>, report: Report) {
  const head = headOf(grid);
  if (!head) {
    if (grid.faults.length === 0)
      report("error", "The table is empty: expected a heading and rows.", { offset: 0 });
    return undefined;
  }
  if (broken.has(head.index)) return undefined;
  const lower = lowerHeadings(grid, head, layout);
  if (!lower) return head;
  const { line } = grid.find(grid.offsetOf(lower, 0));
  const message = `The headings seem to be in line ${line}: delete what is above them.`;
  report("error", message, { offset: grid.offsetOf(head.row, 0) });
  return undefined;
}

/** Rows of a table whose shape is right; what is wrong with the others is reported. */
export function readTable(grid: Grid, layout: Layout, report: Report, memory?: Memory): TableRow[] {
  for (const { message, offset } of grid.faults) report("error", message, { offset });
  for (const { message, offset } of grid.warnings) report("warning", message, { offset });
  const broken = brokenRows(grid);
  const head = headIn(grid, layout, broken, report);
  if (!head) return [];
  const columns = readHeadings(head.row, layout, report);
  const fields = columns.map(camel);
  const repeats = new Repeats();
  const found: TableRow[] = [];
  const valuesIn = valuesFor(fields, layout, memory);
  grid.rows.forEach((row, i) => {
    // A broken row has been reported; its cells have lost their places.
    if (i <= head.index || isBlank(row) || broken.has(i)) return;
    const whole = fitted(row, columns, layout.required, repeats, grid.offsetOf(row, 0));
    if (!whole) tellLength(row, columns.length, grid, report);
    if (!whole || !checkCells(whole, columns, report)) return;
    found.push(rowOf(whole, valuesIn(whole), fields, grid, report));
  });
  tellMojibake(found, repeats);
  repeats.tell("warning", report);
  return found;
}
