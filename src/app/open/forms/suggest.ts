import type { Gazetteer } from "../../../dossier/regions/gazetteer.ts";
import { memoize } from "../../../model/memoize.ts";
import { type Choice, plain } from "../../../model/nearest.ts";

/** Choices that a list shows at most. */
const MOST = 8;

interface Indexed {
  choice: Choice;
  code: string;
  words: string[];
}

const indexed = memoize((choices: readonly Choice[]): Indexed[] =>
  choices.map((choice) => ({
    choice,
    code: plain(choice.code),
    words: [choice.name ?? "", ...(choice.aliases ?? [])].map(plain).filter(Boolean),
  })),
);

/** 0 is best: the code itself, a name that is the same, then those that begin so, then those that hold it. */
function rank({ code, words }: Indexed, typed: string): number {
  if (code === typed) return 0;
  if (words.includes(typed)) return 1;
  if (words[0]?.startsWith(typed)) return 2;
  if (words.some((word) => word.startsWith(typed))) return 3;
  if (code.startsWith(typed)) return 4;
  return typed.length > 2 && words.some((word) => word.includes(typed)) ? 5 : 6;
}

/** What a text may come to mean, the likeliest first; by code or by a name in any language that is known. */
export function suggestions(text: string, choices: readonly Choice[]): Choice[] {
  const typed = plain(text);
  if (typed === "") return [];
  return indexed(choices)
    .map((one) => ({ choice: one.choice, rank: rank(one, typed) }))
    .filter((one) => one.rank < 6)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ choice }) => choice);
}

/** Polities and subdivisions that a row can name. */
export const polityChoices = memoize(({ polities, subdivisions = [] }: Gazetteer): Choice[] => {
  const codes = new Set(polities.map(({ code }) => code));
  return [...polities, ...subdivisions.filter(({ code }) => !codes.has(code))];
});

export const airportChoices = memoize(({ airports, airportNames = {} }: Gazetteer): Choice[] =>
  airports.map((code) => {
    const [city = code, ...aliases] = airportNames[code] ?? [];
    return { code, name: city, aliases };
  }),
);

export const placeChoices = memoize((gazetteer: Gazetteer): Choice[] => [
  ...(gazetteer.cities ?? []),
  ...airportChoices(gazetteer),
]);
