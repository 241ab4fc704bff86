import { parseCsv, SEPARATORS, type Separator } from "./csv.ts";

const ALL = Object.keys(SEPARATORS) as Separator[];

/** Excel's own first line, `sep=;`, which no other program takes for anything but a row. */
const DECLARED = /^\uFEFF?sep=(.)(?:\r\n|\n|\r|$)/i;

export interface Separated {
  separator: Separator;
  /** Where the table begins. */
  from: number;
}

/** The text as far as the first line with anything in it goes. */
function headOf(text: string, from: number): string {
  const start = text.slice(from).search(/[^\s,;]/) + from;
  const end = text.slice(start).search(/[\r\n]/);
  return end < 0 ? text.slice(from) : text.slice(from, start + end);
}

/**
 * What separates the cells of a table whose headings are known. Spreadsheets of many countries write semicolons, or
 * tabs, and call it CSV; gists are full of commas, so only the heading tells.
 */
export function separatorOf(text: string, isHeading: (cell: string) => boolean): Separated {
  const [line, declared] = DECLARED.exec(text) ?? [];
  const from = line ? line.length : text.startsWith("\uFEFF") ? 1 : 0;
  const said = ALL.find((separator) => separator === declared);
  if (said) return { separator: said, from };
  const head = headOf(text, from);
  const ranked = ALL.map((separator) => {
    const cells = parseCsv(head, separator, 0).rows.at(-1) ?? [];
    return { separator, known: cells.filter(({ text }) => isHeading(text)).length, cells: cells.length };
  }).sort((a, b) => b.known - a.known || b.cells - a.cells);
  return { separator: ranked[0]?.separator ?? ",", from };
}
