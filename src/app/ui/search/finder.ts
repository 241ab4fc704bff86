import { distance } from "fastest-levenshtein";
import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { fold, wordsIn } from "../../view-model/fold-text.ts";
import type { Entry } from "./entries.ts";

/** How many are proposed where nothing was found. */
const PROPOSED = 3;
/** Share of a word's letters that may be wrong in what is proposed for it. */
const FARTHEST = 0.6;

/** Entries that are added before the first answer, and ms of a step in which more are. */
const AT_ONCE = 5000;
const STEP = 30;

export interface Hit {
  entry: Entry;
  /** Folded words of the entry that were met. */
  terms: ReadonlySet<string>;
  /** What to show of it: the text that the words stand in. */
  text: string;
}

export interface Found {
  hits: Hit[];
  /** What may have been meant, where there are no hits. */
  nearest: Hit[];
  /** Not all entries could be searched yet. */
  partly?: boolean;
}

const FIELDS = ["title", "also", "gist"];

const OPTIONS: SearchOptions = {
  boost: { title: 3, also: 2 },
  prefix: true,
  // A typo in a word of four letters is one letter in four; shorter ones are codes, where each letter counts.
  fuzzy: (term) => (term.length > 3 ? 0.25 : false),
  maxFuzzy: 2,
  weights: { prefix: 0.7, fuzzy: 0.25 },
  combineWith: "AND",
  // Names come before the words in which they are mentioned.
  boostDocument: (id) => (String(id).startsWith("words:") ? 0.5 : 1),
};

/** A hit's text is the quote, unless the words were met in our own sentence alone. */
function hitOf(entry: Entry, { terms, match }: Pick<SearchResult, "terms" | "match">): Hit {
  const fields = Object.values(match).flat();
  const inGist = fields.includes("gist") && !fields.includes("title");
  return { entry, terms: new Set(terms), text: inGist ? entry.gist : entry.title };
}

/** How far a typed word is from a longer or shorter one, as a share of its letters; endings count less. */
function farness(typed: string, word: string): number {
  const whole = distance(typed, word) / Math.max(typed.length, word.length);
  const begun = distance(typed, word.slice(0, typed.length)) / typed.length;
  return Math.min(whole, begun + 0.1);
}

/** Finds entries by their words: whole, begun or mistyped. */
export class Finder {
  private readonly index = new MiniSearch<Entry>({
    fields: FIELDS,
    tokenize: wordsIn,
    processTerm: fold,
    searchOptions: OPTIONS,
  });
  private readonly entries: Map<string, Entry>;
  private growing: ReturnType<typeof setTimeout> | undefined;

  /** Of many entries all but the first are added after this, in steps that let the page go on; `grown` is called then. */
  constructor(entries: Entry[], grown: () => void = () => {}) {
    this.entries = new Map(entries.map((e) => [e.id, e]));
    const all = [...this.entries.values()];
    this.index.addAll(all.slice(0, AT_ONCE));
    if (all.length > AT_ONCE) this.grow(all, AT_ONCE, grown);
  }

  /** Adds no more: another one takes its place. */
  stop(): void {
    clearTimeout(this.growing);
  }

  private grow(all: Entry[], from: number, grown: () => void): void {
    this.growing = setTimeout(() => {
      const until = performance.now() + STEP;
      let at = from;
      for (; at < all.length && performance.now() < until; at++) this.index.add(all[at] as Entry);
      if (at < all.length) this.grow(all, at, grown);
      else grown();
    });
  }

  /** All hits, best first; where there is none, what comes nearest. */
  find(query: string): Found {
    const hits = this.hits(this.index.search(query));
    if (hits.length === 0 && this.index.documentCount < this.entries.size)
      return { hits, nearest: [], partly: true };
    if (hits.length > 0) return { hits, nearest: [] };
    const some = this.hits(this.index.search(query, { combineWith: "OR" }));
    return { hits, nearest: (some.length > 0 ? some : this.near(query)).slice(0, PROPOSED) };
  }

  private hits(results: SearchResult[]): Hit[] {
    return results.flatMap((result) => {
      const entry = this.entries.get(String(result.id));
      return entry ? hitOf(entry, result) : [];
    });
  }

  /** The names nearest to what was typed. */
  private near(query: string): Hit[] {
    const typed = wordsIn(query)
      .map(fold)
      .filter((word) => word.length > 1);
    const ranked = [...this.entries.values()]
      .filter((e) => e.kind !== "words")
      .map((entry) => {
        const names = wordsIn(`${entry.title} ${entry.also}`)
          .map(fold)
          .filter((word) => word.length > 2);
        const far = typed.flatMap((word) => names.map((name) => farness(word, name)));
        return { entry, far: Math.min(1, ...far) };
      });
    return ranked
      .filter(({ far }) => far <= FARTHEST)
      .sort((a, b) => a.far - b.far)
      .map(({ entry }) => ({ entry, terms: new Set(), text: entry.title }));
  }
}
