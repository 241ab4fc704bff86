import { type Browser, chromium, type Page } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "../browser/find-browser.ts";
import { builtPage } from "./pages.ts";
import { type Figure, median, report } from "./report.ts";
import { serveFolder } from "./server.ts";

const RUNS = 3;
/** How many times slower than this machine the processor is. */
const SLOWER = 4;
/** ms: what a reader takes for at once. */
const TARGET = 200;

/** As text, since tsx adds helpers to functions that a page lacks. */
export const WATCH = `
  window.interactions = [];
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) window.interactions.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.tasks.push(duration);
  }).observe({ type: "longtask" });
`;

interface Watched {
  interactions: number[];
  tasks: number[];
}

/** What is done, and how one sees that the page has come to its end. */
interface Step {
  what: string;
  act: (page: Page) => Promise<void>;
  ready: (page: Page) => Promise<unknown>;
}

const tab = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });
const searchBox = (page: Page) => page.getByRole("combobox", { name: "Search" });
const saved = (page: Page) =>
  page
    .locator(".work p")
    .filter({ hasText: /PDF|saved/i })
    .waitFor();

export const STEPS: Step[] = [
  {
    what: "Table tab",
    act: (page) => tab(page, "Table").click(),
    ready: (page) => page.locator("#table-positions tbody tr").first().waitFor(),
  },
  {
    what: "Statements tab",
    act: (page) => tab(page, "Statements").click(),
    ready: (page) => page.locator("#panel-statements section").first().waitFor(),
  },
  {
    what: "search, a letter",
    act: async (page) => {
      await searchBox(page).fill("turke");
      await page.locator("#search-results [role=option]").first().waitFor();
      await settled(page);
      await searchBox(page).press("y");
    },
    ready: (page) => page.locator("#search-results [role=option]").first().waitFor(),
  },
  {
    what: "search, Enter",
    act: (page) => searchBox(page).press("Enter"),
    ready: (page) => page.locator(".detail").waitFor(),
  },
  {
    what: "zoom",
    act: (page) => page.getByRole("button", { name: /zoom in/i }).click(),
    ready: async () => undefined,
  },
  {
    what: "details closed",
    act: (page) => page.locator(".detail .close").click(),
    ready: (page) => page.locator(".detail").waitFor({ state: "detached" }),
  },
  {
    what: "export dialog",
    act: (page) => page.getByRole("button", { name: /^export/i }).click(),
    ready: (page) => page.locator("dialog .preview svg").waitFor(),
  },
  {
    what: "save PDF",
    act: async (page) => {
      await page.getByRole("dialog").getByRole("radio", { name: "PDF" }).check();
      await settled(page);
      await page.getByRole("button", { name: "Save PDF" }).click();
    },
    ready: saved,
  },
];

/** After all frames and entries of what was done, which a slow processor reports late, and nothing tells of as complete. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestIdleCallback(() => shown(null)))),
  );
  await page.waitForTimeout(1000);
}

async function timed(page: Page, { act, ready }: Step): Promise<Watched> {
  await settled(page);
  await page.evaluate("window.interactions.length = window.tasks.length = 0");
  await act(page);
  await ready(page);
  await settled(page);
  return page.evaluate(() => {
    const { interactions, tasks } = window as unknown as Watched;
    return { interactions, tasks };
  });
}

async function once(browser: Browser, url: string): Promise<Watched[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript({ content: WATCH });
  await page.goto(url);
  await page.locator(".frame[data-renderer=maplibre]").waitFor({ timeout: 60_000 });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const found: Watched[] = [];
  for (const step of STEPS) found.push(await timed(page, step));
  await page.close();
  return found;
}

/** How soon a page of a served folder answers on a slow processor. */
export async function interactionFigures(url: string): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: BROWSER_ARGS });
  try {
    const runs: Watched[][] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await once(browser, url));
    return STEPS.flatMap(({ what }, i) => {
      const longest = (key: keyof Watched) =>
        median(runs.map((run) => Math.max(0, ...(run[i]?.[key] ?? []))));
      return [
        { what: `${what}, to the next paint`, value: longest("interactions"), unit: "ms", target: TARGET },
        { what: `${what}, longest task`, value: longest("tasks"), unit: "ms", target: TARGET },
      ];
    });
  } finally {
    await browser.close();
  }
}

/** How soon the page answers a reader whose processor is four times as slow. */
export async function measureInteractions(): Promise<void> {
  const served = await serveFolder(await builtPage());
  try {
    report("Answers on a processor four times as slow", await interactionFigures(served.url));
  } finally {
    await served.close();
  }
}
