import { type BidiRun, type Direction, unmirrored, visualRuns } from "./bidi-runs.ts";
import type { FontGlyph, PdfFont } from "./font.ts";
import type { KitGlyph } from "./pdfkit-fonts.ts";
import type { Outline } from "./truetype.ts";

/** A glyph where it stands on the line. */
export interface PlacedGlyph extends FontGlyph {
  font: PdfFont;
  /** Px from the line's left end, before `dx`. */
  x: number;
  /** To the next glyph, px; what the glyph itself is wide may differ. */
  advance: number;
  /** How much of it is put between letters, px. */
  spacing: number;
}

export interface ShapedLine {
  /** The text that is set, and that is copied. */
  words: string;
  /** From left to right as they are seen. */
  glyphs: PlacedGlyph[];
  /** Px, with the spacing behind the last letter, as CSS counts it. */
  width: number;
  /** Whether any of it is read from right to left. */
  rightToLeft: boolean;
}

interface LineStyle {
  /** Px. */
  size: number;
  weight: number;
  /** Px between letters. */
  spacing: number;
  /** Of the line as a whole; from left to right where absent. */
  direction?: Direction;
}

/** Marks stand on the letter before, joiners and direction marks are not seen: neither has a font of its own. */
const ATTACHED = /[\p{M}\p{Cf}]/u;
const JOINED_SCRIPT = /\p{Script=Arabic}/u;

/** What sets a character; where no font has it, each one by itself, so that it is copied as itself. */
interface Face {
  font: PdfFont;
  lacking: boolean;
}

function closed(first: number[], ...rest: number[][]): Outline["commands"] {
  const lines = rest.map((args) => ({ command: "lineTo", args }));
  return [{ command: "moveTo", args: first }, ...lines, { command: "closePath", args: [] }];
}

const BOX_WIDTH = 0.6;

/** An empty box for a letter that no font has; nothing for a mark, which would stand on another letter. */
function substitute(character: string, unitsPerEm: number): ShapedGlyph {
  const codePoints = [character.codePointAt(0) ?? 0];
  if (/\p{M}/u.test(character)) return { codePoints, width: 0, dx: 0, dy: 0, step: 0 };
  const at = (x: number, y: number) => [Math.round(x * unitsPerEm), Math.round(y * unitsPerEm)];
  const outer = closed(at(0.06, 0), at(0.06, 0.68), at(0.54, 0.68), at(0.54, 0));
  const inner = closed(at(0.11, 0.05), at(0.49, 0.05), at(0.49, 0.63), at(0.11, 0.63));
  const width = Math.round(BOX_WIDTH * unitsPerEm);
  const glyph = { id: -1, codePoints, advanceWidth: width, path: { commands: [...outer, ...inner] } };
  return { glyph, codePoints, width, dx: 0, dy: 0, step: width };
}

/** Chooses among fonts; each of them has one face, so that what it sets stays together. */
function faceChoice(fonts: PdfFont[], missing: Set<string>) {
  const faces = new Map(fonts.map((font): [PdfFont, Face] => [font, { font, lacking: false }]));
  const of = (font: PdfFont | undefined) => font && faces.get(font);
  return (character: string, before: Face | undefined): Face => {
    const code = character.codePointAt(0) ?? 0;
    const attached = ATTACHED.test(character);
    if (attached && before && (before.font.has(code) || /\p{Cf}/u.test(character))) return before;
    // Words stay one run with the space between them, or programs would take them for columns.
    if (character === " " && before && !before.lacking && before.font.has(code)) return before;
    const found = of(fonts.find((font) => font.sets(code)) ?? fonts.find((font) => font.has(code)));
    if (found) return found;
    const [first] = fonts;
    if (!first) throw new Error("The PDF has no font for a text.");
    if (/\p{Cf}/u.test(character)) return of(first) as Face;
    missing.add(character);
    return { font: first, lacking: true };
  };
}

/** As fonts can set it: letters with their marks, spaces that they have, halves of letters as what stands for them. */
function settable(text: string, fonts: PdfFont[]): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\p{Z}/gu, (space) => (fonts.some((f) => f.has(space.codePointAt(0) ?? 0)) ? space : " "));
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
function shapeRun(
  { text, level, font: { font, lacking } }: BidiRun<Face>,
  spaced: boolean,
  space: number,
): ShapedGlyph[] {
  if (lacking) return [substitute(text, font.font.unitsPerEm)];
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
    if (glyph.id === blank)
      return [{ glyph, codePoints: [32], width: glyph.advanceWidth, dx, dy, step: space }];
    const codePoints = isTurned ? glyph.codePoints.map(unmirrored) : glyph.codePoints;
    if (isTurned && codePoints.length > 1 && step > 0) return letterByLetter(glyph, codePoints, step);
    return [{ glyph, codePoints, width: step === 0 ? 0 : glyph.advanceWidth, dx, dy, step }];
  });
}

/**
 * Lays out one line as browsers do: direction, joined letters, ligatures, kerning and marks. Characters that no font
 * has are added to `missing`.
 */
export function shapeLine(
  text: string,
  style: LineStyle,
  all: PdfFont[],
  missing = new Set<string>(),
): ShapedLine {
  const fonts = all.filter((font) => font.weight === style.weight);
  const words = settable(text, fonts);
  const runs = visualRuns<Face>(words, faceChoice(fonts, missing), style.direction);
  // As browsers do, all spaces are those of the first font.
  const space = (fonts[0]?.spaceWidth ?? 0) * style.size;
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  for (const run of runs) {
    const { font } = run.font;
    const scale = style.size / font.font.unitsPerEm;
    const spacing = JOINED_SCRIPT.test(run.text) ? 0 : style.spacing;
    for (const { step, ...glyph } of shapeRun(run, spacing !== 0, space / scale)) {
      const advance = step * scale + (step > 0 ? spacing : 0);
      glyphs.push({ ...glyph, font, x, advance, spacing: step > 0 ? spacing : 0 });
      x += advance;
    }
  }
  return { words, glyphs, width: x, rightToLeft: runs.some((run) => run.level % 2 === 1) };
}
