/** What a spreadsheet takes for the beginning of a formula, or drops so that one comes to begin the cell. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/**
 * A cell that no spreadsheet runs: one that begins like a formula gets an apostrophe before it. So does one that
 * begins so behind apostrophes of its own, so that taking one away gives back every cell as it was.
 */
export function guardCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe of `guardCell` away again. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
