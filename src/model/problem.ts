import { visible } from "./text/text.ts";

/** The user's mistake, which stops the work, or a warning, which does not. Our own bugs are thrown as `Error`. */
export type Severity = "error" | "warning";

/** Something that a person should hear about an input. */
export interface Problem {
  severity: Severity;
  /** As the user named it: `positions.csv`. */
  file: string;
  /** 1-based; absent when the whole file is meant. */
  line?: number;
  /** 1-based, in characters, where the value begins. */
  column?: number;
  /** Of a workbook: the sheet, and the cell as a spreadsheet names it: `B7`. */
  sheet?: string;
  cell?: string;
  /** Column heading or path in the JSON: `polity`, `stances[2].role`. */
  field?: string;
  /** The bad value as it was written. */
  value?: string;
  /** A whole sentence: what is wrong, what was expected, the nearest right value. */
  message: string;
}

/** Problems in the order in which a person meets them: by the rank of their file, then downwards. */
export function byFileAndPlace(problems: Problem[], rankOf: (problem: Problem) => number): Problem[] {
  // Of many problems most are in few files.
  const ranks = new Map<string, number>();
  const rank = (problem: Problem) => {
    const key = `${problem.file}\n${problem.sheet ?? ""}`;
    const known = ranks.get(key) ?? rankOf(problem);
    ranks.set(key, known);
    return known;
  };
  const byPlace = (a: Problem, b: Problem) =>
    (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return problems.toSorted((a, b) => rank(a) - rank(b) || byPlace(a, b));
}

/** `positions.csv:7:12`, so that editors make it a link, or `book.xlsx:positions!B7`, as spreadsheets write it. */
export function placeText({
  file,
  line,
  column,
  sheet,
  cell,
}: Omit<Problem, "severity" | "message">): string {
  if (sheet !== undefined) {
    const inside = cell ?? line;
    return `${file}:${sheet}${inside === undefined ? "" : `!${inside}`}`;
  }
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** The place with the heading of the column, as nobody counts the characters of a table: `positions.csv:7:12 (polity)`. */
export function placeInTable(problem: Omit<Problem, "severity" | "message">): string {
  const { file, field, sheet } = problem;
  const isNamed = field !== undefined && sheet === undefined && !/json$/i.test(file);
  return isNamed ? `${placeText(problem)} (${field})` : placeText(problem);
}

/** As compilers print it: `positions.csv:7:12 (polity): error: TRK is no polity: …`. */
export function formatProblem(problem: Problem): string {
  // On one line, whatever a value or the name of a file brings along.
  return visible(`${placeInTable(problem)}: ${problem.severity}: ${problem.message}`).replace(
    /[\r\n]+/g,
    " ",
  );
}
