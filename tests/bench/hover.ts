import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { BROWSER_ARGS, findBrowser } from "../browser/find-browser.ts";
import { measuredDossiers, ROOT, temporary } from "./dossiers.ts";
import { builtPage } from "./pages.ts";
import { moveAbout } from "./pointer.ts";
import { regionScene } from "./regions.ts";
import { type Figure, quantile, report } from "./report.ts";
import { serveFolder } from "./server.ts";

const REGIONS = [10, 250, 5000];
/** ms: one frame of the screen, and two for the slowest twentieth. */
const TARGETS = { median: 16.7, slowest: 33.4 };

const RENDERERS = ["svg", "maplibre"] as const;
type Renderer = (typeof RENDERERS)[number];

async function browserFor(renderer: Renderer): Promise<Browser> {
  const args = renderer === "svg" ? [...BROWSER_ARGS, "--disable-3d-apis"] : BROWSER_ARGS;
  return chromium.launch({ executablePath: findBrowser() ?? "", args });
}

function figures(what: string, times: number[]): Figure[] {
  return [
    { what: `${what}, median`, value: quantile(times, 0.5), unit: "ms", target: TARGETS.median },
    { what: `${what}, 95th percentile`, value: quantile(times, 0.95), unit: "ms", target: TARGETS.slowest },
  ];
}

async function onPage(
  renderer: Renderer,
  url: string,
  ready: (page: Page) => Promise<void>,
): Promise<number[]> {
  const browser = await browserFor(renderer);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    await ready(page);
    return await moveAbout(page);
  } finally {
    await browser.close();
  }
}

async function measureRegions(): Promise<void> {
  const outDir = temporary("hover");
  const root = join(ROOT, "tests/bench/hover-page");
  await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "es2023", chunkSizeWarningLimit: 2000 },
  });
  const served = await serveFolder(outDir);
  const found: Figure[] = [];
  for (const count of REGIONS) {
    const scene = regionScene(count);
    for (const renderer of RENDERERS) {
      const times = await onPage(renderer, served.url, (page) =>
        page.evaluate(([r, s]) => window.show(r, s), [renderer, scene] as const),
      );
      found.push(...figures(`${count} regions, ${renderer}`, times));
    }
  }
  await served.close();
  report("Hover, from hearing the move to the painted outline", found);
}

/** How soon our page of a dossier answers the pointer. */
export async function hoverOnPage(name: string, dir: string): Promise<void> {
  const served = await serveFolder(await builtPage(dir));
  const found: Figure[] = [];
  for (const renderer of RENDERERS) {
    const times = await onPage(renderer, served.url, (page) =>
      page.locator(`.frame[data-renderer=${renderer}]`).waitFor({ timeout: 120_000 }),
    );
    found.push(...figures(renderer, times));
  }
  await served.close();
  report(`Hover on our page: ${name}`, found);
}

async function measureDossiers(): Promise<void> {
  for (const { name, dir } of measuredDossiers()) await hoverOnPage(name, dir);
}

/** How soon the map answers the pointer, whoever draws it. */
export async function measureHover(): Promise<void> {
  await measureRegions();
  await measureDossiers();
}
