import { covers } from "../../fonts/font-ranges.ts";
import { type FontFile, subsetOf } from "../../fonts/fonts.ts";
import type { Pause } from "../../pauses.ts";
import type { KitEmbeddedFont, KitFont, KitGlyph, PdfDocument } from "./pdfkit-fonts.ts";
import { type Outline, type SubsetGlyph, trueType } from "./truetype.ts";

/** A glyph as it stands in the file; lengths in units of the font. */
export interface FontGlyph {
  /** Absent where nothing is drawn: what a ligature leaves of all letters but one. */
  glyph?: KitGlyph;
  /** The characters that are copied, in the order in which they are read. */
  codePoints: number[];
  width: number;
  /** How far a mark is moved from where it would stand. */
  dx: number;
  dy: number;
}

function moved({ commands }: Outline, dx: number, dy: number): Outline {
  if (dx === 0 && dy === 0) return { commands };
  const move = (args: number[]) => args.map((value, i) => value + (i % 2 === 0 ? dx : dy));
  return { commands: commands.map(({ command, args }) => ({ command, args: move(args) })) };
}

/** A font of the file, holding the glyphs that were asked for. */
export class PdfFont {
  /** Name in the page's resources: `F1`. */
  readonly id: string;
  readonly font: KitFont;
  readonly #file: FontFile;
  readonly #embedded: KitEmbeddedFont;
  readonly #numbers = new Map<string, number>();
  readonly #glyphs: SubsetGlyph[];

  constructor(document: PdfDocument, file: FontFile, bytes: Uint8Array) {
    document.font(bytes);
    this.#embedded = document._font;
    this.#file = file;
    this.id = this.#embedded.id;
    this.font = this.#embedded.font;
    this.#glyphs = [{ outline: { commands: [] }, advance: 0 }];
    const { unitsPerEm, ascent, descent } = this.font;
    this.#embedded.subset = { encode: () => trueType(this.#glyphs, { unitsPerEm, ascent, descent }) };
    document.page.fonts[this.id] = this.#embedded.ref();
  }

  get weight(): number {
    return this.#file.weight;
  }

  /** In em. */
  get spaceWidth(): number {
    return this.font.glyphForCodePoint(32).advanceWidth / this.font.unitsPerEm;
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** Whether the file is meant for a character and has it. */
  sets(codePoint: number): boolean {
    return covers(subsetOf(this.#file), codePoint) && this.has(codePoint);
  }

  /**
   * The number of a glyph in the file. Two characters that look alike get two numbers, so that each is copied as
   * itself, and so does a mark that stands elsewhere on another letter.
   */
  numberOf({ glyph, codePoints, width, dx, dy }: FontGlyph): number {
    const key = [glyph?.id ?? "", codePoints.join("+"), width, dx, dy].join(" ");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#glyphs.length;
    const outline = glyph ? moved(glyph.path, dx, dy) : { commands: [] };
    this.#glyphs.push({ outline, advance: Math.round(width) });
    this.#embedded.widths[number] = (Math.round(width) * 1000) / this.font.unitsPerEm;
    this.#embedded.unicode[number] = codePoints;
    this.#numbers.set(key, number);
    return number;
  }
}

/** The fonts of a picture, by weight, in the order in which they are tried. */
export async function openFonts(
  document: PdfDocument,
  files: FontFile[],
  load: (file: FontFile) => Promise<Uint8Array>,
  pause: Pause,
): Promise<PdfFont[]> {
  const loaded = await Promise.all(files.map(load));
  const fonts: PdfFont[] = [];
  for (const [i, file] of files.entries()) {
    fonts.push(new PdfFont(document, file, loaded[i] as Uint8Array));
    await pause();
  }
  return fonts;
}
