import { type CsvCell, parseCsv } from "../model/csv.ts";
import { unguardCell } from "../model/formula.ts";
import { didYouMean, nearest } from "../model/nearest.ts";
import { shown } from "../model/text.ts";
import type { Report } from "./report.ts";

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

/** The heading of a field: `quoteLang` stands under `quote_lang`. */
export function headingOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function checkHeadings(cells: CsvCell[], layout: Layout, report: Report): void {
  const choices = layout.columns.map((code) => ({ code }));
  const seen = new Set<string>();
  for (const { text, offset } of cells) {
    const name = text.trim();
    const where = { offset, field: name, value: text };
    if (seen.has(name)) report("error", `The column ${shown(name)} stands twice in the heading.`, where);
    else if (name === "") report("remark", "A column has no heading: its cells are not read.", where);
    else if (!layout.columns.includes(name)) {
      const hint = nearest(name, choices) ? didYouMean(name, choices, "") : ": its cells are not read.";
      report("remark", `${shown(name)} is no column of this table${hint}`, where);
    }
    if (name) seen.add(name);
  }
  for (const name of layout.required) {
    if (!seen.has(name)) report("error", `The column ${name} is missing.`, { offset: 0, field: name });
  }
}

/** Spreadsheets of many countries write semicolons, or tabs, and call it CSV. */
function otherSeparator(cells: CsvCell[]): string | undefined {
  const [only] = cells;
  if (!only || cells.length > 1) return undefined;
  return only.text.includes(";") ? "semicolons" : only.text.includes("\t") ? "tabs" : undefined;
}

function checkLength(cells: CsvCell[], headings: number, report: Report): boolean {
  if (cells.length === headings) return true;
  const count = `${cells.length} ${cells.length === 1 ? "cell" : "cells"}`;
  const hint = cells.length > headings ? " A comma inside a cell needs quotation marks around the cell." : "";
  const offset = (cells[headings] ?? cells[0])?.offset ?? 0;
  report("error", `The row has ${count}, the heading has ${headings}.${hint}`, { offset });
  return false;
}

function rowOf(cells: CsvCell[], fields: string[], report: Report): TableRow {
  const offset = cells[0]?.offset ?? 0;
  const values: Record<string, string> = {};
  fields.forEach((field, i) => {
    const value = unguardCell(cells[i]?.text ?? "").trim();
    // Of doubled columns, which are an error anyway, the first counts.
    if (value && field && !(field in values)) values[field] = value;
  });
  return {
    line: report.lineOf(offset),
    offset,
    values,
    offsetOf: (field) => cells[fields.indexOf(field)]?.offset ?? offset,
    has: (field) => fields.includes(field),
  };
}

/** Rows of a CSV file whose shape is right; what is wrong with the others is reported. */
export function readTable(text: string, layout: Layout, report: Report): TableRow[] {
  const { rows, faults } = parseCsv(text);
  for (const { message, offset } of faults) report("error", `Broken CSV: ${message}`, { offset });
  const isBlank = (cells: CsvCell[]) => cells.every((cell) => cell.text.trim() === "");
  const broken = (cells: CsvCell[], next: CsvCell[] | undefined) =>
    faults.some(
      (f) => f.offset >= (cells[0]?.offset ?? 0) && f.offset < (next?.[0]?.offset ?? text.length + 1),
    );
  const first = rows.findIndex((cells) => !isBlank(cells));
  const head = rows[first] ?? [];
  const separator = otherSeparator(head);
  if (separator) {
    report("error", `The cells are separated by ${separator}: expected commas.`, {
      offset: head[0]?.offset ?? 0,
    });
    return [];
  }
  if (broken(head, rows[first + 1])) return [];
  checkHeadings(head, layout, report);
  const fields = head.map((cell) =>
    layout.columns.includes(cell.text.trim()) ? camel(cell.text.trim()) : "",
  );
  const found: TableRow[] = [];
  rows.forEach((cells, i) => {
    // A broken row has been reported; its cells have lost their places.
    if (i <= first || isBlank(cells) || broken(cells, rows[i + 1])) return;
    if (checkLength(cells, head.length, report)) found.push(rowOf(cells, fields, report));
  });
  return found;
}
