import * as v from "valibot";
import { type CellKind, type Column, headingOf } from "../../../model/columns/column.ts";
import { type CellsOf, COLUMNS, type TableName } from "../../../model/columns/columns.ts";
import { rowDateFault } from "../../../model/time/edtf.ts";
import { languageFault } from "../header/language.ts";
import { filled, label, text, word } from "../header/schema-parts.ts";
import type { Checks } from "../vocabulary.ts";

function cellSchema(kind: CellKind, field: string, checks: Checks): v.GenericSchema<string> {
  switch (kind) {
    case "filled":
      return filled;
    case "label":
      return label;
    case "text":
    // Whether there is such a row is known once all tables are read.
    case "account":
      return v.string();
    case "date":
      return text(rowDateFault);
    case "language":
      return text(languageFault);
    case "polity":
    case "airport":
    case "place":
    case "kind":
    case "question":
    case "stance":
    case "source":
      return text(checks[kind]);
    default:
      return word(headingOf(field), kind satisfies readonly string[]);
  }
}

function columnSchema(column: Column, field: string, checks: Checks): v.GenericSchema {
  const cell = cellSchema(column.cell, field, checks);
  if (column.required || column.fallback === null) return cell;
  return column.fallback === undefined ? v.exactOptional(cell) : v.optional(cell, column.fallback);
}

type RowSchema<Name extends TableName> = v.GenericSchema<unknown, CellsOf<Name>>;

/** Rows as the table hands them over: headings in camel case, empty cells absent. */
export function rowSchema<Name extends TableName>(name: Name, checks: Checks): RowSchema<Name> {
  const entries = Object.entries<Column>(COLUMNS[name]).map(([field, column]) => [
    field,
    columnSchema(column, field, checks),
  ]);
  // The types of the cells are those of the same columns.
  return v.object(Object.fromEntries(entries)) as RowSchema<Name>;
}
