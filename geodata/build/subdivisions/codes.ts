import { plain } from "../../../src/model/nearest.ts";
import type { NaturalEarth } from "../natural-earth.ts";
import { readPackageJson } from "../packages.ts";
import { CODE_OF_FEATURE, CODE_OF_PART, CODED_BY_NAME, SUCCESSORS } from "./code-table.ts";

/** ISO 3166-2 as CLDR tells it. */
export interface Iso {
  /** Code of what a subdivision lies in, another one or a country's alpha-2, by code. */
  parents: Map<string, string>;
  /** English names by code. */
  names: Map<string, string>;
  /** Names in other languages by code: those of the nations of the United Kingdom, as CLDR has no others. */
  foreign: Map<string, string[]>;
  /** The one code that took the place of another. */
  successors: Map<string, string>;
}

/** What a piece of ground is: its code of today, and the one that it had. */
export interface Coded {
  code: string;
  former?: string;
}

/** The source makes codes with an X up where ISO has none. */
const FORM = /^[A-Z]{2}-(?!X\d)[A-Z0-9]{1,3}$/;

/** Of those that the sources of this field are written in. */
const FOREIGN =
  "ar bn ca ckb cy de el es eu fa fr ga gd gl he hi hu id it ja ko nl pl pt ru sv tr uk ur vi zh".split(" ");

interface SubdivisionNames {
  subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
}

function namesIn(cache: string, language: string): [code: string, name: string][] {
  const path = `subdivisions/${language}/${language}.json`;
  const file = readPackageJson<SubdivisionNames>(cache, "cldr-subdivisions-full", path);
  return Object.entries(file.subdivisions.localeDisplayNames.subdivisions);
}

function foreignNames(cache: string): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const [cldr, name] of FOREIGN.flatMap((language) => namesIn(cache, language))) {
    const code = isoCode(cldr);
    known.set(code, [...(known.get(code) ?? []), name]);
  }
  return known;
}

export function readIso(cache: string): Iso {
  const containment = readPackageJson<{
    supplemental: { subdivisionContainment: Record<string, { _contains: string[] }> };
  }>(cache, "cldr-core", "supplemental/subdivisionContainment.json");
  const aliases = readPackageJson<{
    supplemental: { metadata: { alias: { subdivisionAlias: Record<string, { _replacement: string }> } } };
  }>(cache, "cldr-core", "supplemental/aliases.json");
  const { subdivisionContainment } = containment.supplemental;
  const parents = Object.entries(subdivisionContainment).flatMap(([parent, { _contains }]) =>
    _contains.map((child) => [isoCode(child), isoCode(parent)] as const),
  );
  const names = namesIn(cache, "en");
  const replaced = Object.entries(aliases.supplemental.metadata.alias.subdivisionAlias);
  return {
    parents: new Map(parents),
    names: new Map(names.map(([code, name]) => [isoCode(code), name.replace(/[²³]$/, "")])),
    foreign: foreignNames(cache),
    successors: new Map([
      ...replaced
        .filter(([, { _replacement }]) => /^[a-z]{2}[a-z0-9]+$/.test(_replacement))
        .map(([code, { _replacement }]) => [isoCode(code), isoCode(_replacement)] as const),
      ...Object.entries(SUCCESSORS),
    ]),
  };
}

/** `esct` to `ES-CT`; a country's code stays as it is. */
function isoCode(cldr: string): string {
  const code = cldr.toUpperCase();
  return code.length === 2 ? code : `${code.slice(0, 2)}-${code.slice(2)}`;
}

/** Undefined where the source gives a piece no code of ISO's. */
export function codeOf(source: NaturalEarth, iso: Iso): Coded | undefined {
  const { adm1_code, iso_3166_2: given, gu_a3 } = source;
  const own = CODE_OF_FEATURE[adm1_code];
  if (own) return { code: own };
  if (!FORM.test(given)) {
    const part = CODE_OF_PART[gu_a3];
    return part ? { code: part } : undefined;
  }
  const code = byName(source, iso) ?? iso.successors.get(given) ?? given;
  // What a code of today stands for elsewhere is no former code.
  return code === given || iso.parents.has(given) ? { code } : { code, former: given };
}

function byName({ iso_3166_2, name, name_en }: NaturalEarth, { names }: Iso): string | undefined {
  const prefix = iso_3166_2.slice(0, 3);
  if (!CODED_BY_NAME.includes(prefix.slice(0, 2))) return undefined;
  const own = [name, name_en].map((word) => plain(word ?? ""));
  const found = [...names].filter(([code, word]) => code.startsWith(prefix) && own.includes(plain(word)));
  return found.length === 1 ? found[0]?.[0] : undefined;
}
