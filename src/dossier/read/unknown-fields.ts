import { didYouMean, nearest } from "../../model/nearest.ts";
import type { JsonDocument, JsonPath } from "../../model/text/json.ts";
import { pathText, type Report } from "../report.ts";

/** A part of a file, perhaps put into another form, and where it stands in the file. */
export interface Part {
  document: JsonDocument;
  value: unknown;
  path: JsonPath;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is read here of a schema. */
interface Check {
  type: string;
  entries?: Record<string, Check>;
  item?: Check;
  wrapped?: Check;
  pipe?: Check[];
}

/** What a check asks of a value itself: behind those that only let it be absent, and the last of those that follow each other. */
function innerOf({ wrapped, pipe, ...check }: Check): Check {
  if (wrapped) return innerOf(wrapped);
  const last = pipe?.findLast(({ type }) => type === "object" || type === "array");
  return last ?? check;
}

/** Tells of every field of a value, at any depth, that its check does not know: it would be left out without a word. */
export function remarkUnknown({ document, value, path }: Part, check: Check, report: Report): void {
  const { item, entries } = innerOf(check);
  if (item && Array.isArray(value)) {
    value.forEach((one, i) => {
      remarkUnknown({ document, value: one, path: [...path, i] }, item, report);
    });
  }
  if (!entries || !isObject(value)) return;
  const choices = Object.keys(entries).map((code) => ({ code }));
  for (const [name, inner] of Object.entries(value)) {
    const at = [...path, name];
    if (Object.hasOwn(entries, name)) {
      remarkUnknown({ document, value: inner, path: at }, entries[name] as Check, report);
      continue;
    }
    const hint = nearest(name, choices) ? didYouMean(name, choices, "") : ": it is not read.";
    const where = { offset: document.keyOffsetOf(at), field: pathText(at) };
    report("warning", `${name} is not a field here${hint}`, where);
  }
}
