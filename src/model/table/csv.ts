import type { GridCell, GridFault } from "./grid.ts";

interface CsvTable {
  rows: GridCell[][];
  faults: GridFault[];
}

/** What stands between cells, and its name. */
export const SEPARATORS = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;
export type Separator = keyof typeof SEPARATORS;

/** A line of nothing but separators, which formatted sheets have by the million. */
const BLANK_LINE: Record<Separator, RegExp> = {
  ",": /(,*)(?:\r\n|\n|\r)/y,
  ";": /(;*)(?:\r\n|\n|\r)/y,
  "\t": /(\t*)(?:\r\n|\n|\r)/y,
};

const isBreak = (c: string | undefined) => c === "\n" || c === "\r";
const endsCell = (c: string | undefined, by: Separator) => c === undefined || c === by || isBreak(c);

interface Scanned {
  text: string;
  /** Offset of the separator, line break or end that closes the cell. */
  end: number;
  fault?: GridFault;
}

/** Up to the next separator or line break, wherever quotation marks stand. */
function toSeparator(text: string, from: number, by: Separator): number {
  let end = from;
  while (!endsCell(text[end], by)) end++;
  return end;
}

function quotedCell(text: string, start: number, by: Separator): Scanned {
  let value = "";
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) {
      const message = "The quotation mark that opens here is never closed.";
      return { text: value + text.slice(from), end: text.length, fault: { offset: start, message } };
    }
    value += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const end = toSeparator(text, close + 1, by);
      if (end === close + 1) return { text: value, end };
      const message = "Text after a closing quotation mark: a quotation mark inside a cell is written twice.";
      return { text: value, end, fault: { offset: close + 1, message } };
    }
    value += '"';
    from = close + 2;
  }
}

function plainCell(text: string, start: number, by: Separator): Scanned {
  const end = toSeparator(text, start, by);
  const value = text.slice(start, end);
  // A space before the mark would make it a mark like any other, and the separators inside would cut the cell.
  const mark = /^[ \t]+"/.exec(value);
  if (!mark) return { text: value, end };
  const message = `A space before an opening quotation mark: expected the mark right after the ${SEPARATORS[by]}.`;
  return { ...quotedCell(text, start + mark[0].length - 1, by), fault: { offset: start, message } };
}

/** Where the last line with something in it ends: spreadsheets export up to a million blank lines after it. */
export function contentEnd(text: string, from: number, by: Separator): number {
  let last = text.length - 1;
  while (last >= from && (text[last] === by || text[last] === "\n" || text[last] === "\r")) last--;
  if (last < from) return from;
  const lineEnd = text.slice(last + 1).search(/[\r\n]/);
  return lineEnd < 0 ? text.length : last + 1 + lineEnd;
}

/**
 * Reads CSV as RFC 4180 has it, with any one separator, and keeps where each cell began, which no common reader does.
 * A byte order mark is skipped; lines may end in LF, CRLF or CR; a blank line is a row of one empty cell. Rows that begin
 * at `end` or later are not read.
 */
export function parseCsv(
  text: string,
  by: Separator = ",",
  from = text.startsWith("\uFEFF") ? 1 : 0,
  end = text.length,
): CsvTable {
  const rows: GridCell[][] = [];
  const faults: GridFault[] = [];
  let at = from;
  let row: GridCell[] = [];
  let open = false;
  const blank = BLANK_LINE[by];
  while (at < end || open) {
    blank.lastIndex = at;
    const line = open || row.length > 0 ? null : blank.exec(text);
    if (line) {
      rows.push(Array.from({ length: (line[1]?.length ?? 0) + 1 }, (_, i) => ({ text: "", offset: at + i })));
      at = blank.lastIndex;
      continue;
    }
    const cell = text[at] === '"' ? quotedCell(text, at, by) : plainCell(text, at, by);
    if (cell.fault) faults.push(cell.fault);
    row.push({ text: cell.text, offset: at });
    at = cell.end + 1;
    open = text[cell.end] === by;
    if (open) continue;
    if (text[cell.end] === "\r" && text[at] === "\n") at++;
    rows.push(row);
    row = [];
  }
  return { rows, faults };
}
