import type { TypeStyle } from "../theme.ts";
import table from "./metrics.json" with { type: "json" };

/**
 * What every text is set in, then its companions for other scripts. The fallback of the page is sized to the same
 * widths; programs that read no embedded font find next what comes within 2 % of them, and only then what is wider.
 */
export const FONT_FAMILY =
  "'IBM Plex Sans', 'IBM Plex Sans Arabic', 'IBM Plex Sans Hebrew', 'IBM Plex Sans Fallback', 'Liberation Sans', Arial, 'Helvetica Neue', 'Noto Sans', sans-serif";

/** Heights of the typeface in em, measured from the baseline. */
export const FONT_HEIGHTS = { ascender: 0.76, capital: 0.7, descender: 0.21 };

type Weight = TypeStyle["weight"];
type Measured = Pick<TypeStyle, "size" | "weight" | "letterSpacing" | "uppercase">;

/** Combining marks and invisible characters take no width of their own. */
const WIDTHLESS = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60\p{Extended_Pictographic}]/u;

/** Typical widths in em of scripts that the table leaves out; rather too wide than too narrow. */
const SCRIPTS: [RegExp, number][] = [
  [WIDTHLESS, 0],
  [WIDE, 1],
  [/\p{Script=Arabic}/u, 0.55],
  [/\p{Script=Hebrew}/u, 0.6],
  [/\p{Lu}/u, 0.7],
];
const ANYTHING_ELSE = 0.62;

function unpack(runs: Record<string, string>): Map<number, number> {
  const advances = new Map<number, number>();
  for (const [start, widths] of Object.entries(runs)) {
    const first = Number.parseInt(start, 36);
    for (const [i, width] of widths.split(" ").entries()) advances.set(first + i, Number(width) / 1000);
  }
  return advances;
}

const unpacked = new Map<Weight, Map<number, number>>();

function advancesOf(weight: Weight): Map<number, number> {
  const known = unpacked.get(weight);
  if (known) return known;
  const advances = unpack(table[weight]);
  unpacked.set(weight, advances);
  return advances;
}

function estimate(character: string): number {
  return SCRIPTS.find(([script]) => script.test(character))?.[1] ?? ANYTHING_ELSE;
}

/** Text as it will be drawn: SVG has no attribute for capitals. */
export function setText(text: string, style: Pick<TypeStyle, "uppercase">): string {
  return style.uppercase ? text.toUpperCase() : text;
}

/**
 * Width of one line in CSS px, without the spacing after its last letter. From a table and not from a canvas,
 * so that a browser, the build and the command line break and place text alike.
 */
export function measureText(text: string, style: Measured): number {
  const advances = advancesOf(style.weight);
  let width = 0;
  let letters = 0;
  for (const character of setText(text, style)) {
    const advance = advances.get(character.codePointAt(0) ?? 0) ?? estimate(character);
    width += advance;
    if (advance > 0) letters++;
  }
  return (width + Math.max(0, letters - 1) * (style.letterSpacing ?? 0)) * style.size;
}

/** White space at which a line may break; a no-break space is not among it. */
const BREAKS = /[^\S\u00A0\u202F]+/;

/** A letter with its marks and what is joined to it, which no line break may part. */
const CLUSTERS = /\P{M}(?:\u200D\P{M}|[\p{M}\p{Cf}])*|\p{M}+/gu;

/** A word that is wider than a line in pieces that are not; the last may have room for more. */
function brokenWord(word: string, style: Measured, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const cluster of word.match(CLUSTERS) ?? []) {
    if (piece && measureText(piece + cluster, style) > width) {
      pieces.push(piece);
      piece = cluster;
    } else piece += cluster;
  }
  return [...pieces, piece];
}

/** Breaks text into lines of at most `width` px, at spaces; a word that is wider alone is broken anywhere. */
export function wrapText(text: string, style: Measured, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(BREAKS).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measureText(longer, style) <= width) {
      line = longer;
      continue;
    }
    const [first = "", ...rest] = brokenWord(word, style, width);
    lines.push(...(line ? [line] : []), ...(rest.length > 0 ? [first, ...rest.slice(0, -1)] : []));
    line = rest.at(-1) ?? first;
  }
  return line ? [...lines, line] : lines;
}
