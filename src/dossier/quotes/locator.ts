import type { Hit } from "./find-quote.ts";
import type { Passage, SourceCopy } from "./passages.ts";

/** `wrong` is certain; `doubtful` is what no rule can tell from a plain copy. */
type Verdict = "right" | "doubtful" | "wrong";

interface Locator {
  kind: "p" | "c" | "title";
  number: number;
}

export function parseLocator(text: string): Locator | undefined {
  if (text === "title") return { kind: "title", number: 0 };
  const [, kind, digits] = /^([pc])([1-9]\d{0,5})$/.exec(text) ?? [];
  return kind && digits ? { kind: kind === "p" ? "p" : "c", number: Number(digits) } : undefined;
}

/** Whether a locator means a passage. A piece that another counts and we do not moves the numbers after it. */
function verdictOn(given: Locator, passage: Passage, { captions }: SourceCopy): Verdict {
  if (passage.kind === "other") return "doubtful";
  const own = passage.locator ? parseLocator(passage.locator) : undefined;
  if (!own) return "doubtful";
  // Captions of which none bears a mark have all been counted as paragraphs.
  const unmarked = captions === 0;
  if (given.kind !== own.kind)
    return unmarked && given.kind === "c" && own.kind === "p" ? "doubtful" : "wrong";
  if (given.number === own.number) return "right";
  const above = given.number > own.number && given.number <= own.number + passage.slack;
  const below = given.number < own.number && unmarked;
  return above || below ? "doubtful" : "wrong";
}

const RANK: Verdict[] = ["right", "doubtful", "wrong"];

/** The best that can be said of a locator, over all places where the quote stands. */
export function verdictOver(locator: Locator, hits: Hit[], copy: SourceCopy): Verdict {
  const said = new Set(hits.map(({ passage }) => verdictOn(locator, passage, copy)));
  return RANK.find((verdict) => said.has(verdict)) ?? "wrong";
}

/** Whether a copy has the passage at all. */
export function existence({ kind, number }: Locator, copy: SourceCopy): Verdict {
  if (kind === "title") return copy.passages.some((p) => p.kind === "title") ? "right" : "doubtful";
  const count = kind === "p" ? copy.paragraphs : copy.captions;
  if (number <= count) return "right";
  const unmarked = kind === "c" && copy.captions === 0 ? copy.paragraphs : 0;
  return number <= count + copy.slack + unmarked ? "doubtful" : "wrong";
}
