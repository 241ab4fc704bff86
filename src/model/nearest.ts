import { distance } from "fastest-levenshtein";
import { memoize } from "./memoize.ts";

/** Something that a value may have meant. */
export interface Choice {
  code: string;
  /** What a person would call it. */
  name?: string;
  /** Other words for it. */
  aliases?: string[];
}

/** Upper case without accents and spaces, so that `türkiye` meets `Türkiye`. */
export function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\p{M}\s_-]/gu, "")
    .toUpperCase();
}

/** Whether the letters stand in a word of at most twice their length, in order, the first one first: `TRK`, `TURKEY`. */
function abbreviates(letters: string, word: string): boolean {
  if (letters.length < 3 || letters[0] !== word[0] || word.length > 2 * letters.length) return false;
  let found = 0;
  for (const letter of word) if (letter === letters[found]) found++;
  return found === letters.length;
}

const sorted = (word: string) => [...word].sort().join("");

/**
 * How far a value lies from a word: few people mistype the first letter, many swap two, and many abbreviate. What is
 * farther than `limit` is not measured.
 */
function cost(value: string, word: string, limit: number): number {
  if (value === word) return 0;
  if (word.length < 3) return Number.POSITIVE_INFINITY;
  if (abbreviates(value, word)) return 1;
  if (Math.abs(value.length - word.length) > limit) return Number.POSITIVE_INFINITY;
  if (value.length === word.length && sorted(value) === sorted(word)) return 1;
  return distance(value, word) + (value[0] === word[0] ? 0 : 1);
}

/** Words for a place that is not known or not named: none of them is a slip of the pen. */
const PLACEHOLDER = /^(?:TB[ACD]|(.)\1+|UNK|UNKNOWN|UNSPECIFIED|VARIOUS|OTHERS?|ALL|ANY|TEST|TODO|FIXME)$/;

/** Longer values are no slips of a code or a name. */
const LONGEST = 80;

interface Prepared {
  choice: Choice;
  code: string;
  names: string[];
}

/** A table of thousands of rows asks for the same choices again and again. */
const prepare = memoize((choices: readonly Choice[]): Prepared[] =>
  choices.map((choice) => {
    const names = [...(choice.name ? [choice.name] : []), ...(choice.aliases ?? [])].map(plain);
    return { choice, code: plain(choice.code), names };
  }),
);

/** How far a hint may lie from what was typed, by its length. */
type Reach = (length: number) => number;
const WIDE: Reach = (length) => Math.max(length < 3 ? 1 : 2, Math.floor(length / 3));
/** One letter in five: beyond that the name of one country soon is that of another. */
const NARROW: Reach = (length) => (length < 3 ? 0 : Math.max(1, Math.floor(length / 5)));

interface Ranked {
  choice: Choice;
  cost: number;
  names: string[];
}

function within(typed: string, choices: readonly Choice[], limit: number): Ranked[] {
  const costOf = (word: string) => cost(typed, word, limit);
  return prepare(choices)
    .map(({ choice, code, names }) => ({ choice, cost: Math.min(costOf(code), ...names.map(costOf)), names }))
    .filter((ranked) => ranked.cost <= limit);
}

/** The choice that a mistyped value most likely meant, over codes and names; none where nothing is near. */
export function nearest(value: string, choices: readonly Choice[]): Choice | undefined {
  if (value.length > LONGEST) return undefined;
  const typed = plain(value);
  const near = within(typed, choices, WIDE(typed.length));
  // Between equally near ones the abbreviation of a name wins: TRK is Turkey before it is TJK.
  const stretch = (names: string[]) =>
    Math.min(...names.map((n) => (abbreviates(typed, n) ? n.length : 100)), 100);
  const [best] = near.sort(
    (a, b) =>
      a.cost - b.cost || stretch(a.names) - stretch(b.names) || (a.choice.code < b.choice.code ? -1 : 1),
  );
  return best?.choice;
}

/**
 * The place that a mistyped value most likely meant: only where it is near, and no other is as near. A wrong hint puts
 * words into the mouth of another country.
 */
export function nearestPlace(value: string, choices: readonly Choice[]): Choice | undefined {
  if (value.length > LONGEST) return undefined;
  const typed = plain(value);
  if (PLACEHOLDER.test(typed)) return undefined;
  const near = within(typed, choices, NARROW(typed.length));
  const least = Math.min(...near.map((ranked) => ranked.cost));
  const best = near.filter((ranked) => ranked.cost === least);
  if (best.length < 2) return best[0]?.choice;
  const abbreviated = best.filter(({ names }) => names.some((name) => abbreviates(typed, name)));
  const found = abbreviated.sort((a, b) => shortest(a) - shortest(b));
  return typed.length === 3 ? found[0]?.choice : undefined;
}

const shortest = ({ names }: Ranked) => Math.min(...names.map(({ length }) => length));

type Finder = (value: string, choices: readonly Choice[]) => Choice | undefined;

/** Ends a sentence: `: did you mean TUR (Turkey)?`, or what was expected where nothing is near. */
export function didYouMean(
  value: string,
  choices: readonly Choice[],
  expected: string,
  find: Finder = nearest,
): string {
  const found = find(value, choices);
  if (!found) return `: expected ${expected}.`;
  const name = found.name && found.name !== found.code ? ` (${found.name})` : "";
  return `: did you mean ${found.code}${name}?`;
}
