import type { Severity } from "../../model/problem.ts";
import type { JsonPath } from "../../model/text/json.ts";
import { pathText, type Report } from "../report.ts";

/** Half of a surrogate pair, which no file can hold and no address can name. */
const HALF = /\p{Cs}/u;
const OVERRIDE = /[\u202D\u202E]/;
/** Controls, marks inside words and tags; marks of direction that some scripts need are none of them. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u00AD\u180E\u200B\u2060\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
/** What opens a run of another direction, and what closes it. */
const RUNS: [open: RegExp, close: RegExp][] = [
  [/[\u202A\u202B]/g, /\u202C/g],
  [/[\u2066-\u2068]/g, /\u2069/g],
];

const codeOf = (found: string) =>
  `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

function openRun(text: string): string | undefined {
  for (const [open, close] of RUNS) {
    const opened = text.match(open) ?? [];
    if (opened.length !== (text.match(close) ?? []).length) return opened[0] ?? text.match(close)?.[0];
  }
  return undefined;
}

/** What a text holds that nobody sees and that changes what others see; nothing of most texts. */
export function characterFault(text: string): { severity: Severity; message: string } | undefined {
  const [half] = HALF.exec(text) ?? [];
  if (half)
    return {
      severity: "error",
      message: `The text holds half a character (${codeOf(half)}), as is left where an emoji is cut in two: type it again.`,
    };
  const [override] = OVERRIDE.exec(text) ?? [];
  const turning = override ?? openRun(text);
  if (turning)
    return {
      severity: "warning",
      message: `The text holds ${codeOf(turning)}, a mark that reverses the order of the letters after it: remove it.`,
    };
  const [unseen] = UNSEEN.exec(text) ?? [];
  if (!unseen) return undefined;
  return {
    severity: "warning",
    message: `The text holds ${codeOf(unseen)}, which is invisible: remove it.`,
  };
}

/** Tells of such characters in every text of a value from JSON; `path` leads to the value. */
export function tellCharacters(
  value: unknown,
  path: JsonPath,
  offsetOf: (path: JsonPath) => number,
  report: Report,
): void {
  const left: [JsonPath, unknown][] = [[path, value]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [at, inner] = next;
    if (typeof inner === "string") {
      const fault = characterFault(inner);
      const where = () => ({ offset: offsetOf(at), field: pathText(at), value: inner });
      if (fault) report(fault.severity, fault.message, where());
    } else if (typeof inner === "object" && inner !== null) {
      const keyOf = (name: string) => (Array.isArray(inner) ? Number(name) : name);
      for (const [name, item] of Object.entries(inner)) left.push([[...at, keyOf(name)], item]);
    }
  }
}
