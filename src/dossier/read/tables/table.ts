import { didYouMean, nearest, plain } from "../../../model/nearest.ts";
import { parseCsv } from "../../../model/table/csv.ts";
import { unguardCell } from "../../../model/table/formula.ts";
import type { Grid, GridCell } from "../../../model/table/grid.ts";
import { separatorOf } from "../../../model/table/separator.ts";
import { positionFinder, shown, tooLong } from "../../../model/text/text.ts";
import type { Report } from "../../report.ts";

/** Characters that a cell of a spreadsheet can hold. */
const LONGEST = 32_767;

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

export interface Layout {
  columns: readonly string[];
  required: readonly string[];
}

const camel = (heading: string) => heading.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The column that a heading means: `Quote lang` is `quote_lang`, whoever typed it. */
export function columnOf(heading: string, { columns }: Layout): string | undefined {
  const typed = plain(heading.trim());
  return columns.find((column) => column === heading.trim()) ?? columns.find((c) => plain(c) === typed);
}

/** CSV as a grid; what separates its cells is seen from its headings. */
export function gridOfCsv(text: string, layout: Layout): Grid {
  const { separator, from } = separatorOf(text, (cell) => columnOf(cell, layout) !== undefined);
  const { rows, faults } = parseCsv(text, separator, from);
  return {
    rows,
    faults: faults.map(({ message, offset }) => ({ offset, message: `Broken CSV: ${message}` })),
    warnings: [],
    find: positionFinder(text),
    offsetOf: (row, column) => row[column]?.offset ?? row[0]?.offset ?? from,
  };
}

/** The column of each heading, empty for those that are not read. */
function readHeadings(row: GridCell[], layout: Layout, report: Report): string[] {
  const choices = layout.columns.map((code) => ({ code }));
  const seen = new Set<string>();
  const columns = Array.from(row, (cell) => {
    if (!cell) return "";
    const { text, offset } = cell;
    const name = text.trim();
    const column = columnOf(name, layout);
    const key = column ?? name;
    const where = { offset, field: name, value: text };
    if (seen.has(key)) report("error", `The column ${shown(key)} stands twice in the heading.`, where);
    else if (name === "") report("warning", "A column has no heading: its cells are not read.", where);
    else if (!column) {
      const hint = nearest(name, choices) ? didYouMean(name, choices, "") : ": its cells are not read.";
      report("warning", `${shown(name)} is no column of this table${hint}`, where);
    } else if (column !== name) report("warning", `The heading ${shown(name)} is read as ${column}.`, where);
    if (key) seen.add(key);
    return column ?? "";
  });
  for (const name of layout.required) {
    if (!seen.has(name)) {
      report("error", `The column ${name} is missing.`, {
        offset: row.find(Boolean)?.offset ?? 0,
        field: name,
      });
    }
  }
  return columns;
}

function checkLength(row: GridCell[], headings: number, grid: Grid, report: Report): boolean {
  if (row.length === headings) return true;
  const count = `${row.length} ${row.length === 1 ? "cell" : "cells"}`;
  const more = row.length > headings;
  const hint = more ? " A comma inside a cell needs quotation marks around the cell." : "";
  const offset = grid.offsetOf(row, more ? headings : 0);
  report("error", `The row has ${count}, the heading has ${headings}.${hint}`, { offset });
  return false;
}

/** Cells that hold no text, such as a formula's error; those of columns that are not read do not matter. */
function checkCells(row: GridCell[], columns: string[], report: Report): boolean {
  const faulty = row.flatMap((cell, i) => {
    const fault = cell.fault ?? (cell.text.length > LONGEST ? tooLong(cell.text.length, LONGEST) : undefined);
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

function rowOf(row: GridCell[], fields: string[], grid: Grid, report: Report): TableRow {
  const offset = grid.offsetOf(row, 0);
  const values: Record<string, string> = {};
  fields.forEach((field, i) => {
    const value = unguardCell(row[i]?.text ?? "").trim();
    // Of doubled columns, which are an error anyway, the first counts.
    if (value && field && !(field in values)) values[field] = value;
  });
  const offsetOf = (field: string) => {
    const column = fields.indexOf(field);
    return column < 0 ? offset : grid.offsetOf(row, column);
  };
  return { line: report.lineOf(offset), offset, values, offsetOf, has: (field) => fields.includes(field) };
}

const isBlank = (row: GridCell[]) => row.every((cell) => cell.text.trim() === "" && !cell.fault);

/** Rows of a table whose shape is right; what is wrong with the others is reported. */
export function readTable(grid: Grid, layout: Layout, report: Report): TableRow[] {
  const { rows, faults } = grid;
  for (const { message, offset } of faults) report("error", message, { offset });
  for (const { message, offset } of grid.warnings) report("warning", message, { offset });
  const starts = rows.map((row) => grid.offsetOf(row, 0));
  const isBroken = (i: number) =>
    faults.some(
      (f) => f.offset >= (starts[i] ?? 0) && f.offset < (starts[i + 1] ?? Number.POSITIVE_INFINITY),
    );
  const first = rows.findIndex((row) => !isBlank(row));
  const head = rows[first];
  if (!head) {
    if (faults.length === 0)
      report("error", "The table is empty: expected a heading and rows.", { offset: 0 });
    return [];
  }
  if (isBroken(first)) return [];
  const columns = readHeadings(head, layout, report);
  const fields = columns.map(camel);
  const found: TableRow[] = [];
  rows.forEach((row, i) => {
    // A broken row has been reported; its cells have lost their places.
    if (i <= first || isBlank(row) || isBroken(i)) return;
    if (!checkLength(row, head.length, grid, report) || !checkCells(row, columns, report)) return;
    found.push(rowOf(row, fields, grid, report));
  });
  return found;
}
