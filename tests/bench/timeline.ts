import { type Browser, chromium, type Page } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "../browser/find-browser.ts";
import { builtPage } from "./pages.ts";
import { type Figure, median, report } from "./report.ts";
import { serveFolder } from "./server.ts";

const RUNS = 5;
/** Moves of one drag, and ms from one to the next. */
const MOVES = 100;
const EVERY = 25;
const TARGETS = { frame: 1000 / 30, longTask: 50, sources: 100 };

/** As text, since tsx adds helpers to functions that a page lacks. */
const WATCH = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: "longtask" });
`;
const COUNT_FRAMES = `{
  const frames = (window.frames = []);
  window.longTasks.length = 0;
  const next = (now) => { frames.push(now); requestAnimationFrame(next); };
  requestAnimationFrame(next);
}`;
/** Times a change of sources from the page's hearing of it to the end of the frame that shows it. */
const TIME_SOURCES = `{
  const times = (window.sourceTimes = []);
  const { port1, port2 } = new MessageChannel();
  let start = 0;
  port1.onmessage = () => times.push(performance.now() - start);
  document.querySelector(".sources").addEventListener("change", () => {
    start = performance.now();
    requestAnimationFrame(() => port2.postMessage(null));
  }, { capture: true });
}`;

interface Watched {
  longTasks: number[];
  frames: number[];
  sourceTimes: number[];
}

const watched = <K extends keyof Watched>(page: Page, name: K): Promise<Watched[K]> =>
  page.evaluate((key) => (window as unknown as Watched)[key], name);

const live = (page: Page) => page.locator(".frame[data-renderer=maplibre]").waitFor({ timeout: 60_000 });

async function openLive(browser: Browser, url: string, viewport: { width: number; height: number }) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript({ content: WATCH });
  await page.goto(url);
  await live(page);
  return page;
}

/** Drags the timeline from its end to its beginning; ms from frame to frame. */
async function drag(page: Page): Promise<number[]> {
  const box = await page.getByRole("slider").first().boundingBox();
  if (!box) throw new Error("The page has no timeline.");
  const y = box.y + box.height / 2;
  const at = (share: number) => page.mouse.move(box.x + box.width * share, y);
  await at(1);
  await page.mouse.down();
  await at(0.97);
  // The first move makes the map ready for more.
  await live(page);
  await page.evaluate(COUNT_FRAMES);
  const start = performance.now();
  for (let i = 1; i <= MOVES; i++) {
    await at(0.97 - (0.95 * i) / MOVES);
    const early = start + i * EVERY - performance.now();
    if (early > 0) await new Promise((rest) => setTimeout(rest, early));
  }
  await page.mouse.up();
  const frames = await watched(page, "frames");
  return frames.slice(1).map((now, i) => now - (frames[i] ?? now));
}

const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

async function dragged(browser: Browser, url: string): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const means: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const page = await openLive(browser, url, viewport);
      means.push(mean(await drag(page)));
      await page.close();
    }
    const what = `frame to frame while dragged, ${viewport.width} x ${viewport.height}`;
    found.push({ what, value: median(means), unit: "ms", target: TARGETS.frame });
  }
  return found;
}

/** The longest task while the timeline plays all of its days. */
async function played(browser: Browser, url: string): Promise<Figure> {
  const longest: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await openLive(browser, url, { width: 1440, height: 900 });
    const play = page.getByRole("button", { name: "Play", exact: true });
    await play.click();
    await live(page);
    await page.evaluate(COUNT_FRAMES);
    await play.waitFor({ timeout: 120_000 });
    longest.push(Math.max(0, ...(await watched(page, "longTasks"))));
    await page.close();
  }
  return {
    what: "longest task while it plays, none under 50",
    value: median(longest),
    unit: "ms",
    target: TARGETS.longTask,
  };
}

/** From one layer of evidence to the other and back, once its rows have come. */
async function switched(browser: Browser, url: string): Promise<Figure> {
  const page = await openLive(browser, url, { width: 1440, height: 900 });
  const layers = page.locator(".sources label");
  const turn = async (index: number) => {
    await layers.nth(index).click();
    await live(page);
  };
  await turn(1);
  await page.evaluate(TIME_SOURCES);
  for (let run = 0; run < RUNS; run++) for (const index of [0, 1]) await turn(index);
  const times = await watched(page, "sourceTimes");
  await page.close();
  return { what: "change of sources", value: median(times), unit: "ms", target: TARGETS.sources };
}

/** How the page keeps up while time moves, and how soon it shows other evidence. */
export async function measureTimeline(): Promise<void> {
  const served = await serveFolder(await builtPage());
  const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: BROWSER_ARGS });
  try {
    const wider = `${served.url}#sources=all`;
    const figures = [...(await dragged(browser, wider)), await played(browser, wider)];
    report("Timeline and layers", [...figures, await switched(browser, served.url)]);
  } finally {
    await browser.close();
    await served.close();
  }
}
