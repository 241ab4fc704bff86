import { type Browser, expect, type Page, test } from "@playwright/test";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { inStill, MAPLIBRE, open, SILENCE, saveData, watch } from "./watch.ts";

const SIZES = [
  { width: 1440, height: 900, ratio: 1 },
  { width: 1920, height: 1080, ratio: 1 },
  { width: 390, height: 844, ratio: 2 },
  { width: 844, height: 390, ratio: 1 },
] as const;

async function pageOf(
  browser: Browser,
  size: (typeof SIZES)[number],
  colorScheme: "light" | "dark" = "light",
) {
  const { width, height, ratio } = size;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: ratio,
    colorScheme,
  });
  return context.newPage();
}

async function picture(page: Page): Promise<PNG> {
  await page.evaluate(() => document.fonts.ready);
  return PNG.sync.read(await page.locator(".frame").screenshot());
}

/** Share of pixels that differ beyond what antialiasing does. */
function difference(a: PNG, b: PNG): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 }) / (a.width * a.height);
}

test.describe("the picture in the HTML", () => {
  for (const size of SIZES) {
    const { width, height, ratio } = size;
    test(`is where MapLibre draws it at ${width}x${height}, ratio ${ratio}`, { tag: MAPLIBRE }, async ({
      browser,
    }) => {
      const still = await pageOf(browser, size);
      await saveData(still);
      await still.goto("/");
      const live = await pageOf(browser, size);
      await open(live);
      // Dashes begin elsewhere on MapLibre's tiles: two thirds of what differs, and more in a small frame.
      expect(difference(await picture(still), await picture(live))).toBeLessThan(0.0095);
      await still.context().close();
      await live.context().close();
    });
  }

  test("follows a dark system without a script", { tag: MAPLIBRE }, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "dark" });
    const page = await context.newPage();
    await page.goto("/");
    const live = await pageOf(browser, { width: 1440, height: 900, ratio: 1 }, "dark");
    await open(live);
    const ground = (p: Page) => p.locator(".frame").evaluate((e) => getComputedStyle(e).backgroundColor);
    expect(await ground(page)).toBe("rgb(16, 23, 29)");
    const pixels = await picture(live);
    expect([...pixels.data.subarray(0, 3)].every((c) => c < 80)).toBe(true);
    await context.close();
    await live.context().close();
  });
});

test("the live page asks for nothing that is not there, and for no style sheet", { tag: MAPLIBRE }, async ({
  page,
}) => {
  const seen = watch(page);
  const missing: string[] = [];
  page.on("response", (r) => r.status() >= 400 && missing.push(r.url()));
  await open(page);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.locator(".preview svg")).toBeVisible();
  expect(missing).toEqual([]);
  await expect(page.locator("link[rel=stylesheet]")).toHaveCount(0);
  expect(seen).toEqual(SILENCE);
});

test("nothing on the page moves while it arrives and comes to life", { tag: MAPLIBRE }, async ({ page }) => {
  const seen = watch(page);
  // So slow a line that the browser draws what it has of the page several times before the rest is there.
  const session = await page.context().newCDPSession(page);
  const line = { offline: false, latency: 20, downloadThroughput: 60_000, uploadThroughput: 60_000 };
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await session.send("Network.emulateNetworkConditions", line);
    await page.goto("/");
    await session.send("Network.emulateNetworkConditions", { ...line, downloadThroughput: -1 });
    await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
    await page.evaluate(() => document.fonts.ready);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    // A fiftieth of what is called good: nobody sees it.
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.002);
  }
  expect(seen).toEqual(SILENCE);
});

