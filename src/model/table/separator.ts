import { parseCsv, SEPARATORS, type Separator } from "./csv.ts";

const ALL = Object.keys(SEPARATORS) as Separator[];

/** Excel's own first line, `sep=;`, which no other program takes for anything but a row. */
const DECLARED = /^\uFEFF?sep=(.)(?:\r\n|\n|\r|$)/i;

interface Separated {
  separator: Separator;
  /** Where the table begins. */
  from: number;
}

/** Lines among which the headings are looked for: there may be a title above them. */
const HEAD_LINES = 20;

/** The first lines with anything in them. */
function headOf(text: string, from: number): string {
  const filled = /[^\s,;]/g;
  filled.lastIndex = from;
  const start = filled.exec(text)?.index ?? from;
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = start;
  for (let line = 0; line < HEAD_LINES; line++) if (!breaks.exec(text)) return text.slice(from);
  return text.slice(from, breaks.lastIndex);
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
    const rows = parseCsv(head, separator, 0).rows.map((cells) => ({
      known: cells.filter(({ text }) => isHeading(text)).length,
      cells: cells.length,
    }));
    const [best] = rows.toSorted((a, b) => b.known - a.known || b.cells - a.cells);
    return { separator, known: best?.known ?? 0, cells: best?.cells ?? 0 };
  }).sort((a, b) => b.known - a.known || b.cells - a.cells);
  return { separator: ranked[0]?.separator ?? ",", from };
}
