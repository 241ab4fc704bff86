import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { build, preview } from "vite";
import { readFolder } from "../../src/cli/folder.ts";
import { readGeodata } from "../../src/cli/geodata-files.ts";
import { gazetteerOf } from "../../src/dossier/gazetteer.ts";
import { readDossier } from "../../src/dossier/read.ts";
import { stateAt } from "../../src/dossier/state.ts";
import { buildScene } from "../../src/scene/build.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { BROWSER_ARGS, findBrowser } from "../browser/find-browser.ts";
import { writeSyntheticDossier } from "./synthetic.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const RUNS = 9;
const SIZES = [
  { name: "kurdistan-2017", statements: 0, routes: 0 },
  { name: "250 polities, 5,000 statements, 1,000 routes", statements: 5000, routes: 1000 },
];

function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

function time(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

function report(what: string, value: number, unit = "ms"): void {
  console.log(`  ${what.padEnd(46)} ${value.toFixed(1).padStart(9)} ${unit}`);
}

interface HoverTime {
  /** ms from the page's hearing of the move to the end of the frame that shows its effect. */
  heard: number;
  /** ms from the move itself, so with the wait for the screen's next frame. */
  moved: number;
}

/** Moves over the map one at a time, each when the frame before it has been shown. */
async function hover(page: Page): Promise<HoverTime[]> {
  await page.evaluate(() => {
    const times: HoverTime[] = [];
    Object.assign(window, { hoverTimes: times });
    const { port1, port2 } = new MessageChannel();
    let start = { heard: 0, moved: 0 };
    port1.onmessage = () => {
      const now = performance.now();
      times.push({ heard: now - start.heard, moved: now - start.moved });
    };
    window.addEventListener(
      "pointermove",
      (event) => {
        start = { heard: performance.now(), moved: event.timeStamp };
        requestAnimationFrame(() => port2.postMessage(null));
      },
      { capture: true },
    );
  });
  const box = await page.locator(".frame").boundingBox();
  if (!box) throw new Error("The page has no map.");
  for (let i = 0; i < 120; i++) {
    const x = box.x + 20 + ((box.width - 40) * ((i * 37) % 120)) / 120;
    const y = box.y + 20 + ((box.height - 40) * ((i * 53) % 120)) / 120;
    await page.mouse.move(x, y);
    await page.evaluate(
      () =>
        new Promise((shown) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(shown))),
        ),
    );
  }
  return page.evaluate(() => (window as unknown as { hoverTimes: HoverTime[] }).hoverTimes);
}

async function measurePage(dossier: string, port: number): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  process.env.DEMARCHE_DOSSIER = dossier;
  process.env.DEMARCHE_OUT = out;
  await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "error" });
  const server = await preview({
    configFile: join(ROOT, "vite.config.ts"),
    preview: { host: "127.0.0.1", port, strictPort: true },
    build: { outDir: out },
  });
  const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: BROWSER_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const start = performance.now();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator(".frame[data-renderer=maplibre]").waitFor({ timeout: 120_000 });
    report("page until MapLibre has drawn", performance.now() - start);
    const times = await hover(page);
    const heard = times.map((t) => t.heard);
    report("hover, heard to paint, median", quantile(heard, 0.5));
    report("hover, heard to paint, 95th percentile", quantile(heard, 0.95));
    const moved = times.map((t) => t.moved);
    report("hover, with the wait for a frame, median", quantile(moved, 0.5));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function main(): Promise<void> {
  const geodata = readGeodata(join(ROOT, "geodata"));
  const gazetteer = gazetteerOf(geodata);
  for (const [i, { name, statements, routes }] of SIZES.entries()) {
    console.log(`\n${name}`);
    let dir = join(ROOT, "geodata/dossiers/kurdistan-2017");
    if (statements > 0) {
      dir = mkdtempSync(join(tmpdir(), "demarche-dossier-"));
      writeSyntheticDossier(dir, geodata, statements, routes);
    }
    const files = readFolder(dir);
    const { dossier, problems } = readDossier(files, gazetteer);
    if (!dossier) throw new Error(problems.map((p) => p.message).join("\n"));
    const at = dossier.period.end;
    const bounds = dossier.views[0]?.bounds ?? [-180, -60, 180, 75];
    report(
      "read and check",
      time(() => void readDossier(files, gazetteer)),
    );
    report(
      "join and state",
      time(() => void stateAt(dossier, at)),
    );
    report(
      "join, state and scene",
      time(() => void buildScene(dossier, geodata, { bounds, at }, LIGHT)),
    );
    await measurePage(dir, 4190 + i);
  }
}

await main();
process.exit(0);
