import type { TableName } from "../../../../model/columns/columns.ts";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The rows of a table as a grid of cells. */
export const grid = {
  open: (file: string) => `Edit ${file} as a table`,
  asTable: "As a table",
  title: { positions: "Statements", actions: "Acts", suspensions: "Suspensions of flights" } satisfies Record<
    TableName,
    string
  >,
  keys: "Arrows move, Shift with them selects, Enter or F2 edits, Escape leaves the cell as it was, Ctrl+C and Ctrl+V copy and paste, Ctrl+D fills down, Delete clears.",
  sort: (label: string) => `Sort by ${label}`,
  row: (at: number) => `Row ${at}`,
  rows: "Rows",
  selected: (rows: number, columns: number) =>
    `${counted(rows, "row", "rows")} by ${counted(columns, "column", "columns")} selected`,
  add: "Add a row",
  duplicate: (rows: number) => (rows === 1 ? "Duplicate the row" : `Duplicate ${rows} rows`),
  delete: (rows: number) => (rows === 1 ? "Delete the row" : `Delete ${rows} rows`),
  fill: "Fill down",
  nextProblem: (rows: number) => `Next of ${counted(rows, "row", "rows")} with problems`,
  column: {
    add: "Add a column",
    which: "Column to add",
    own: "One of my own",
    name: "Its heading",
    taken: (heading: string) => `There is a column ${heading} already.`,
    remove: (label: string) => `Remove the column ${label}`,
    ask: (label: string, cells: number) =>
      `Remove the column ${label} with ${counted(cells, "filled cell", "filled cells")}? It can be undone.`,
    ownHelp: "A column of your own: it is kept, and the map does not read it.",
  },
  find: {
    open: "Find and replace",
    find: "Find",
    replace: "Replace with",
    where: "In",
    all: "All columns",
    matchCase: "Match case",
    count: (cells: number) => `Found in ${counted(cells, "cell", "cells")}`,
    next: "Find next",
    replaceAll: "Replace all",
  },
  tooWide: (columns: number) =>
    `${counted(columns, "column does", "columns do")} not fit and ${columns === 1 ? "is" : "are"} left out.`,
  changes: {
    cells: (cells: number, file: string) => `${counted(cells, "cell", "cells")} changed in ${file}`,
    pasted: (cells: number, file: string) => `${counted(cells, "cell", "cells")} pasted into ${file}`,
    filled: (cells: number, file: string) => `${counted(cells, "cell", "cells")} filled down in ${file}`,
    replaced: (text: string, cells: number, file: string) =>
      `${text} replaced in ${counted(cells, "cell", "cells")} of ${file}`,
    duplicated: (rows: number, file: string) => `${counted(rows, "row", "rows")} duplicated in ${file}`,
    deleted: (rows: number, file: string) => `${counted(rows, "row", "rows")} deleted from ${file}`,
    column: (label: string, file: string) => `Column ${label} added to ${file}`,
    noColumn: (label: string, file: string) => `Column ${label} removed from ${file}`,
  },
};
