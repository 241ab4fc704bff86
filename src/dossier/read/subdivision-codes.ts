import { type Choice, nearest, plain } from "../../model/nearest.ts";
import { shown } from "../../model/text/text.ts";
import { type NameResolution, resolveName } from "./name-resolution.ts";

/** How ISO 3166-2 writes its codes; people also write them small. */
const FORM = /^([a-z]{2})-[a-z0-9]{1,3}$/i;

/** Codes that a sentence lists. */
const MOST_TOLD = 20;

interface SubdivisionCodes {
  has(code: string): boolean;
  /** What a name stands for, or a code that was given up for another. */
  meant: NameResolution;
  /** What is wrong with a value that is written as these codes are; undefined where it is not, or nothing is. */
  fault(value: string): string | undefined;
}

/** There are thousands: they are looked through only for a value that no country or organisation has. */
export function subdivisionCodes(choices: readonly Choice[]): SubdivisionCodes {
  const codes = new Set(choices.map(({ code }) => code));
  const byName = resolveName(choices);
  const ofCountry = new Map<string, Choice[]>();
  const siblings = (alpha2: string): Choice[] => {
    const known = ofCountry.get(alpha2) ?? choices.filter(({ code }) => code.startsWith(`${alpha2}-`));
    ofCountry.set(alpha2, known);
    return known;
  };
  return {
    has: (code) => codes.has(code),
    // Without its hyphen a code is none: ESP is Spain, not ES-P.
    meant: (value) => byName(value).filter(({ code }) => value.includes("-") || plain(value) !== plain(code)),
    fault: (value) => {
      const alpha2 = FORM.exec(value)?.[1]?.toUpperCase();
      if (!alpha2 || codes.has(value)) return undefined;
      const known = siblings(alpha2);
      if (known.length === 0) return undefined;
      const near = nearest(value, known);
      const all = known.map(({ code }) => code);
      const few = all.length > MOST_TOLD ? `${all.slice(0, MOST_TOLD).join(", ")}...` : all.join(", ");
      const hint = near ? `: did you mean ${near.code} (${near.name})?` : `: ${alpha2} has ${few}.`;
      return `${shown(value)} is not a subdivision${hint}`;
    },
  };
}
