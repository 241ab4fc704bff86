import type { Problem } from "../../../model/problem.ts";

/** A value that a problem's message names in place of the one that is there, and what the reader's page calls it. */
interface Mend {
  value: string;
  /** In words, where the value is a code. */
  meaning?: string;
}

/** A code or a date, and in brackets what it is called. */
const CALLED = /^(\S+?)(?: \((.*)\))?$/;

function called(text: string): Mend {
  const [, value = text, meaning] = CALLED.exec(text) ?? [];
  return { value, ...(meaning && { meaning }) };
}

/** How messages name what should stand there; of the first that fits, each group is one such value. */
const FORMS: readonly RegExp[] = [
  /^Write .+ as ([^ ]+?)(?: or ([^ ]+?))?\.$/s,
  /: expected (\S+\/\S+)\.$/,
  /did you mean ([^?]+)\?$/,
  /(?:can be|stands for) (.+?) or (.+?)(?: or (.+?))?: expected the code of one\.$/s,
  / understood as (\S+(?: \(.*?\))?)(?:[.:,]|$)/,
];

/** What the message of a problem offers to put in the place of the value; nothing where it offers none. */
export function mendsOf({ message }: Pick<Problem, "message">): Mend[] {
  for (const form of FORMS) {
    const found = form.exec(message)?.slice(1).filter(Boolean);
    if (found?.length) return found.map(called);
  }
  return [];
}
