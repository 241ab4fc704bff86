import { plain } from "../../../src/model/nearest.ts";
import type { NaturalEarth } from "../natural-earth.ts";
import type { Iso } from "./codes.ts";
import { OWN_ALIASES, OWN_NAMES } from "./name-table.ts";

/** Languages that Natural Earth has names in. */
const LANGUAGES = "ar bn de el en es fa fr he hi hu id it ja ko nl pl pt ru sv tr uk ur vi zh zht".split(" ");

/** What stands where a name should in the source. */
const isName = (word: string | undefined): word is string =>
  word !== undefined && /\p{L}/u.test(word) && !/[¢�]/.test(word);

/** Without those that differ in case and accents only. */
function distinct(words: (string | undefined)[], known: string[]): string[] {
  const seen = new Set(known.map(plain));
  return words.filter(isName).filter((word) => {
    const key = plain(word);
    return !seen.has(key) && seen.add(key);
  });
}

export interface Named {
  name: string;
  aliases: string[];
}

/** A subdivision that the source has, of one piece or of several that bear one code. */
export function namesOf(code: string, former: string | undefined, sources: NaturalEarth[], iso: Iso): Named {
  const [first] = sources;
  const single = sources.length === 1 ? [first?.name_en, first?.name] : [];
  const name = [OWN_NAMES[code], ...single, iso.names.get(code), first?.name_en, first?.name].find(isName);
  if (!name) throw new Error(`${code} has no name`);
  const own = single.length > 0 ? sources : sources.filter((s) => [s.name, s.name_en].includes(name));
  const local = own.flatMap((s) => [
    ...[s.name, s.name_en, s.name_local, s.gn_name, s.woe_name],
    ...(s.name_alt ?? "").split("|"),
  ]);
  return {
    name,
    aliases: distinct([iso.names.get(code), ...local, ...(OWN_ALIASES[code] ?? []), former], [name]),
  };
}

/** One that is made of others, under the name that the source has for their region. */
export function compositeNamesOf(code: string, sources: NaturalEarth[], iso: Iso): Named {
  const name = OWN_NAMES[code] ?? iso.names.get(code);
  if (!name) throw new Error(`${code} has no name`);
  const regions = new Set(sources.map(({ region }) => region?.trim()));
  const region = regions.size === 1 ? [...regions] : [];
  const aliases = [
    iso.names.get(code),
    ...region,
    ...(OWN_ALIASES[code] ?? []),
    ...(iso.foreign.get(code) ?? []),
  ];
  return { name, aliases: distinct(aliases, [name]) };
}

/** Names in other languages, which are searched only where somebody looks for a place. */
export function foreignNamesOf(sources: NaturalEarth[], { name, aliases }: Named): string[] {
  const [source] = sources;
  if (!source || sources.length > 1) return [];
  return distinct(
    LANGUAGES.map((language) => source[`name_${language}`]),
    [name, ...aliases],
  );
}
