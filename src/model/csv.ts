/** One cell and where it begins, quotation mark included. */
export interface CsvCell {
  text: string;
  offset: number;
}

export interface CsvFault {
  offset: number;
  message: string;
}

export interface CsvTable {
  rows: CsvCell[][];
  faults: CsvFault[];
}

const isBreak = (c: string | undefined) => c === "\n" || c === "\r";
const endsCell = (c: string | undefined) => c === undefined || c === "," || isBreak(c);

interface Scanned {
  text: string;
  /** Offset of the comma, line break or end that closes the cell. */
  end: number;
  fault?: CsvFault;
}

/** Up to the next comma or line break, wherever quotation marks stand. */
function toSeparator(text: string, from: number): number {
  let end = from;
  while (!endsCell(text[end])) end++;
  return end;
}

function quotedCell(text: string, start: number): Scanned {
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
      const end = toSeparator(text, close + 1);
      if (end === close + 1) return { text: value, end };
      const message = "Text after a closing quotation mark: a quotation mark inside a cell is written twice.";
      return { text: value, end, fault: { offset: close + 1, message } };
    }
    value += '"';
    from = close + 2;
  }
}

function plainCell(text: string, start: number): Scanned {
  const end = toSeparator(text, start);
  const value = text.slice(start, end);
  // A space before the mark would make it a mark like any other, and the commas inside would cut the cell.
  const mark = /^[ \t]+"/.exec(value);
  if (!mark) return { text: value, end };
  const message = "A space before an opening quotation mark: expected the mark right after the comma.";
  return { ...quotedCell(text, start + mark[0].length - 1), fault: { offset: start, message } };
}

/**
 * Reads CSV as RFC 4180 has it, and keeps where each cell began, which no common reader does.
 * A byte order mark is skipped; lines may end in LF, CRLF or CR; a blank line is a row of one empty cell.
 */
export function parseCsv(text: string): CsvTable {
  const rows: CsvCell[][] = [];
  const faults: CsvFault[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let row: CsvCell[] = [];
  let open = false;
  while (at < text.length || open) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (cell.fault) faults.push(cell.fault);
    row.push({ text: cell.text, offset: at });
    at = cell.end + 1;
    open = text[cell.end] === ",";
    if (open) continue;
    if (text[cell.end] === "\r" && text[at] === "\n") at++;
    rows.push(row);
    row = [];
  }
  return { rows, faults };
}
