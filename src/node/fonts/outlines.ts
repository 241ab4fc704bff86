import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Direction, visualRuns } from "../../export/pdf/text/bidi-runs.ts";
import { fontPath, SUBSETS, type Subset, subsetFor } from "./plex.ts";

/** The part of fontkit that is used; it brings no types. */
interface Outline {
  scale(x: number, y: number): Outline;
  translate(x: number, y: number): Outline;
  toSVG(): string;
}
interface Font {
  unitsPerEm: number;
  /** Glyphs from left to right, whatever the direction. Lengths in font units, y grows upwards. */
  layout(
    text: string,
    features: Record<string, boolean>,
    script: string | undefined,
    language: string | undefined,
    direction: "ltr" | "rtl",
  ): {
    glyphs: { path: Outline }[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  };
}

export interface OutlineStyle {
  /** Px. */
  size: number;
  weight: number;
  /** Px after each letter. */
  letterSpacing: number;
  /** Of the text as a whole; from left to right where absent. */
  direction?: Direction;
}

const fonts = new Map<string, Font>();

function fontOf(subset: Subset, weight: number): Font {
  const path = fontPath(subset, weight, "woff");
  const known = fonts.get(path);
  if (known) return known;
  // Only texts of several scripts need it, and it takes longer to load than a small picture to draw.
  const fontkit = createRequire(import.meta.url)("fontkit") as { create(bytes: Buffer): Font };
  const font = fontkit.create(readFileSync(path));
  fonts.set(path, font);
  return font;
}

/** Letters that join: a space between them would break the word. */
const isCursive = (subset: Subset) => subset.id === "arabic";

/** Marks and joiners stay with the letter before them, or shaping would lose them. */
const CLINGS = /[\p{M}\p{Cf}]/u;

/** The subset that a character is drawn in; none where no font has it. */
export function subsetInRun(character: string, before: Subset | undefined): Subset | undefined {
  return before && CLINGS.test(character) ? before : subsetFor(character);
}

/**
 * Path data of one line that begins at 0,0, and how far it reaches, px. Text of several scripts is shaped here: resvg
 * gives up where two fonts do not make the same number of glyphs of a text.
 */
export function outlineText(text: string, style: OutlineStyle): { d: string; width: number } {
  const latin = SUBSETS[0] as Subset;
  let [d, x] = ["", 0];
  for (const run of visualRuns<Subset | undefined>(text, subsetInRun, style.direction)) {
    const subset = run.font ?? latin;
    const font = fontOf(subset, style.weight);
    const scale = style.size / font.unitsPerEm;
    const spacing = isCursive(subset) ? 0 : style.letterSpacing;
    // Spaced letters are not joined to ligatures, as CSS has it.
    const features = spacing > 0 ? { liga: false, clig: false } : {};
    const direction = run.level % 2 === 1 ? "rtl" : "ltr";
    const { glyphs, positions } = font.layout(run.text, features, undefined, undefined, direction);
    for (const [i, { path }] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[i] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      d += path
        .scale(scale, -scale)
        .translate(x + xOffset * scale, -yOffset * scale)
        .toSVG();
      x += xAdvance * scale + (xAdvance > 0 ? spacing : 0);
    }
  }
  return { d, width: x };
}
