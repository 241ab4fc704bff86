import type { Catalogue } from "./en.ts";

/** Letters that look alike and stand outside ASCII, so that a string that is not in the catalogue shows. */
const ACCENTED: Record<string, string> = Object.fromEntries(
  [..."aáeéiíoóuúyýcçnñsšzžgğrřtťdďlľAÁEÉIÍOÓUÚYÝCÇNÑSŠZŽGĞRŘTŤDĎLĽ"]
    .join("")
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]) ?? [],
);
/** Hebrew letters for Latin ones: no language, but written from right to left. */
const MIRRORED = "אבגדהוזחטיכלמנסעפצקרשתאבגד";

function accented(text: string): string {
  return [...text].map((letter) => ACCENTED[letter] ?? letter).join("");
}

function mirrored(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => MIRRORED[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
}

/** A third longer, as translations from English are, and marked at both ends, so that a cut one shows. */
const longer = (text: string) => `[${text}${"·".repeat(Math.ceil(text.length / 3))}]`;

/** Where texts of the private use area begin: no phrase has any of these letters itself. */
const INITIAL_MARK = 0xe000;
/** What is put into a phrase keeps its own direction in the midst of it. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/** A mark of one letter for each text among some arguments. */
function marked(value: unknown, texts: string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => marked(item, texts));
  return typeof value === "string" && value
    ? String.fromCodePoint(INITIAL_MARK + texts.push(value) - 1)
    : value;
}

/** The same phrase, changed; what it takes in is the dossier's and stays as it is. */
function phrase(say: (...given: unknown[]) => unknown, change: Change) {
  return (...given: unknown[]) => {
    const texts: string[] = [];
    const said = say(...given.map((value) => marked(value, texts)));
    const back = (mark: string) => change.put(texts[(mark.codePointAt(0) ?? 0) - INITIAL_MARK] ?? "");
    return mapped(said, {
      ...change,
      own: (text) => change.own(text).replace(/[\uE000-\uF8FF]/g, back),
    });
  };
}

interface Change {
  /** What becomes of a phrase's own words. */
  own: (text: string) => string;
  /** What becomes of what is put into it. */
  put: (text: string) => string;
}

function mapped(value: unknown, change: Change): unknown {
  if (typeof value === "string") return change.own(value);
  if (typeof value === "function") return phrase(value as (...given: unknown[]) => unknown, change);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
  return value;
}

/** English with accents, a third longer: shows strings that are in no catalogue, and boxes that are too small. */
export function accentedCatalogue(from: Catalogue): Catalogue {
  return mapped(from, { own: (text) => longer(accented(text)), put: (text) => text }) as Catalogue;
}

/** English in letters that run from right to left. */
export function mirroredCatalogue(from: Catalogue): Catalogue {
  return mapped(from, { own: mirrored, put: isolated }) as Catalogue;
}
