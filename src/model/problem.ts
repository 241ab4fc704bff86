/** The user's mistake, which stops the work, or a remark, which does not. Our own bugs are thrown as `Error`. */
export type Voice = "error" | "remark";

/** Something that a person should hear about an input. */
export interface Problem {
  voice: Voice;
  /** As the user named it: `positions.csv`. */
  file: string;
  /** 1-based; absent when the whole file is meant. */
  line?: number;
  /** 1-based, in characters, where the value begins. */
  column?: number;
  /** Column heading or path in the JSON: `polity`, `stances[2].role`. */
  field?: string;
  /** The bad value as it was written. */
  value?: string;
  /** A whole sentence: what is wrong, what was expected, the nearest right value. */
  message: string;
}

/** As compilers print it, so that editors make it a link: `positions.csv:7:12: error: TRK is no polity: …`. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, voice, message } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${place}: ${voice}: ${message}`;
}
