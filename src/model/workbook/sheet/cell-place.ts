/** Rows and columns of a sheet at most, as every spreadsheet has it. */
export const MOST_ROWS = 1_048_576;
export const WIDTH = 16_384;

/** 0-based. */
interface CellPlace {
  row: number;
  column: number;
}

/** `A`, `Z`, `AA` */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** `B7` */
const cellName = ({ row, column }: CellPlace) => `${columnName(column)}${row + 1}`;

/** The place that `B7` names, on the sheet or beyond its edge; nothing for what names no cell. */
export function placeOf(reference: string): CellPlace | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,8})$/.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

export const isOnSheet = ({ row, column }: CellPlace) => row < MOST_ROWS && column < WIDTH;

/** From the upper left cell to the lower right one. */
export interface CellRange {
  from: CellPlace;
  to: CellPlace;
}

/** `B2:B4` */
export function rangeOf(reference: string): CellRange | undefined {
  const [from, to] = reference.split(":").map(placeOf);
  return from && to && isOnSheet(from) && isOnSheet(to) ? { from, to } : undefined;
}

export const rangeName = ({ from, to }: CellRange) => `${cellName(from)}:${cellName(to)}`;
