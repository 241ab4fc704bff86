import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EN } from "../../src/app/language/en.ts";
import { LANGUAGES, languageOf } from "../../src/app/language/languages.ts";
import { pluralsOf } from "../../src/app/language/plural.ts";
import { accentedCatalogue, mirroredCatalogue } from "../../src/app/language/pseudo.ts";

/** `filter.showAll: string` for every phrase of a catalogue. */
function phrasesOf(value: unknown, path = ""): string[] {
  if (!value || typeof value !== "object") return [`${path.slice(1)}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, item]) => phrasesOf(item, `${path}.${key}`));
}

/** Every phrase with something in each of its gaps. */
function spoken(value: unknown): string[] {
  if (typeof value === "function") return spoken(value("eins", "zwei", "drei", "vier"));
  if (value && typeof value === "object") return Object.values(value).flatMap(spoken);
  return typeof value === "string" ? [value] : [];
}

const ACCENTED = accentedCatalogue(EN);
const MIRRORED = mirroredCatalogue(EN);

describe("the catalogues", () => {
  it.each([
    ["en-XA", ACCENTED],
    ["ar-XB", MIRRORED],
  ])("%s has each phrase that English has, and no other", (_, catalogue) => {
    expect(phrasesOf(catalogue)).toEqual(phrasesOf(EN));
  });

  it("has no phrase that is empty, or that begins or ends in the midst of another", () => {
    const odd = spoken(EN).filter((text) => text === "" || text.trim() !== text);
    expect(odd).toEqual([]);
  });
});

describe("the table of languages", () => {
  const languages = Object.entries(LANGUAGES);

  it.each(languages)(
    "%s loads a whole catalogue, under a code, a locale and a side that Intl knows",
    async (code, entry) => {
      expect(phrasesOf(await entry.load())).toEqual(phrasesOf(EN));
      expect(Intl.getCanonicalLocales(code)).toEqual([code]);
      expect(Intl.DateTimeFormat.supportedLocalesOf(entry.locale)).toEqual([entry.locale]);
      expect(entry.dir).toBe(new Intl.Locale(entry.locale).language === "ar" ? "rtl" : "ltr");
      expect(entry.name).not.toBe("");
    },
  );

  it.each(["", "fr", "EN", "constructor", "toString", "__proto__", "en-XA "])(
    "has no language %o",
    (code) => {
      expect(languageOf(code)).toBeUndefined();
    },
  );

  it.each(languages)("finds %s by its code", (code) => {
    expect(languageOf(code)).toBe(code);
  });
});

describe("the pseudo-languages", () => {
  it("mark each phrase of their own, and make it longer", () => {
    for (const text of spoken(ACCENTED)) expect(text).toMatch(/^\[.*·\]$/su);
    expect(ACCENTED.header.share).toBe("[Šhářé··]");
  });

  it("leave no Latin letter in one that runs from right to left", () => {
    const own = spoken(MIRRORED).map((text) => text.replace(/\u2068[^\u2069]*\u2069/g, ""));
    expect(own.filter((text) => /[A-Za-z]/.test(text))).toEqual([]);
  });

  it("keep what is put into a phrase, once and as it is", () => {
    expect(ACCENTED.facts.way("Istanbul", "Erbil")).toMatch(/^\[Istanbul ťó Erbil·+\]$/);
    expect(MIRRORED.facts.way("Istanbul", "Erbil")).toMatch(/^\u2068Istanbul\u2069 .. \u2068Erbil\u2069$/);
  });
});

describe("a phrase that counts", () => {
  it("takes the form that the language has for the number, in its own digits", () => {
    const forms = { one: "# droga", few: "# drogi", many: "# dróg", other: "# drogi" };
    expect([1, 2, 5, 1_000_000].map((n) => pluralsOf("pl")(n, forms))).toEqual([
      "1 droga",
      "2 drogi",
      "5 dróg",
      "1\u00a0000\u00a0000 dróg",
    ]);
    expect(pluralsOf("ar-EG")(3, { other: "#" })).toBe("٣");
  });

  it("leaves alone what else is in it", () => {
    expect(pluralsOf("en")(2, { other: "# of Flight #2" })).toBe("2 of Flight #2");
  });
});

const sheets = [
  ...readdirSync("src/app/styles", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css") && name !== "fonts.css")
    .map((name) => `src/app/styles/${name}`),
  "public/noscript.css",
];

/** Four values of a shorthand name the sides by the compass; they are told where left and right differ. */
function lopsided(declaration: string): boolean {
  const [, values = ""] =
    /^(?:margin|padding|inset|border-width|border-color):([^;]+)/.exec(declaration) ?? [];
  const [, right, , left] = values.trim().split(/\s+(?![^(]*\))/);
  return left !== undefined && left !== right;
}

const PHYSICAL =
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)\b|^border-(?:top|bottom)-(?:left|right)|^(?:text-align|float|clear):\s*(?:left|right)|translateX/;

describe("the style sheets", () => {
  it.each(sheets)("%s names no side that another language would mirror", (name) => {
    const rules = readFileSync(name, "utf8").replace(/\/\*.*?\*\//gs, "");
    const declarations = rules.split(/[{};]/).map((text) => text.trim());
    expect(declarations.filter((d) => PHYSICAL.test(d) || lopsided(d))).toEqual([]);
  });
});
