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
  /** KB that had reached the browser by the time of the complete picture. */
  arrived: number;
  /** KB of the answers that the server had begun by then, whole. */
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

/**
 * Times of what arrives; the browser tells its own clock, and for each request also the wall's. Of some answers it
 * tells the bytes piece by piece, of others, the page itself among them, only when they are whole.
 */
class Arrivals {
  start = 0;
  #shift = 0;
  readonly #told = new Map<string, number>();
  readonly #pieces: { at: number; bytes: number }[] = [];

  constructor(cdp: CDPSession) {
    cdp.on("Network.requestWillBeSent", ({ requestId, request, type, wallTime, timestamp }) => {
      // What is written into the page itself does not travel a second time.
      if (!request.url.startsWith("data:")) this.#told.set(requestId, 0);
      if (type !== "Document" || this.start > 0) return;
      this.start = wallTime * 1000;
      this.#shift = (wallTime - timestamp) * 1000;
    });
    cdp.on("Network.dataReceived", ({ requestId, timestamp, encodedDataLength }) =>
      this.#arrived(requestId, timestamp, encodedDataLength),
    );
    cdp.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) =>
      this.#arrived(requestId, timestamp, encodedDataLength - (this.#told.get(requestId) ?? 0)),
    );
  }

  #arrived(requestId: string, timestamp: number, bytes: number): void {
    const told = this.#told.get(requestId);
    if (told === undefined || bytes <= 0) return;
    this.#told.set(requestId, told + bytes);
    this.#pieces.push({ at: timestamp * 1000, bytes });
  }

  bytesUntil(at: number): number {
    return this.#pieces.filter((p) => p.at + this.#shift <= at).reduce((sum, p) => sum + p.bytes, 0);
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
    const [cast, arrivals] = [new Screencast(cdp), new Arrivals(cdp)];
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
      complete: at - arrivals.start,
      ...(live !== undefined && { live: live - arrivals.start }),
      arrived: arrivals.bytesUntil(at) / 1000,
      asked: asked / 1000,
    };
  } finally {
    await context.close();
  }
}
