import { differenceEuclidean, type Oklab } from "culori/fn";
import type { Colour } from "../theme.ts";
import { hexOf, oklab, seenByAll } from "./colour-vision.ts";

/** Steps of lightness, as OKLab has it, and how many of them up and down a shade is looked for. */
const STEP = 0.01;
const STEPS = 40;
/** Shares of the colour's own strength: as it is, paler, stronger. */
const STRENGTHS = [1, 0.8, 1.2];

const distance = differenceEuclidean("oklab");

/** The shade of a colour's hue that is nearest to it and at least so far from all others to every eye, if there is one. */
export function freeShade(colour: Colour, others: Colour[], apart: number): Colour | undefined {
  const from = oklab(colour);
  const taken = others.map(seenByAll);
  const isFree = (hex: Colour) => {
    const free = seenByAll(hex);
    return taken.every((other) => other.every((sight, i) => distance(sight, free[i] ?? sight) >= apart));
  };
  const shades = STRENGTHS.flatMap((strength) =>
    Array.from({ length: 2 * STEPS + 1 }, (_, i): Oklab => {
      return { mode: "oklab", l: from.l + (i - STEPS) * STEP, a: from.a * strength, b: from.b * strength };
    }),
  );
  const near = shades.toSorted((a, b) => distance(a, from) - distance(b, from));
  for (const shade of near) {
    const hex = hexOf(shade);
    if (hex && isFree(hex)) return hex;
  }
  return undefined;
}
