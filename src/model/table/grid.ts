import type { TextPosition } from "../text/text.ts";

/** Where something stands in a table; of a workbook also in the words of a spreadsheet. */
export interface GridPlace extends TextPosition {
  sheet?: string;
  /** `B7` */
  cell?: string;
}

/** One cell and where it begins, quotation mark included. */
export interface GridCell {
  text: string;
  offset: number;
  /** Why the cell has no text that could be read. */
  fault?: string;
}

export interface GridFault {
  offset: number;
  message: string;
}

/** A table before it is known what its columns mean, from CSV and from a workbook alike. */
export interface Grid {
  /** A row of a workbook has holes where cells are empty. */
  rows: GridCell[][];
  /** What is wrong with the shape; the row in which it stands cannot be read. */
  faults: GridFault[];
  /** What is left out. */
  warnings: GridFault[];
  find(offset: number): GridPlace;
  /** Where a cell is, or would be if it were not empty. */
  offsetOf(row: GridCell[], column: number): number;
}
