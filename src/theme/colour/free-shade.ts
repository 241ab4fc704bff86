import type { Colour } from "../theme.ts";
import { difference, hexOf, oklab, VISION_NAMES } from "./colour-vision.ts";
import { linear, type Rgb } from "./contrast.ts";

/** Steps of lightness, as OKLab has it, and how many of them up and down a shade is looked for. */
const STEP = 0.01;
const STEPS = 40;
/** Shares of the colour's own strength: as it is, paler, stronger. */
const STRENGTHS = [1, 0.8, 1.2];

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** The shade of a colour's hue that is nearest to it and at least so far from all others to every eye, if there is one. */
export function freeShade(colour: Colour, others: Colour[], apart: number): Colour | undefined {
  const from = oklab(linear(colour));
  const isFree = (hex: Colour) =>
    others.every((other) => VISION_NAMES.every((vision) => difference(hex, other, vision) >= apart));
  const shades = STRENGTHS.flatMap((strength) =>
    Array.from({ length: 2 * STEPS + 1 }, (_, i): Rgb => {
      return [from[0] + (i - STEPS) * STEP, from[1] * strength, from[2] * strength];
    }),
  );
  const near = shades.toSorted((a, b) => distance(a, from) - distance(b, from));
  for (const shade of near) {
    const hex = hexOf(shade);
    if (hex && isFree(hex)) return hex;
  }
  return undefined;
}
