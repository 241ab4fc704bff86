/**
 * Where a spreadsheet may take what follows for a formula: at the beginning of a cell, behind spaces, quotation marks
 * and what it drops, and behind a separator or a break, at which one of another country cuts the cell in two.
 */
const BEFORE = /(?<=^|[;\t\r\n])/.source;
const FORMULA = /(?='*(?:(?:"|[^\S\t\r\n])*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|(?<=^'*)[\t\r\n]))/.source;
const OPEN = new RegExp(`${BEFORE}${FORMULA}`, "g");
const GUARDED = new RegExp(`${BEFORE}'${FORMULA}`, "g");

/**
 * A cell that no spreadsheet runs: where one would take a part of it for a formula, an apostrophe goes before it. So it
 * does before apostrophes of the cell's own, so that taking one away gives back every cell as it was.
 */
export function guardCell(cell: string): string {
  return cell.replace(OPEN, "'");
}

/** Takes the apostrophes of `guardCell` away again. */
export function unguardCell(cell: string): string {
  return cell.replace(GUARDED, "");
}
