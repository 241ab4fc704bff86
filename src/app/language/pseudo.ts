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

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (typeof value === "function") return (...given: unknown[]) => mapped(value(...given), change);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, change)]));
  return value;
}

/** English with accents, a third longer: shows strings that are in no catalogue, and boxes that are too small. */
export function accentedCatalogue(from: Catalogue): Catalogue {
  return mapped(from, (text) => longer(accented(text))) as Catalogue;
}

/** English in letters that run from right to left. */
export function mirroredCatalogue(from: Catalogue): Catalogue {
  return mapped(from, mirrored) as Catalogue;
}
