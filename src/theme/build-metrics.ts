/**
 * Copies the web fonts that the page serves to `public/fonts` and writes the table that `metrics.ts` measures with.
 * Run it after an update of @fontsource/ibm-plex-sans; running it again gives the same bytes.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFont } from "./woff.ts";

const WEIGHTS = [400, 500, 600, 700] as const;
const SUBSETS = ["latin", "latin-ext"] as const;
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
const packageRoot = dirname(createRequire(import.meta.url).resolve("@fontsource/ibm-plex-sans/package.json"));
const fonts = join(here, "../../public/fonts");

function fileOf(subset: string, weight: number, extension: string): string {
  return join(packageRoot, "files", `ibm-plex-sans-${subset}-${weight}-normal.${extension}`);
}

/** The package's own ranges, so that a page without Latin Extended letters never fetches that subset. */
function unicodeRange(subset: string, weight: number): string {
  const all = readFileSync(join(packageRoot, `${weight}.css`), "utf8");
  const block = all.split(`/* ibm-plex-sans-${subset}-${weight}-normal */`)[1];
  return /unicode-range:\s*([^;]+);/.exec(block ?? "")?.[1] ?? "U+0-10FFFF";
}

function advancesOf(weight: number): Map<number, number> {
  const merged = new Map<number, number>();
  for (const subset of [...SUBSETS].reverse()) {
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

/** `swap` shows words at once; the fallback, sized to the same widths, keeps lines and boxes where they are. */
function stylesheet(): string {
  const faces = WEIGHTS.flatMap((weight) =>
    SUBSETS.map(
      (subset) => `@font-face {
  font-family: "IBM Plex Sans";
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url("ibm-plex-sans-${subset}-${weight}.woff2") format("woff2");
  unicode-range: ${unicodeRange(subset, weight)};
}
`,
    ),
  );
  return [...faces, FALLBACK].join("\n");
}

const FALLBACK = `@font-face {
  font-family: "IBM Plex Sans Fallback";
  src: local("Arial"), local("Liberation Sans"), local("Helvetica Neue"), local("Roboto");
  size-adjust: 101.2%;
  ascent-override: 101.3%;
  descent-override: 27.2%;
  line-gap-override: 0%;
}
`;

mkdirSync(fonts, { recursive: true });
for (const weight of WEIGHTS) {
  for (const subset of SUBSETS) {
    copyFileSync(fileOf(subset, weight, "woff2"), join(fonts, `ibm-plex-sans-${subset}-${weight}.woff2`));
  }
}
copyFileSync(join(packageRoot, "LICENSE"), join(fonts, "OFL.txt"));
writeFileSync(join(fonts, "fonts.css"), stylesheet());
const metrics = Object.fromEntries(WEIGHTS.map((weight) => [weight, runs(advancesOf(weight))]));
writeFileSync(join(here, "metrics.json"), `${JSON.stringify(metrics, null, 2)}\n`);
