import { OBSERVERS } from "./decisions.ts";
import { OFFICIAL_NAMES } from "./official-names.ts";
import { readPackageJson } from "./packages.ts";

export interface Names {
  alpha2Of(alpha3: string): string;
  alpha3Of(alpha2: string): string | undefined;
  nameOf(alpha3: string): string;
  aliasesOf(alpha3: string): string[];
  statusOf(alpha3: string): "member" | "observer" | "territory";
}

/** CLDR's code mappings have another private code for Kosovo than the one in common use. */
const OWN_ALPHA3: Record<string, string> = { XK: "XKX" };

/** Where CLDR's first choice is a heading for a list and its variant is the name that people write. */
const PREFERRED_VARIANT: Record<string, string> = {
  CD: "CD-alt-variant",
  CG: "CG-alt-variant",
  HK: "HK-alt-short",
  MM: "MM-alt-short",
  MO: "MO-alt-short",
  PS: "PS-alt-short",
};

const OWN_ALIASES: Record<string, string[]> = {
  ARE: ["UAE", "Emirates"],
  BIH: ["Bosnia-Herzegovina"],
  BRN: ["Brunei Darussalam"],
  CHN: ["People's Republic of China", "PRC"],
  COD: ["DR Congo", "Democratic Republic of the Congo", "DRC"],
  COG: ["Republic of the Congo", "Congo"],
  CIV: ["Cote d'Ivoire"],
  CZE: ["Czech Republic"],
  EGY: ["Arab Republic of Egypt"],
  ESH: ["Sahrawi Republic"],
  FSM: ["Micronesia"],
  GBR: ["UK", "Britain", "Great Britain", "England"],
  IRN: ["Islamic Republic of Iran", "Persia"],
  IRQ: ["Republic of Iraq"],
  ISR: ["State of Israel"],
  JOR: ["Hashemite Kingdom of Jordan"],
  KOR: ["Republic of Korea", "South Korea"],
  LAO: ["Lao PDR"],
  MKD: ["Macedonia", "FYROM"],
  NLD: ["Holland", "The Netherlands"],
  PRK: ["DPRK", "North Korea"],
  PSE: ["Palestine", "State of Palestine", "West Bank and Gaza"],
  RUS: ["Russian Federation"],
  SAU: ["Kingdom of Saudi Arabia", "KSA"],
  SWZ: ["Swaziland"],
  SYR: ["Syrian Arab Republic"],
  TUR: ["Turkey", "Turkiye", "Republic of Turkey"],
  TWN: ["Chinese Taipei"],
  TZA: ["Tanzania"],
  USA: ["US", "USA", "U.S.", "America", "United States of America"],
  VAT: ["Vatican", "Holy See"],
  VNM: ["Viet Nam"],
};

/** Languages in which rows name countries. */
const LANGUAGES = "ar ckb de es fa fr he it ku pt ru tr zh".split(" ");

const INITIALS = /^[\p{Lu}.\s-]{1,7}$/u;

interface Cldr {
  names: Record<string, string>;
  /** Names in other languages, by alpha-2 code and variant. */
  foreign: Record<string, string>[];
  mappings: Record<string, { _alpha3?: string }>;
  members: string[];
}

export function readNames(cache: string): Names {
  const { names, foreign, mappings, members } = readCldr(cache);
  const toAlpha3 = new Map<string, string>();
  const toAlpha2 = new Map<string, string>();
  for (const alpha2 of Object.keys(names).filter((key) => /^[A-Z]{2}$/.test(key))) {
    const alpha3 = OWN_ALPHA3[alpha2] ?? mappings[alpha2]?._alpha3;
    if (!alpha3) continue;
    toAlpha3.set(alpha2, alpha3);
    toAlpha2.set(alpha3, alpha2);
  }
  const alpha2Of = (alpha3: string): string => {
    const alpha2 = toAlpha2.get(alpha3);
    if (!alpha2)
      throw new Error(`${alpha3} has no ISO 3166-1 alpha-2 code: decide in decisions.ts what it is`);
    return alpha2;
  };
  const nameOf = (alpha3: string): string => {
    const alpha2 = alpha2Of(alpha3);
    return names[PREFERRED_VARIANT[alpha2] ?? alpha2] ?? alpha3;
  };
  const variantsOf = (alpha2: string) =>
    [names, ...foreign].flatMap((list) =>
      Object.entries(list)
        .filter(([key]) => key === alpha2 || key.startsWith(`${alpha2}-alt`))
        .map(([, name]) => name),
    );
  return {
    alpha2Of,
    alpha3Of: (alpha2) => toAlpha3.get(alpha2),
    nameOf,
    aliasesOf: (alpha3) => [
      ...variantsOf(alpha2Of(alpha3)),
      ...(OWN_ALIASES[alpha3] ?? []),
      ...(OFFICIAL_NAMES[alpha3] ?? []),
    ],
    statusOf: (alpha3) => {
      if (members.includes(alpha2Of(alpha3))) return "member";
      return OBSERVERS.includes(alpha3) ? "observer" : "territory";
    },
  };
}

type Territories = Record<string, string>;

function territoriesIn(cache: string, language: string): Territories {
  const path = `main/${language}/territories.json`;
  const file = readPackageJson<{
    main: Record<string, { localeDisplayNames: { territories: Territories } }>;
  }>(cache, "cldr-localenames-full", path);
  const named = Object.entries(file.main[language]?.localeDisplayNames.territories ?? {});
  // The United States are E.U. in French, which others read as the European Union.
  return Object.fromEntries(named.filter(([, name]) => language === "en" || !INITIALS.test(name)));
}

function readCldr(cache: string): Cldr {
  const codes = readPackageJson<{
    supplemental: { codeMappings: Record<string, { _alpha3?: string }> };
  }>(cache, "cldr-core", "supplemental/codeMappings.json");
  const containment = readPackageJson<{
    supplemental: { territoryContainment: { UN: { _contains: string[] } } };
  }>(cache, "cldr-core", "supplemental/territoryContainment.json");
  return {
    names: territoriesIn(cache, "en"),
    foreign: LANGUAGES.map((language) => territoriesIn(cache, language)),
    mappings: codes.supplemental.codeMappings,
    members: containment.supplemental.territoryContainment.UN._contains,
  };
}
