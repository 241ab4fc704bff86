import { type Catalogue, EN } from "./en.ts";

interface LanguageEntry {
  load: () => Promise<Catalogue>;
  /** The side that the language is read from. */
  dir: "ltr" | "rtl";
  /** What the language is to Intl. */
  locale: string;
  /** In the language itself. */
  name: string;
}

/** Every language of the page, by BCP 47; the two pseudo-languages have the codes that the field gives them. */
export const LANGUAGES = {
  // English writes dates as most of its readers do.
  en: { load: async () => EN, dir: "ltr", locale: "en-GB", name: "English" },
  "en-XA": {
    load: async () => (await import("./pseudo.ts")).accentedCatalogue(EN),
    dir: "ltr",
    locale: "en-GB",
    name: "Accented English",
  },
  "ar-XB": {
    load: async () => (await import("./pseudo.ts")).mirroredCatalogue(EN),
    dir: "rtl",
    locale: "ar",
    name: "Mirrored English",
  },
} as const satisfies Record<string, LanguageEntry>;

export type Language = keyof typeof LANGUAGES;

/** The language of a code; undefined where the page does not speak it. */
export function languageOf(code: string): Language | undefined {
  return Object.hasOwn(LANGUAGES, code) ? (code as Language) : undefined;
}
