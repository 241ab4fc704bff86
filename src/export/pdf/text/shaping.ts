import { type BidiRun, unmirrored, visualRuns } from "./bidi-runs.ts";
import type { FontGlyph, PdfFont } from "./font.ts";
import type { KitGlyph } from "./pdfkit-fonts.ts";

/** A glyph where it stands on the line. */
export interface PlacedGlyph extends FontGlyph {
  font: PdfFont;
  /** Px from the line's left end, before `dx`. */
  x: number;
  /** To the next glyph, px; what the glyph itself is wide may differ. */
  advance: number;
}

export interface ShapedLine {
  /** From left to right as they are seen. */
  glyphs: PlacedGlyph[];
  /** Px, with the spacing behind the last letter, as CSS counts it. */
  width: number;
  /** Whether any of it is read from right to left. */
  rightToLeft: boolean;
}

export interface LineStyle {
  /** Px. */
  size: number;
  weight: number;
  /** Px between letters. */
  spacing: number;
}

/** Marks stand on the letter before, joiners and direction marks are not seen: neither has a font of its own. */
const ATTACHED = /[\p{M}\p{Cf}]/u;
const JOINED_SCRIPT = /\p{Script=Arabic}/u;

function missing(character: string): Error {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return new Error(
    `The PDF has no letter for “${character}” (U+${code}): its fonts have Latin, Arabic and Hebrew. Save the picture as SVG, which leaves such letters to the fonts of whoever opens it.`,
  );
}

function fontFor(character: string, fonts: PdfFont[], before: PdfFont | undefined): PdfFont {
  const code = character.codePointAt(0) ?? 0;
  const attached = ATTACHED.test(character);
  if (attached && before && (before.has(code) || /\p{Cf}/u.test(character))) return before;
  const found = fonts.find((font) => font.sets(code)) ?? fonts.find((font) => font.has(code));
  if (found) return found;
  if (/\p{Cf}/u.test(character) && fonts[0]) return fonts[0];
  throw missing(character);
}

interface ShapedGlyph extends FontGlyph {
  /** To the next glyph, in units of the font. */
  step: number;
}

/**
 * Programs that read a PDF turn what runs from right to left round by its glyphs. A ligature would come out with its
 * own letters the wrong way, so it is drawn by the leftmost of them, and the others stand beside it unseen.
 */
function letterByLetter(glyph: KitGlyph, codePoints: number[], step: number): ShapedGlyph[] {
  const width = Math.round(glyph.advanceWidth / codePoints.length);
  const kerned = step - glyph.advanceWidth;
  return codePoints.toReversed().map((code, i) => {
    const isLast = i === codePoints.length - 1;
    const own = isLast ? glyph.advanceWidth - width * i : width;
    const common = { codePoints: [code], width: own, dx: 0, dy: 0, step: own + (isLast ? kerned : 0) };
    return i === 0 ? { glyph, ...common } : common;
  });
}

/** In units of the font. Spaced letters are not joined to ligatures, as CSS has it. */
function shapeRun({ text, level, font }: BidiRun<PdfFont>, spaced: boolean): ShapedGlyph[] {
  const features = spaced ? { liga: false, clig: false } : {};
  // A glyph remembers the characters that it was first asked for, which another one of the same look would get.
  font.font._glyphs = {};
  const isTurned = level % 2 === 1;
  const direction = isTurned ? "rtl" : "ltr";
  const { glyphs, positions } = font.font.layout(text, features, undefined, undefined, direction);
  const blank = font.font.glyphForCodePoint(32).id;
  return glyphs.flatMap((glyph, i): ShapedGlyph[] => {
    const { xOffset: dx = 0, yOffset: dy = 0, xAdvance: step = 0 } = positions[i] ?? {};
    // Joiners and direction marks come out as spaces of no width.
    if (glyph.id === blank && step === 0) return [];
    const codePoints = isTurned ? glyph.codePoints.map(unmirrored) : glyph.codePoints;
    if (isTurned && codePoints.length > 1 && step > 0) return letterByLetter(glyph, codePoints, step);
    return [{ glyph, codePoints, width: step === 0 ? 0 : glyph.advanceWidth, dx, dy, step }];
  });
}

/** Lays out one line as browsers do: direction, joined letters, ligatures, kerning and marks. */
export function shapeLine(text: string, style: LineStyle, all: PdfFont[]): ShapedLine {
  const fonts = all.filter((font) => font.weight === style.weight);
  const runs = visualRuns<PdfFont>(text, (character, before) => fontFor(character, fonts, before));
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  for (const run of runs) {
    const { font } = run;
    const scale = style.size / font.font.unitsPerEm;
    const spacing = JOINED_SCRIPT.test(run.text) ? 0 : style.spacing;
    for (const { step, ...glyph } of shapeRun(run, spacing !== 0)) {
      const advance = step * scale + (step > 0 ? spacing : 0);
      glyphs.push({ ...glyph, font, x, advance });
      x += advance;
    }
  }
  return { glyphs, width: x, rightToLeft: runs.some((run) => run.level > 0) };
}
