import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { CORE } from "../../theme/fonts/core-letters.ts";

/** Weights of the first picture. */
const WEIGHTS = [400, 600];
/** The end of ASCII, all of which readers may type or be told before the whole font has come. */
const ASCII = 0x7e;
/** As `build-metrics.ts` has them: what the table of widths measures by, and figures of one width. */
const FEATURES = ["kern", "tnum", "mark", "ccmp"];

/** Letters of what comes with the script right after the picture, such as the timeline's speed. */
const SOON = "×";

/** What a page does not set in type. */
const UNSEEN = /<title>.*?<\/title>|<[^>]*>/g;

/** Code points of a page's text that the small fonts have. */
function lettersOf(html: string): number[] {
  const used = new Set(html.replace(UNSEEN, "") + SOON);
  return CORE.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  ).filter((code) => code <= ASCII || used.has(String.fromCodePoint(code)));
}

/** As CSS writes it, neighbours as a range. */
function unicodeRange(codes: number[]): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(",");
}

interface InitialFonts {
  /** `@font-face` rules with the fonts inside. */
  css: string;
  /** The same fonts as addresses, for `<link rel="preload">`. */
  addresses: string[];
}

/**
 * Faces with just the letters that the page is set in, inside the style sheet: fonts that came after the words would
 * move them. They stand last, so they are taken first; any other letter brings the file that has it. A browser reads
 * a font only once it has laid out words in it, and then lays them out again, unless a link has told of it before.
 */
export async function initialFonts(html: string, publicDir: string): Promise<InitialFonts> {
  const codes = lettersOf(html);
  const faces = WEIGHTS.map(async (weight) => {
    const core = readFileSync(join(publicDir, `fonts/ibm-plex-sans-core-${weight}.woff2`));
    const options = { targetFormat: "woff2" as const, noHinting: true, keepFeatures: FEATURES };
    const font = await subsetFont(core, String.fromCodePoint(...codes), options);
    const address = `data:font/woff2;base64,${Buffer.from(font).toString("base64")}`;
    const face = `font-family:"IBM Plex Sans";font-weight:${weight};font-display:swap;src:url(${address})`;
    return { address, css: `@font-face{${face};unicode-range:${unicodeRange(codes)}}` };
  });
  const made = await Promise.all(faces);
  return { css: made.map((f) => f.css).join(""), addresses: made.map((f) => f.address) };
}
