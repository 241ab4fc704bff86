import { describe, expect, it } from "vitest";
import { ROLES, SCALES, type Scale } from "../../src/model/stance.ts";
import { greyOf, oklab, perceivedDifference, VISION_NAMES } from "../../src/theme/colour/colour-vision.ts";
import { contrast } from "../../src/theme/colour/contrast.ts";
import { inkOn, LEGIBLE } from "../../src/theme/colour/own-colours.ts";
import { MOST_COLOURS, MOST_STEPS, shadesOf } from "../../src/theme/colour/palettes.ts";
import { SYMBOLS } from "../../src/theme/symbols.ts";
import { DARK, LIGHT } from "../../src/theme/themes.ts";

const THEMES = [LIGHT, DARK] as const;

/** By CIEDE2000, to an eye that sees all colours and to one that does not. */
const leastFor = (vision: string) => (vision === "normal" ? 20 : 10);
const SIZES: Record<Scale, number[]> = {
  ordered: Array.from({ length: MOST_COLOURS - 1 }, (_, i) => i + 2),
  diverging: Array.from({ length: MOST_STEPS }, (_, i) => i + 1),
  categorical: [MOST_COLOURS],
};

const palettes = SCALES.flatMap((scale) =>
  SIZES[scale].flatMap((size) =>
    THEMES.map((theme) => ({
      scale,
      size,
      theme,
      id: theme.id,
      colours: shadesOf(scale, size).map((shades) => shades[theme.id]),
    })),
  ),
);

describe.each(palettes)("the $scale palette of size $size on $id", ({ scale, size, theme, colours }) => {
  it.each(VISION_NAMES)("has no two colours alike, nor one like the ground, under %s", (vision) => {
    const grounds = [theme.land, theme.silent, theme.carrier];
    colours.forEach((colour, i) => {
      for (const other of [...colours.slice(i + 1), ...grounds]) {
        const apart = perceivedDifference(colour, other, vision);
        expect(apart, `${colour} and ${other}`).toBeGreaterThanOrEqual(leastFor(vision));
      }
    });
  });

  it("is legible, stands out from the sea, and differs from “suspends flights” in grey", () => {
    for (const colour of colours) {
      expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(LEGIBLE);
      expect(perceivedDifference(colour, theme.sea)).toBeGreaterThanOrEqual(14);
      expect(Math.abs(greyOf(colour) - greyOf(theme.carrier))).toBeGreaterThan(2.5);
    }
  });

  it("has as many colours as it says", () => {
    expect(colours).toHaveLength(scale === "diverging" ? 2 * size + 1 : size);
    expect(new Set(colours).size).toBe(colours.length);
  });
});

const deepening = (colours: string[], theme: { id: string }) => {
  const lightness = colours.map((colour) => oklab(colour).l);
  return theme.id === "light" ? lightness.map((l) => -l) : lightness;
};

describe.each(palettes.filter(({ scale }) => scale === "ordered"))("of $size steps on $id", (palette) => {
  it("goes one way from the ground, so that it is ordered in grey as well", () => {
    const depths = deepening(palette.colours, palette.theme);
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
  });
});

describe.each(palettes.filter(({ scale }) => scale === "diverging"))(
  "of $size steps a side on $id",
  (palette) => {
    const { colours, size, theme } = palette;
    const [purple, orange] = [colours.slice(0, size).toReversed(), colours.slice(size + 1)];

    it("goes from purple through a grey to orange, deeper towards both ends", () => {
      const middle = oklab(colours[size] ?? "");
      expect(Math.hypot(middle.a, middle.b)).toBeLessThan(0.01);
      for (const side of [purple, orange]) {
        const depths = deepening(side, theme);
        expect(depths).toEqual(depths.toSorted((a, b) => a - b));
      }
      for (const colour of purple) expect(oklab(colour).b, colour).toBeLessThan(0);
      for (const colour of orange) expect(oklab(colour).b, colour).toBeGreaterThan(0);
    });
  },
);

describe("a theme", () => {
  it.each(THEMES)("can be read, $id", (theme) => {
    expect(contrast(theme.text, theme.page)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.soft, theme.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.text, theme.carrier)).toBeGreaterThanOrEqual(4.5);
  });

  it("has a sign of its own for each thing that it shows", () => {
    const signs = Object.values(SYMBOLS).map((symbol) => JSON.stringify(symbol));
    expect(new Set(signs).size).toBe(signs.length);
    expect(ROLES).toHaveLength(new Set(ROLES).size);
  });
});
