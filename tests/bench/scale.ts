import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { GEODATA, ROOT, temporary } from "./dossiers.ts";
import { builtTemplate } from "./html.ts";
import { type Figure, report } from "./report.ts";
import { loadPage } from "./scale-page.ts";
import { nameOf, SIZES, type Size } from "./scale-sizes.ts";
import { writeSyntheticDossier } from "./synthetic.ts";

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

async function measure(size: Size, template: string): Promise<Steps> {
  const folder = temporary("scale");
  writeSyntheticDossier(folder, readGeodata(GEODATA), size.statements, size.routes);
  const model = child<Steps>("scale-model.ts", folder);
  const site = temporary("site");
  const built = child<Took>("scale-build.ts", folder, site, template);
  const { read, live } = await loadPage(join(site, "synthetic"));
  return { ...model, build: built, "page read": read, "page live": live };
}

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

/** How time and memory grow with a dossier, from ten rows to what is the largest that the page is made for. */
export async function measureScale(): Promise<void> {
  const template = await builtTemplate();
  const done: [Size, Steps][] = [];
  for (const size of SIZES) {
    const steps = await measure(size, template);
    report(`Scale: ${nameOf(size)}`, figures(steps));
    const before = done.at(-1);
    if (before) report(`Scale: beside ${nameOf(before[0])}`, growth(before, [size, steps]));
    done.push([size, steps]);
  }
}
