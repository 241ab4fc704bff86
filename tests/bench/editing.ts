import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import { findBrowser, WITHOUT_WEBGL } from "../browser/find-browser.ts";
import { GEODATA, temporary } from "./dossiers.ts";
import { builtPage } from "./pages.ts";
import { median, quantile, report } from "./report.ts";
import { serveFolder } from "./server.ts";
import { writeSyntheticDossier } from "./synthetic.ts";

/** Statements of a dossier of a usual size, and of the largest that the page takes. */
const SIZES = [1000, 10_000];
const CHANGES = 4;
/** ms */
const TARGETS = { key: 50, map: 300, task: 50 };

/** As text, since tsx adds helpers to functions that a page lacks. */
const WATCH = `
  window.keys = [];
  window.tasks = [];
  window.drawn = 0;
  new PerformanceObserver((list) => {
    for (const { name, interactionId, duration } of list.getEntries())
      if (interactionId && name.startsWith("key")) window.keys.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.tasks.push(duration);
  }).observe({ type: "longtask" });
`;

/** Applies what is typed, and tells after how many ms the map has changed first, as text for the same reason. */
const APPLY = `new Promise((resolve) => {
  const start = performance.now();
  const observer = new MutationObserver(() => {
    observer.disconnect();
    resolve(performance.now() - start);
  });
  observer.observe(document.querySelector(".frame"), { subtree: true, childList: true, attributes: true });
  document.querySelector("#field-actor").dispatchEvent(new Event("change", { bubbles: true }));
})`;

interface Measured {
  key: number;
  map: number;
  task: number;
}

function dossier(statements: number): Record<string, string> {
  const dir = temporary("edited");
  writeSyntheticDossier(dir, readGeodata(GEODATA), statements, 0);
  rmSync(join(dir, "suspensions.csv"));
  return Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), "utf8")]));
}

async function opened(browser: Browser, url: string, files: Record<string, string>): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript({ content: WATCH });
  await page.goto(url);
  await page.locator('.frame[data-renderer="svg"]').waitFor();
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(all)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  for (const type of ["dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: data });
  await page.getByRole("button", { name: "Edit the rows of positions.csv" }).click({ timeout: 120_000 });
  return page;
}

/** Until nothing that a change has brought about is left to be done. */
async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(3000);
}

/** Types into a cell and applies it, each once the page rests: the frame of a key would otherwise wait for the change. */
async function changed(page: Page): Promise<Measured> {
  const actor = page.locator("#field-actor");
  await page.evaluate("window.keys = []");
  await actor.press("End");
  await actor.pressSequentially("typed", { delay: 30 });
  await rest(page);
  await page.evaluate("window.tasks = []");
  const map = await page.evaluate<number>(APPLY);
  await rest(page);
  const { keys, tasks } = await page.evaluate<{ keys: number[]; tasks: number[] }>(
    "({ keys: window.keys, tasks: window.tasks })",
  );
  return { key: quantile([0, ...keys], 0.95), map, task: Math.max(0, ...tasks) };
}

async function measured(page: Page): Promise<Measured> {
  await rest(page);
  // The first change warms the page up.
  await changed(page);
  const all: Measured[] = [];
  for (let i = 0; i < CHANGES; i++) all.push(await changed(page));
  return {
    key: median(all.map(({ key }) => key)),
    map: median(all.map(({ map }) => map)),
    task: Math.max(...all.map(({ task }) => task)),
  };
}

/**
 * How long typing, a change of one cell and keeping it take in a dossier of the reader's own. Drawn as SVG: a graphics
 * card that is played in software keeps a processor busy for seconds after each change, and frames of keys wait for it.
 */
export async function measureEditing(): Promise<void> {
  const served = await serveFolder(await builtPage());
  const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: WITHOUT_WEBGL });
  const all: Measured[] = [];
  for (const statements of SIZES) {
    const page = await opened(browser, served.url, dossier(statements));
    const { key, map, task } = await measured(page);
    await page.close();
    all.push({ key, map, task });
    report(`Editing: ${statements.toLocaleString("en")} statements`, [
      { what: "a key, 95th percentile", value: key, unit: "ms", target: TARGETS.key },
      { what: "a change until the map shows it", value: map, unit: "ms", target: TARGETS.map },
      { what: "longest task of a change", value: task, unit: "ms", target: TARGETS.task },
    ]);
  }
  await browser.close();
  await served.close();
  const [small, large] = all;
  if (small && large)
    report("Editing: the large beside the small, ten times the rows", [
      { what: "a change until the map shows it", value: large.map / small.map, unit: "x", target: 10 },
    ]);
}
