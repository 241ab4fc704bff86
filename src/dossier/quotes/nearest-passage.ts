import { distance } from "fastest-levenshtein";
import { passageAt } from "./find-quote.ts";
import type { Passage, SourceCopy } from "./passages.ts";

interface Word {
  text: string;
  start: number;
}

export interface Near {
  passage: Passage;
  /** The words around the first difference, in the source and in the quote. */
  source: string;
  quote: string;
}

/** A word that stands more often than this tells nothing of a place. */
const COMMON = 500;
/** Places compared letter by letter, and how many letters of them. */
const MOST_PLACES = 40;
const MOST_LETTERS = 400;
const BEFORE = 3;
const AFTER = 2;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));
const folded = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

export type FindNearest = (quote: string) => Near | undefined;

/** A function that finds where a copy comes nearest to a quote that it does not hold; the words are listed once. */
export function nearestFinder(copy: SourceCopy): FindNearest {
  const words = wordsOf(copy.text);
  const places = new Map<string, number[]>();
  words.forEach(({ text }, i) => {
    const key = folded(text);
    const found = places.get(key);
    if (found) found.push(i);
    else if (key) places.set(key, [i]);
  });
  return (quote) => {
    const wanted = wordsOf(quote);
    const at = bestPlace(words, wanted, likelyPlaces(places, wanted));
    const passage = at === undefined ? undefined : passageAt(copy, words[at]?.start ?? 0);
    if (at === undefined || !passage) return undefined;
    // Words of the next passage belong to no quote of this one.
    const end = words.findIndex(({ start }) => start > passage.start + passage.text.length);
    return { passage, ...difference(end < 0 ? words : words.slice(0, end), wanted, at) };
  };
}

/** Where the quote's first word would stand, for the places that share most of its words in its order. */
function likelyPlaces(places: Map<string, number[]>, wanted: Word[]): number[] {
  const votes = new Map<number, number>();
  wanted.forEach(({ text }, k) => {
    const found = places.get(folded(text)) ?? [];
    if (found.length > COMMON) return;
    for (const i of found) votes.set(i - k, (votes.get(i - k) ?? 0) + 1);
  });
  const most = [...votes.values()].reduce((a, b) => Math.max(a, b), 0);
  // An added or missing word splits the votes, so runners-up count too.
  const likely = [...votes].filter(([, count]) => count * 3 >= most).sort((a, b) => b[1] - a[1]);
  return likely.slice(0, MOST_PLACES).map(([at]) => Math.max(0, at));
}

const windowAt = (words: Word[], at: number, count: number) =>
  words
    .slice(at, at + count)
    .map((w) => w.text)
    .join(" ")
    .slice(0, MOST_LETTERS);

function bestPlace(words: Word[], wanted: Word[], likely: number[]): number | undefined {
  const quote = windowAt(wanted, 0, wanted.length);
  const costs = likely.map((at) => ({ at, cost: distance(windowAt(words, at, wanted.length), quote) }));
  const best = costs.sort((a, b) => a.cost - b.cost || a.at - b.at)[0]?.at;
  return best === undefined ? undefined : aligned(words, wanted, best);
}

/** The place nearby from which on most words agree: a word left out early moves all that follow. */
function aligned(words: Word[], wanted: Word[], at: number): number {
  const agreeing = (from: number) => {
    const end = wanted.findIndex(({ text }, k) => folded(words[from + k]?.text ?? "") !== folded(text));
    return end < 0 ? wanted.length : end;
  };
  const near = [0, -1, 1, -2, 2, -3, 3].map((shift) => at + shift).filter((from) => from >= 0);
  return near.reduce((best, from) => (agreeing(from) > agreeing(best) ? from : best), at);
}

/** Words of a list around one of them, with dots where it goes on. */
function around(words: Word[], from: number, at: number): string {
  const start = Math.max(from, at - BEFORE);
  const end = Math.min(words.length, at + AFTER + 1);
  const shown = words.slice(start, end).map((w) => w.text.slice(0, 60));
  return `${start > from ? "…" : ""}${shown.join(" ")}${end < words.length ? "…" : ""}`;
}

function difference(words: Word[], wanted: Word[], at: number): Pick<Near, "source" | "quote"> {
  const isEdge = (k: number) => k === 0 || k === wanted.length - 1;
  // The marks around a quote are not part of it, so they make no difference at its ends.
  const same = (a: string | undefined, b: string, k: number) =>
    a === b || (isEdge(k) && a?.includes(b) && folded(a) === folded(b));
  const found = wanted.findIndex(({ text }, k) => !same(words[at + k]?.text, text, k));
  const k = found < 0 ? wanted.length - 1 : found;
  if (at + k >= words.length)
    return { source: `${around(words, at, words.length - 1)} (its end)`, quote: around(wanted, 0, k) };
  return { source: around(words, Math.max(0, at), at + k), quote: around(wanted, 0, k) };
}
