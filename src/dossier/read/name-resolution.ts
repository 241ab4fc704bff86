import { type Choice, plain } from "../../model/nearest.ts";

/** What a value names, where it is no code itself: exactly one thing, or several between which nobody can choose. */
export type NameResolution = (value: string) => Choice[];

/** No name is longer. */
const LONGEST = 120;

/** How near a name is to its code: the dossier's own words come before the world's. */
type Rank = 0 | 1 | 2;

interface Named {
  choice: Choice;
  rank: Rank;
}

/** Letters and digits alone, so that `U.K.` meets `UK`, and `Bosnia & Herzegovina` the one with `and`. */
const keyOf = (word: string) => plain(word.replaceAll("&", "and")).replace(/[^\p{L}\p{N}\p{Cf}]/gu, "");

/** `Tanzania, United Republic of` and `Iran (Islamic Republic of)` with the words as they are spoken, and without `the`. */
function spellings(value: string): string[] {
  if (value.length > LONGEST) return [value];
  const [, name, rest] = /^([^,(]+)[,(]([^,()]+)\)?$/.exec(value.trim()) ?? [];
  const turned = name && rest ? [`${rest.trim()} ${name.trim()}`] : [];
  return [value, ...turned, value.replace(/^the\s/i, "")];
}

/** Others whose name is the value and a word in brackets that tells them apart: `Congo (DRC)`. */
function rivals(value: string, found: Choice, choices: readonly Choice[]): Choice[] {
  const start = `${value.toLowerCase()} (`;
  return choices.filter((other) => other !== found && other.name?.toLowerCase().startsWith(start));
}

/**
 * Finds what is called so, whatever its case, accents and spaces. A name or code counts before the aliases of others;
 * `own` are the words of the dossier itself.
 */
export function resolveName(choices: readonly Choice[], own: readonly Choice[] = []): NameResolution {
  let byWord: Map<string, Named[]> | undefined;
  const index = () => {
    const words = new Map<string, Named[]>();
    const add = (word: string, named: Named) => {
      const key = keyOf(word);
      const known = words.get(key);
      if (known) known.push(named);
      else words.set(key, [named]);
    };
    const ranked: [readonly Choice[], Rank][] = [
      [own, 0],
      [choices, 1],
    ];
    for (const [choice, rank] of ranked.flatMap(([all, rank]) => all.map((one) => [one, rank] as const))) {
      for (const word of [choice.code, choice.name ?? choice.code]) add(word, { choice, rank });
      for (const word of choice.aliases ?? []) add(word, { choice, rank: 2 });
    }
    return words;
  };
  const codes = new Set([...own, ...choices].map(({ code }) => code));
  const resolve = (value: string): Choice[] => {
    if (codes.has(value)) return [];
    byWord ??= index();
    const words = byWord;
    const named =
      spellings(value)
        .map((word) => words.get(keyOf(word)) ?? [])
        .find(({ length }) => length > 0) ?? [];
    const best = Math.min(...named.map(({ rank }) => rank));
    const found = [...new Set(named.filter(({ rank }) => rank === best).map(({ choice }) => choice))];
    const [only] = found;
    return only && found.length === 1 && best === 2 ? [only, ...rivals(value, only, choices)] : found;
  };
  // The same word often stands in every row.
  const answers = new Map<string, Choice[]>();
  return (value) => {
    const answer = answers.get(value) ?? resolve(value);
    answers.set(value, answer);
    return answer;
  };
}

const called = ({ code, name }: Choice) => (name && name !== code ? `${code} (${name})` : code);

/** What is said of a name that stands for a code, without its full stop. */
export function readAs(value: string, choice: Choice): string {
  return `${value} understood as ${called(choice)}`;
}

/** `COD (Congo (DRC)) or COG (Congo (Republic))` */
export function eitherOf(choices: readonly Choice[]): string {
  return choices.map(called).join(" or ");
}
