/**
 * Copies the web fonts that the page serves to `public/fonts`, cuts the small ones that its first paint needs, and
 * writes their stylesheet and the table that `metrics.ts` measures with. Run it after an update of the packages
 * @fontsource/ibm-plex-sans*; running it again gives the same bytes.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { CORE } from "./core-letters.ts";
import { readFont } from "./woff.ts";

const WEIGHTS = [400, 500, 600, 700] as const;
/** Subsets of the packages, and the package that each comes from. */
const PACKAGES = {
  latin: "ibm-plex-sans",
  "latin-ext": "ibm-plex-sans",
  arabic: "ibm-plex-sans-arabic",
  hebrew: "ibm-plex-sans-hebrew",
} as const;
type Subset = keyof typeof PACKAGES;
const SUBSETS = Object.keys(PACKAGES) as Subset[];
/** Those that the table of widths is made from; other scripts join their letters, so no table would be right. */
const TABLED: Subset[] = ["latin-ext", "latin"];
/** Letters and punctuation that names on maps use; anything else is estimated by its script. */
const MEASURED: [first: number, last: number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2dd],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];

const here = dirname(fileURLToPath(import.meta.url));
const fonts = join(here, "../../../public/fonts");
const styles = join(here, "../../app/styles");

function packageRoot(subset: Subset): string {
  return dirname(createRequire(import.meta.url).resolve(`@fontsource/${PACKAGES[subset]}/package.json`));
}

function fileOf(subset: Subset, weight: number, extension: string): string {
  return join(packageRoot(subset), "files", `${PACKAGES[subset]}-${subset}-${weight}-normal.${extension}`);
}

/** The package's own ranges, so that a page without Latin Extended letters never fetches that subset. */
function unicodeRange(subset: Subset, weight: number): string {
  const all = readFileSync(join(packageRoot(subset), `${weight}.css`), "utf8");
  const block = all.split(`/* ${PACKAGES[subset]}-${subset}-${weight}-normal */`)[1];
  return /unicode-range:\s*([^;]+);/.exec(block ?? "")?.[1] ?? "U+0-10FFFF";
}

function advancesOf(weight: number): Map<number, number> {
  const merged = new Map<number, number>();
  for (const subset of TABLED) {
    const { advances, unitsPerEm } = readFont(readFileSync(fileOf(subset, weight, "woff")));
    for (const [code, width] of advances) merged.set(code, Math.round((width * 1000) / unitsPerEm));
  }
  return merged;
}

/** Runs of neighbouring code points: the first one in base 36, then the widths in thousandths of an em. */
function runs(advances: Map<number, number>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [first, last] of MEASURED) {
    let start = -1;
    let widths: number[] = [];
    for (let code = first; code <= last + 1; code++) {
      const width = code <= last ? advances.get(code) : undefined;
      if (width !== undefined) {
        if (start < 0) start = code;
        widths.push(width);
      } else if (start >= 0) {
        found[start.toString(36)] = widths.join(" ");
        start = -1;
        widths = [];
      }
    }
  }
  return found;
}

function face(subset: string, weight: number, range: string): string {
  return `@font-face {
  font-family: "IBM Plex Sans";
  font-weight: ${weight};
  font-display: swap;
  src: url("/fonts/ibm-plex-sans-${subset}-${weight}.woff2") format("woff2");
  unicode-range: ${range};
}
`;
}

/**
 * `swap` shows words at once; the fallback, sized to the same widths, keeps lines and boxes where they are. Of faces
 * that share a letter the last one is taken, so the core comes last.
 */
function stylesheet(): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  const core = CORE.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(",");
  const faces = WEIGHTS.flatMap((weight) => [
    ...SUBSETS.map((subset) => face(subset, weight, unicodeRange(subset, weight))),
    face("core", weight, core),
  ]);
  return ["/* Written by src/theme/build-metrics.ts. */", ...faces, FALLBACK].join("\n");
}

/** Widths and heights of the typeface to those of Arial, over the page's own words. */
const FALLBACKS = [
  { weight: "400", fonts: ["Arial", "Liberation Sans", "Helvetica Neue", "Roboto"], width: 1.01 },
  {
    weight: "600 700",
    fonts: ["Arial Bold", "Liberation Sans Bold", "Helvetica Neue Bold", "Roboto Bold"],
    width: 0.971,
  },
];
const ASCENT = 1.025;
const DESCENT = 0.275;

const share = (value: number) => `${Math.round(value * 1000) / 10}%`;

const FALLBACK = FALLBACKS.map(
  ({ weight, fonts: locals, width }) => `@font-face {
  font-family: "IBM Plex Sans Fallback";
  font-weight: ${weight};
  src: ${locals.map((name) => `local("${name}")`).join(", ")};
  size-adjust: ${share(width)};
  ascent-override: ${share(ASCENT / width)};
  descent-override: ${share(DESCENT / width)};
  line-gap-override: 0%;
}
`,
).join("\n");

const letters = CORE.flatMap(([a, b]) => Array.from({ length: b - a + 1 }, (_, i) => a + i));
mkdirSync(fonts, { recursive: true });
for (const weight of WEIGHTS) {
  for (const subset of SUBSETS) {
    copyFileSync(fileOf(subset, weight, "woff2"), join(fonts, `ibm-plex-sans-${subset}-${weight}.woff2`));
  }
  const core = await subsetFont(
    readFileSync(fileOf("latin", weight, "woff2")),
    String.fromCodePoint(...letters),
    {
      targetFormat: "woff2",
      noHinting: true,
      keepFeatures: ["kern", "tnum", "mark", "ccmp"],
    },
  );
  writeFileSync(join(fonts, `ibm-plex-sans-core-${weight}.woff2`), core);
}
copyFileSync(join(packageRoot("latin"), "LICENSE"), join(fonts, "OFL.txt"));
writeFileSync(join(styles, "fonts.css"), stylesheet());
const metrics = Object.fromEntries(WEIGHTS.map((weight) => [weight, runs(advancesOf(weight))]));
writeFileSync(join(here, "metrics.json"), `${JSON.stringify(metrics, null, 2)}\n`);
