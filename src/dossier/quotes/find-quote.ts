import { escapedPattern } from "../../model/text/text.ts";
import type { Passage, SourceCopy } from "./passages.ts";
import { OPTIONAL_HYPHEN } from "./source-text/block.ts";

/** One place where a quote stands; offsets into the copy's text. */
export interface Hit {
  start: number;
  end: number;
  /** The passage that it begins in. */
  passage: Passage;
}

/** Past so many places more of them tell nothing. */
const MOST_HITS = 1000;

/** The passage that holds an offset. */
export function passageAt({ passages }: SourceCopy, offset: number): Passage | undefined {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((passages[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return passages[low];
}

const isLetter = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}\p{M}]/u.test(c);

/** Whether a place cuts a word in two: "art" does not stand in "party". */
function cutsWord(text: string, at: number): boolean {
  return isLetter(text[at - 1]) && isLetter(text[at]);
}

/** A function from an offset to the next place where a quote begins, and where it ends. */
function placesOf(
  { searched }: SourceCopy,
  quote: string,
): (from: number) => [start: number, end: number] | undefined {
  if (!searched.includes(OPTIONAL_HYPHEN))
    return (from) => {
      const at = searched.indexOf(quote, from);
      return at < 0 ? undefined : [at, at + quote.length];
    };
  const letters = [...quote].map((c) => (c === "-" ? `[-${OPTIONAL_HYPHEN}]` : escapedPattern(c)));
  const pattern = new RegExp(letters.join(`${OPTIONAL_HYPHEN}?`), "gu");
  return (from) => {
    pattern.lastIndex = from;
    const found = pattern.exec(searched);
    return found ? [found.index, pattern.lastIndex] : undefined;
  };
}

/** Every place where a normal text stands letter by letter; it may run on from one passage into the next. */
export function findQuote(copy: SourceCopy, quote: string): Hit[] {
  const hits: Hit[] = [];
  if (quote === "") return hits;
  const next = placesOf(copy, quote);
  for (let place = next(0); place && hits.length < MOST_HITS; place = next(place[0] + 1)) {
    const [start, end] = place;
    const passage = passageAt(copy, start);
    if (passage && !cutsWord(copy.searched, start) && !cutsWord(copy.searched, end))
      hits.push({ start, end, passage });
  }
  return hits;
}
