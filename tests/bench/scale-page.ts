import { type Browser, chromium } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "../browser/find-browser.ts";
import { serveFolder } from "./server.ts";

const VIEWPORT = { width: 1440, height: 900 };
/** ms after which a page counts as never come to life. */
const LONGEST = 180_000;

export interface Loaded {
  /** Until the picture in the HTML can be read. */
  read: { ms: number; bytes: number };
  /** Until MapLibre has taken over, with all rows there. */
  live: { ms: number; bytes: number };
}

async function visit(browser: Browser, url: string): Promise<Loaded> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const heap = async () => (await session.send("Runtime.getHeapUsage")).usedSize;
  const start = performance.now();
  await page.goto(url, { waitUntil: "domcontentloaded" });
  const read = { ms: performance.now() - start, bytes: await heap() };
  await page.waitForSelector('[data-renderer="maplibre"]', { timeout: LONGEST });
  const ms = performance.now() - start;
  await session.send("HeapProfiler.collectGarbage");
  const live = { ms, bytes: await heap() };
  await context.close();
  return { read, live };
}

/** Loads the page of a folder in Chromium; the better of two visits, as the first one warms the browser up. */
export async function loadPage(folder: string): Promise<Loaded> {
  const served = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: BROWSER_ARGS });
  try {
    const [first, second] = [await visit(browser, served.url), await visit(browser, served.url)];
    return first.live.ms < second.live.ms ? first : second;
  } finally {
    await browser.close();
    await served.close();
  }
}
