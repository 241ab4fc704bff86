import { type Browser, chromium } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "../browser/find-browser.ts";
import { builtPage, minimalPage, staticPage } from "./pages.ts";
import { type Figure, median, report } from "./report.ts";
import { type Served, serveFolder } from "./server.ts";
import { type Visit, visit } from "./slow-page.ts";

const RUNS = 5;
const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

interface Candidate {
  served: Served;
  /** Whether the page says when it has come to its end; others only have to come to rest. */
  lives: boolean;
}

type Name = "static" | "built" | "minimal";

function figures(visits: Record<Name, Visit[]>): Figure[] {
  const of = (name: Name, what: (v: Visit) => number) => median(visits[name].map(what));
  const complete = (name: Name) => of(name, (v) => v.complete);
  const live = of("built", (v) => v.live ?? Number.POSITIVE_INFINITY);
  return [
    { what: "complete picture, static page", value: complete("static"), unit: "ms" },
    { what: "complete picture, our page", value: complete("built"), unit: "ms" },
    { what: "MapLibre live, our page", value: live, unit: "ms" },
    { what: "complete picture, minimal MapLibre page", value: complete("minimal"), unit: "ms" },
    { what: "our page / static", value: complete("built") / complete("static"), unit: "x", target: 1.15 },
    { what: "our page / minimal", value: complete("built") / complete("minimal"), unit: "x", target: 0.15 },
    { what: "our page live / minimal", value: live / complete("minimal"), unit: "x", target: 0.8 },
    { what: "asked for until our picture", value: of("built", (v) => v.asked), unit: "KB", target: 60 },
  ];
}

/** The pages by turns, so that what else the machine does falls on all of them. */
async function measureWindow(
  browser: Browser,
  candidates: Record<Name, Candidate>,
  viewport: { width: number; height: number },
): Promise<void> {
  const visits: Record<Name, Visit[]> = { static: [], built: [], minimal: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const name of ["static", "built", "minimal"] as const) {
      const { served, lives } = candidates[name];
      visits[name].push(await visit(browser, served, viewport, lives));
    }
  }
  report(`First paint, slow line and processor, ${viewport.width} x ${viewport.height}`, figures(visits));
}

/** How long a first visitor waits for the map, beside a page without scripts and a plain MapLibre page. */
export async function measureFirstPaint(): Promise<void> {
  const built = await builtPage();
  const serve = (folder: string) => serveFolder(folder, { press: true });
  const candidates: Record<Name, Candidate> = {
    static: { served: await serve(staticPage(built)), lives: false },
    built: { served: await serve(built), lives: true },
    minimal: { served: await serve(await minimalPage()), lives: true },
  };
  const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: BROWSER_ARGS });
  try {
    for (const viewport of WINDOWS) await measureWindow(browser, candidates, viewport);
  } finally {
    await browser.close();
    for (const { served } of Object.values(candidates)) await served.close();
  }
}
