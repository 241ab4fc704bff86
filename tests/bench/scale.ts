import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { readGeodata } from "../../src/node/geodata-files.ts";
import { GEODATA, ROOT, temporary } from "./dossiers.ts";
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

function bytesIn(folder: string, ending: string): number {
  const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => statSync(join(folder, name)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function measure(size: Size, template: string): Promise<{ steps: Steps; html: number }> {
  const folder = temporary("scale");
  writeSyntheticDossier(folder, readGeodata(GEODATA), size.statements, size.routes);
  const model = child<Steps>("scale-model.ts", folder);
  const site = temporary("site");
  const built = child<Took>("scale-build.ts", folder, site, template);
  const page = join(site, "synthetic");
  const { read, live } = await loadPage(page);
  const steps = { ...model, build: built, "page read": read, "page live": live };
  return { steps, html: bytesIn(page, "index.html") };
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
 * How time and memory grow with a dossier, from ten rows to what is the largest that the page is made for. Pictures for
 * links are kept between runs, and are not drawn anew.
 */
export async function measureScale(): Promise<void> {
  const template = await builtTemplate();
  const done: [Size, Steps][] = [];
  for (const size of SIZES) {
    const { steps, html } = await measure(size, template);
    report(`Scale: ${nameOf(size)}`, [
      ...figures(steps),
      { what: "HTML of the page, not compressed", value: html / 1024, unit: "KB" },
    ]);
    const before = done.at(-1);
    if (before) report(`Scale: beside ${nameOf(before[0])}`, growth(before, [size, steps]));
    done.push([size, steps]);
  }
}
