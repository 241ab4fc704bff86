import type { Browser, CDPSession, Page } from "@playwright/test";
import { type Rectangle, Screencast } from "./screencast.ts";
import type { Served } from "./server.ts";

/** Slow 4G and a phone's processor, as Lighthouse has them: ms, bytes a second, and how many times slower. */
const SLOW = { latency: 562.5, download: 1_440_000 / 8, upload: 675_000 / 8, processor: 4 };

export interface Visit {
  /** ms from the start of the navigation to the complete picture of the map. */
  complete: number;
  /** ms until MapLibre has drawn and taken over; absent where the page never says so. */
  live?: number;
  /** KB of the answers that the server had begun by the time of the complete picture, whole. */
  asked: number;
}

/** The attribute by which a page says that it has come to its end. */
const DONE = ["data-renderer", "data-drawn"];

/**
 * Tells when the page says that it is done: asking it again and again would take a good part of a slow processor. A
 * text, as what compiles this file adds names that no page knows.
 */
const TELL_DONE = `
  new MutationObserver((changes) => {
    for (const { target, attributeName } of changes) {
      if (target.getAttribute(attributeName) === "maplibre") window.liveAt ??= Date.now();
      window.tellDone();
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ${JSON.stringify(DONE)} });
`;

async function slowDown(cdp: CDPSession): Promise<void> {
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.download,
    uploadThroughput: SLOW.upload,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOW.processor });
}

/** When the navigation to a page began, ms of the wall's clock. */
class Begun {
  at = 0;

  constructor(cdp: CDPSession) {
    cdp.on("Network.requestWillBeSent", ({ type, wallTime }) => {
      if (type === "Document" && this.at === 0) this.at = wallTime * 1000;
    });
  }
}

async function mapOf(page: Page): Promise<{ part: Rectangle; except: Rectangle[] }> {
  const box = async (selector: string) => page.locator(selector).first().boundingBox({ timeout: 1000 });
  const present = async (selector: string) => (await page.locator(selector).count()) > 0;
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const selector = (await present(".frame")) ? ".frame" : "#map";
  const part = (await present(selector)) ? await box(selector) : null;
  const inset = (await present(".inset")) ? await box(".inset") : null;
  return { part: part ?? { x: 0, y: 0, ...size }, except: inset ? [inset] : [] };
}

/** One first visit on a slow line with a slow processor. `lives`: whether the page says when it has come to its end. */
export async function visit(
  browser: Browser,
  served: Served,
  viewport: { width: number; height: number },
  lives: boolean,
): Promise<Visit> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const done = new Promise<void>((tell) => void page.exposeFunction("tellDone", () => tell()));
    await page.addInitScript({ content: TELL_DONE });
    const cdp = await context.newCDPSession(page);
    const [cast, begun] = [new Screencast(cdp), new Begun(cdp)];
    served.sent.length = 0;
    await slowDown(cdp);
    await cast.start();
    await page.goto(served.url);
    if (lives) await done;
    await cast.rest();
    const { part, except } = await mapOf(page);
    const at = cast.completeAt(part, except);
    const live = await page.evaluate(() => (window as { liveAt?: number }).liveAt);
    const asked = served.sent.filter((s) => s.at <= at).reduce((sum, s) => sum + s.bytes, 0);
    return {
      complete: at - begun.at,
      ...(live !== undefined && { live: live - begun.at }),
      asked: asked / 1000,
    };
  } finally {
    await context.close();
  }
}
