/**
 * Natural Earth draws who controls the ground and uses codes of its own for disputed or dependent ground.
 * Everything that departs from it is decided here and in cuts.ts, and nowhere else; SOURCES.md repeats the table.
 */
export interface Decision {
  /** Natural Earth's code: an `iso_3166_2`, a `gu_a3` or an `adm0_a3`, in this order of precedence. */
  from: string;
  what: string;
  /** ISO 3166-1 alpha-3 of the polity it becomes part of, or null where it is left out. */
  to: string | null;
  why: string;
}

export const DECISIONS: Decision[] = [
  { from: "UA-43", what: "Crimea", to: "UKR", why: "UN General Assembly resolution 68/262" },
  { from: "UA-40", what: "Sevastopol", to: "UKR", why: "UN General Assembly resolution 68/262" },
  { from: "CYN", what: "Northern Cyprus", to: "CYP", why: "UN Security Council resolution 541" },
  {
    from: "ESB",
    what: "Dhekelia base",
    to: "CYP",
    why: "British base area without an ISO code; drawn with its island so that the United Kingdom does not reach there",
  },
  { from: "WSB", what: "Akrotiri base", to: "CYP", why: "as Dhekelia" },
  {
    from: "KOS",
    what: "Kosovo",
    to: "XKX",
    why: "no ISO code; XKX is in common use. A territory: neither member nor observer of the UN",
  },
  { from: "SOL", what: "Somaliland", to: "SOM", why: "no ISO code; the UN counts it as part of Somalia" },
  { from: "SDS", what: "South Sudan", to: "SSD", why: "its ISO code" },
  { from: "MA-16", what: "Oued Ed-Dahab", to: "ESH", why: "as Laâyoune, below" },
  {
    from: "SAH",
    what: "Western Sahara",
    to: "ESH",
    why: "its ISO code; the source has only the part east of the berm",
  },
  { from: "PSX", what: "West Bank and Gaza", to: "PSE", why: "its ISO code; UN observer state" },
  {
    from: "KAS",
    what: "Siachen Glacier",
    to: "IND",
    why: "in dispute between India and Pakistan; drawn, like the rest of Kashmir, by actual control",
  },
  {
    from: "PGA",
    what: "Spratly Islands",
    to: null,
    why: "claimed by six governments, held by five; left out instead of being given to one",
  },
  { from: "USG", what: "Guantanamo Bay", to: "CUB", why: "leased; the sovereignty is Cuba's" },
  { from: "KAB", what: "Baikonur", to: "KAZ", why: "leased; the sovereignty is Kazakhstan's" },
  { from: "ATC", what: "Ashmore and Cartier Islands", to: "AUS", why: "no ISO code of their own" },
  { from: "CSI", what: "Coral Sea Islands", to: "AUS", why: "no ISO code of their own" },
  { from: "CLP", what: "Clipperton Island", to: "CPT", why: "exceptionally reserved in ISO 3166-1" },
  { from: "ALD", what: "Åland", to: "ALA", why: "its ISO code" },
  { from: "CCK", what: "Cocos (Keeling) Islands", to: "CCK", why: "its ISO code" },
  { from: "CXR", what: "Christmas Island", to: "CXR", why: "its ISO code" },
  { from: "TKL", what: "Tokelau", to: "TKL", why: "its ISO code" },
  { from: "NSV", what: "Svalbard", to: "SJM", why: "its ISO code (with Jan Mayen)" },
  { from: "BVT", what: "Bouvet Island", to: "BVT", why: "its ISO code" },
  { from: "NL-BQ1", what: "Bonaire", to: "BES", why: "its ISO code" },
  { from: "NL-BQ2", what: "Sint Eustatius", to: "BES", why: "its ISO code" },
  { from: "NL-BQ3", what: "Saba", to: "BES", why: "its ISO code" },
  { from: "GUF", what: "French Guiana", to: "GUF", why: "its ISO code" },
  { from: "GLP", what: "Guadeloupe", to: "GLP", why: "its ISO code" },
  { from: "MTQ", what: "Martinique", to: "MTQ", why: "its ISO code" },
  { from: "REU", what: "Réunion", to: "REU", why: "its ISO code" },
  { from: "MYT", what: "Mayotte", to: "MYT", why: "its ISO code" },
];

/** Natural Earth keeps Jan Mayen in the county of Nordland; ISO puts it with Svalbard. */
export const JAN_MAYEN = { from: "NOR", to: "SJM", bounds: [-10, 70, -7, 72] as const };

/** UN observers. The members come from CLDR's territory containment. */
export const OBSERVERS = ["PSE", "VAT"];

/** The governorates of the Kurdistan Region by ISO 3166-2; Iraq's constitution names none. */
export const REGION = {
  code: "IQ-KR",
  parent: "IRQ",
  name: "Kurdistan Region of Iraq",
  aliases: [
    "Iraqi Kurdistan",
    "KRG",
    "KRI",
    "Kurdistan",
    "Kurdistan Region",
    "Kurdistan Regional Government",
  ],
  governorates: ["IQ-AR", "IQ-DA", "IQ-SU"],
};

/** ISO 3166-2 codes that Natural Earth has in an obsolete form. */
export const DIVISION_CODES: Record<string, string> = { "IQ-TS": "IQ-KI" };

export const DIVISION_NAMES: Record<string, string> = {
  "IQ-AN": "Anbar",
  "IQ-AR": "Erbil",
  "IQ-BA": "Basra",
  "IQ-BB": "Babil",
  "IQ-BG": "Baghdad",
  "IQ-DA": "Duhok",
  "IQ-DI": "Diyala",
  "IQ-DQ": "Dhi Qar",
  "IQ-KA": "Karbala",
  "IQ-KI": "Kirkuk",
  "IQ-MA": "Maysan",
  "IQ-MU": "Muthanna",
  "IQ-NA": "Najaf",
  "IQ-NI": "Nineveh",
  "IQ-QA": "Qadisiyah",
  "IQ-SD": "Saladin",
  "IQ-SU": "Sulaymaniyah",
  "IQ-WA": "Wasit",
};
