import type { Passage, SourceCopy } from "./passages.ts";

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

/** Every place where a normal text stands letter by letter; it may run on from one passage into the next. */
export function findQuote(copy: SourceCopy, quote: string): Hit[] {
  const hits: Hit[] = [];
  if (quote === "") return hits;
  // As long as before, so that offsets stay.
  const text = copy.text.replaceAll("\n", " ");
  for (let at = text.indexOf(quote); at >= 0 && hits.length < MOST_HITS; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const passage = passageAt(copy, at);
    if (passage && !cutsWord(text, at) && !cutsWord(text, end)) hits.push({ start: at, end, passage });
  }
  return hits;
}
