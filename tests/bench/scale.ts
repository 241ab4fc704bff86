import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import { readGeodata } from "../../src/node/geodata-files.ts";
import { DOSSIERS, GEODATA, ROOT, temporary } from "./dossiers.ts";
import { type Figure, report } from "./report.ts";
import { loadPage } from "./scale-page.ts";
import { writeSyntheticDossier } from "./synthetic.ts";

interface Size {
  statements: number;
  routes: number;
  /** What the whole build may take beside that of the size before: most of a small one is the page itself. */
  buildGrowth?: number;
}

const SIZES: Size[] = [
  { statements: 10, routes: 10 },
  { statements: 1000, routes: 1000, buildGrowth: 2 },
  { statements: 100_000, routes: 50_000 },
];
/** What a row may take at the largest size, beside what it takes at the size before. */
const MOST_GROWTH = 1.2;
/** KB of HTML, as Brotli packs it, that the first picture may wait for; of any dossier. */
const MOST_HTML = 60;
const MEGABYTE = 1024 * 1024;

interface Took {
  ms: number;
  /** The most that the process had at once, or the page's heap. */
  bytes: number;
  /** What the result itself takes, where it can be told from all else. */
  kept?: number;
}

type Steps = Record<string, Took>;

/** Runs a script of this folder in a process of its own, so that no step has the memory of another. */
function child<T>(script: string, ...args: string[]): T {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const options = { encoding: "utf8", cwd: ROOT, maxBuffer: 16 * MEGABYTE } as const;
  return JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", path, ...args], options),
  ) as T;
}

/** The page that is filled with dossiers, from the code as it is. */
async function builtTemplate(): Promise<string> {
  const outDir = temporary("template");
  const configFile = join(ROOT, "src/site/vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** HTML until the first picture is complete, legend and small map included, and all of it; as Brotli packs them. */
function htmlFigures(page: string): Figure[] {
  const html = readFileSync(join(page, "index.html"), "utf8");
  const packed = (text: string) => brotliCompressSync(text).length / 1024;
  const picture = html.slice(0, html.indexOf('<aside class="panel"'));
  return [
    { what: "HTML until the picture, Brotli", value: packed(picture), unit: "KB", target: MOST_HTML },
    { what: "HTML of the page, Brotli", value: packed(html), unit: "KB" },
  ];
}

async function measure(size: Size, template: string): Promise<{ steps: Steps; html: Figure[] }> {
  const folder = temporary("scale");
  writeSyntheticDossier(folder, readGeodata(GEODATA), size.statements, size.routes);
  const model = child<Steps>("scale-model.ts", folder);
  const site = temporary("site");
  const built = child<Took>("scale-build.ts", folder, site, template);
  const page = join(site, "synthetic");
  const { read, live } = await loadPage(page);
  const steps = { ...model, build: built, "page read": read, "page live": live };
  return { steps, html: htmlFigures(page) };
}

const nameOf = ({ statements, routes }: Size) =>
  `${statements.toLocaleString("en")} statements, ${routes.toLocaleString("en")} routes`;
const rowsOf = ({ statements, routes }: Size) => statements + routes;

function figures(steps: Steps): Figure[] {
  return Object.entries(steps).flatMap(([what, { ms, bytes, kept }]): Figure[] => [
    { what, value: ms, unit: "ms" },
    { what: `${what}, memory at most`, value: bytes / MEGABYTE, unit: "MB" },
    ...(kept === undefined ? [] : [{ what: `${what}, kept`, value: kept / 1024, unit: "KB" as const }]),
  ]);
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;

/** Each step at two sizes: how much longer the whole of it takes, with both times, and what a row of it takes. */
function growth([smallSize, small]: [Size, Steps], [largeSize, large]: [Size, Steps]): Figure[] {
  const more = rowsOf(largeSize) / rowsOf(smallSize);
  return Object.entries(large).flatMap(([what, after]): Figure[] => {
    const before = small[what] ?? { ms: Number.NaN, bytes: Number.NaN };
    const memory = (after.kept ?? after.bytes) / (before.kept ?? before.bytes);
    const whole = after.ms / before.ms;
    const target = what === "build" && largeSize.buildGrowth ? { target: largeSize.buildGrowth } : {};
    return [
      { what: `${what}, ${seconds(before.ms)} to ${seconds(after.ms)}`, value: whole, unit: "x", ...target },
      { what: `${what}, time of a row`, value: whole / more, unit: "x", target: MOST_GROWTH },
      { what: `${what}, memory of a row`, value: memory / more, unit: "x", target: MOST_GROWTH },
    ];
  });
}

/**
 * How time and memory grow with a dossier, from ten rows to what is the largest that the page is made for, and how much
 * HTML each of the gallery takes.
 */
export async function measureScale(): Promise<void> {
  const template = await builtTemplate();
  for (const dossier of readdirSync(DOSSIERS)) {
    const site = temporary("site");
    child("scale-build.ts", join(DOSSIERS, dossier), site, template);
    report(`Scale: ${dossier}`, htmlFigures(join(site, dossier)));
  }
  const done: [Size, Steps][] = [];
  for (const size of SIZES) {
    const { steps, html } = await measure(size, template);
    report(`Scale: ${nameOf(size)}`, [...figures(steps), ...html]);
    const before = done.at(-1);
    if (before) report(`Scale: beside ${nameOf(before[0])}`, growth(before, [size, steps]));
    done.push([size, steps]);
  }
}