test.describe("before MapLibre has come", () => {
  test("hovering, pinning and the panel work on the picture", async ({ page }) => {
    const seen = watch(page);
    await saveData(page);
    await page.goto("/");
    const requests: string[] = [];
    page.on("request", (r) => r.url().includes("/assets/") && requests.push(r.url()));
    const turkey = await inStill(page, "polity:TUR");
    await page.mouse.move(turkey.x, turkey.y);
    await expect(page.getByRole("tooltip")).toHaveText(/^Turkey.*Its carrier suspends flights/s);
    await expect(page.locator(".first-ground .outline")).toHaveCount(1);
    const route = await inStill(page, "route:ms-ebl");
    await page.mouse.move(route.x, route.y);
    await expect(page.getByRole("tooltip")).toHaveText(/EgyptAir/);
    const usa = await inStill(page, "polity:USA", ".inset-map");
    await page.mouse.move(usa.x, usa.y);
    await expect(page.getByRole("tooltip")).toHaveText(/United States/);
    await page.mouse.move(0, 0);
    await expect(page.getByRole("tooltip")).toHaveCount(0);
    await page.getByRole("tab", { name: /Flights/ }).click();
    await expect(page.locator("#panel-flights .saying").first()).toBeVisible();
    expect(requests).toEqual([]);
    expect(seen).toEqual(SILENCE);
  });

  test("a reader who saves data gets MapLibre when the map is touched, not before", {
    tag: MAPLIBRE,
  }, async ({ page }) => {
    await saveData(page);
    await page.goto("/");
    const iraq = await inStill(page, "polity:IRQ");
    await page.mouse.click(iraq.x, iraq.y);
    await expect(page.locator(".detail").getByRole("heading", { name: "Iraq" })).toBeVisible();
    await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
    await expect(page.locator(".detail").getByRole("heading", { name: "Iraq" })).toBeVisible();
  });

  test("a zoom asked for early is done when the map has come", { tag: MAPLIBRE }, async ({ page }) => {
    await saveData(page);
    await page.goto("/");
    await page.getByRole("button", { name: "Iraq" }).first().click();
    await expect(page).toHaveURL(/#view=iraq$/);
    await expect(page.locator(".first")).toHaveCount(0);
    await expect(page.locator(".overlay text", { hasText: "Baghdad" }).first()).toBeVisible();
  });

  test("colours that are changed while MapLibre is on its way are those that it comes with", {
    tag: MAPLIBRE,
  }, async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/maplibre-gl-worker-*", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/");
    await expect(page.locator(".gl canvas")).toBeAttached();
    await page.emulateMedia({ colorScheme: "dark" });
    release();
    await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
    const changed = await picture(page);
    await page.reload();
    await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
    expect(difference(changed, await picture(page))).toBeLessThan(0.02);
  });

  test("a worker that does not come is asked for again", { tag: MAPLIBRE }, async ({ page }) => {
    const failed = page.waitForEvent("requestfailed");
    await page.route("**/maplibre-gl-worker-*", (route) => route.abort(), { times: 1 });
    await page.route("**/assets/map-*.js", async (route) => {
      await failed;
      await route.continue();
    });
    await page.goto("/");
    await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
  });

  test("says so where the boundaries cannot be loaded, and keeps the picture", async ({ page }) => {
    await page.route("**/opening-*.json", (route) => route.abort());
    await page.goto("/");
    await expect(page.locator(".trouble", { hasText: "not moved yet" })).toBeVisible();
    const iran = await inStill(page, "polity:IRN");
    await page.mouse.move(iran.x, iran.y);
    await expect(page.getByRole("tooltip")).toHaveText(/^Iran/);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`the map, its legend and all words are there at ${width}x${height}`, async ({ page }) => {
      const seen = watch(page);
      await page.setViewportSize({ width, height });
      await page.goto("/");
      await expect(page.locator(".first-ground")).toBeVisible();
      await expect(
        page.locator(".first-marks text", { hasText: "Erbil" }).locator("visible=true").first(),
      ).toBeVisible();
      await expect(page.locator(".legend").getByText("Demands annulment")).toBeVisible();
      await expect(page.locator("#panel-statements blockquote")).toHaveCount(5);
      for (const panel of ["#panel-statements", "#panel-flights", "#panel-about"])
        await expect(page.locator(panel)).toBeVisible();
      await expect(page.locator("#panel-flights .saying")).toHaveCount(5);
      await expect(page.getByRole("button", { name: "Export" })).toBeHidden();
      expect(seen).toEqual(SILENCE);
    });
  }

  test("every region that has words is linked to them", async ({ page }) => {
    await page.goto("/");
    const links = page.locator(".first-ground a");
    const count = await links.count();
    expect(count).toBeGreaterThanOrEqual(15);
    for (let i = 0; i < count; i++) {
      const link = links.nth(i);
      const href = (await link.getAttribute("href")) ?? "";
      await expect(page.locator(href), `${await link.locator("title").textContent()}`).toHaveCount(1);
    }
    await page.locator('.first-ground [data-subject="polity:IRQ"]').dispatchEvent("click");
    await expect(page).toHaveURL(/#at-IRQ$/);
    await expect(page.locator("#at-IRQ")).toBeInViewport();
  });
});
