import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { inStill, locate, MAPLIBRE, open, SILENCE, saveData, watch } from "./watch.ts";

const ARTICLE = readFileSync(new URL("../fixtures/article.txt", import.meta.url), "utf8");
const AT = "#map=4.5/35/42";

const HOVERS: [name: string, lon: number, lat: number, expected: RegExp[]][] = [
  ["Turkey", 33, 38.2, [/^Turkey/, /Its carrier suspends flights/, /Turkish Airlines/]],
  [
    "Iraq south of Baghdad",
    44.6,
    31.2,
    [
      /^Iraq/,
      /Demands annulment/,
      /We will never hold talks/,
      /paragraph 9/,
      /Haider al-Abadi/,
      /Prime Minister/,
      /undated in source/,
      /2 more/,
    ],
  ],
  ["the Region", 44.6, 36.75, [/^Kurdistan Region/, /Organised the vote/, /25 Sept?/]],
  ["Israel", 34.85, 31.0, [/^Israel/, /implied/, /not stated/]],
  ["Iran", 54, 33, [/^Iran/, /No statement in the source/]],
  ["Erbil's airport", 43.9632, 36.2376, [/^Erbil/, /ICAO ORER/]],
];

test.describe("the map", () => {
  test("hovering a place opens its tooltip", { tag: MAPLIBRE }, async ({ page }) => {
    const seen = watch(page);
    await open(page, AT);
    const tooltip = page.getByRole("tooltip");
    for (const [name, lon, lat, expected] of HOVERS) {
      await test.step(name, async () => {
        const at = await locate(page, lon, lat);
        await page.mouse.move(at.x, at.y);
        for (const words of expected) await expect(tooltip).toHaveText(words);
        const box = await tooltip.boundingBox();
        expect(
          box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1440 && box.y + box.height <= 900,
        ).toBe(true);
        await page.keyboard.press("Escape");
        await expect(tooltip).toHaveCount(0);
      });
    }
    expect(seen).toEqual(SILENCE);
  });

  test("hovering a route names the carrier, and the route wins over the ground", async ({ page }) => {
    await open(page, AT);
    const at = await locate(page, 36.7, 39.9);
    const tooltip = page.getByRole("tooltip");
    let found = false;
    for (let dy = -60; dy <= 60 && !found; dy += 3) {
      await page.mouse.move(at.x, at.y + dy);
      found = await tooltip
        .filter({ hasText: "Suspended route" })
        .or(tooltip.filter({ hasText: "suspended route" }))
        .isVisible();
    }
    await expect(tooltip).toHaveText(/Turkish Airlines/);
  });

  test("the United States can be hovered in the inset", async ({ page }) => {
    await saveData(page);
    await page.goto("/");
    const usa = await inStill(page, "polity:USA", ".inset-map");
    await page.mouse.move(usa.x, usa.y);
    await expect(page.getByRole("tooltip")).toHaveText(
      /United States.*Does not recognise it.*does not recognize/s,
    );
  });

  test("a click pins all statements, Escape lets go", async ({ page }) => {
    await open(page, AT);
    const at = await locate(page, 44.6, 31.2);
    await page.mouse.click(at.x, at.y);
    const detail = page.locator(".detail");
    await expect(detail.getByRole("heading", { name: "Iraq" })).toBeVisible();
    await expect(detail.locator(".saying")).toHaveCount(3);
    await page.keyboard.press("Escape");
    await expect(detail).toHaveCount(0);
  });

  test("moving the map writes the camera into the address", async ({ page }) => {
    await open(page, AT);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect(page).toHaveURL(/#map=5\.5\/35(\.0+)?\/42/);
  });

  test("the opening view holds every airport and region, with its name", async ({ page }) => {
    await open(page);
    for (const name of ["Istanbul", "Cairo", "Beirut", "Erbil", "Sulaymaniyah"]) {
      const label = page.locator(".first-marks text", { hasText: new RegExp(`^${name}$`) });
      await expect(label.locator("visible=true").first()).toBeVisible();
    }
  });
});

test("a view that is flown to stays one when the window changes on the way", { tag: MAPLIBRE }, async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Iraq", exact: true }).first().click();
  await expect(page.locator(".first")).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  const heightOf = async (of: string) => Math.floor((await page.locator(of).boundingBox())?.height ?? 0);
  const height = await heightOf(".frame");
  await expect.poll(() => heightOf(".gl canvas")).toBe(height);
  await expect(page).toHaveURL(/#view=iraq$/);
});

test("what lies outside the map is told of the view that is seen", async ({ page }) => {
  await open(page);
  const note = page.locator(".inset figcaption");
  await expect(note).toHaveText("United States: does not recognise it");
  await page.getByRole("button", { name: "World", exact: true }).first().click();
  await expect(note).toHaveText("No position outside the main map");
});

test("every quote on the page is verbatim in the article", async ({ page }) => {
  await saveData(page);
  await page.goto("/");
  const quotes = await page.locator("#panel-statements blockquote").allTextContents();
  expect(quotes.length).toBe(5);
  for (const quote of quotes) expect(ARTICLE).toContain(quote);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`nothing runs out of the page at ${width}x${height}`, async ({ page }) => {
    const seen = watch(page);
    await page.setViewportSize({ width, height });
    await open(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    const story = await page.locator("#story").evaluate((e) => e.scrollWidth - e.clientWidth);
    expect(story, "the legend with its counts").toBeLessThanOrEqual(0);
    await expect(page.locator(".credits")).toContainText("Natural Earth");
    expect(seen).toEqual(SILENCE);
  });
}

test("the view of the world is one on a phone too, and its link opens it", { tag: MAPLIBRE }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page);
  await page.getByRole("button", { name: "World", exact: true }).first().click();
  await expect(page).toHaveURL(/#view=world$/);
  await page.reload();
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
  await expect(page).toHaveURL(/#view=world$/);
  await expect(page.locator(".trouble")).toHaveCount(0);
  await open(page, "#map=-0.34/7/5");
  await expect(page.locator(".trouble")).toHaveCount(0);
});

test("on a phone a tap pins into a sheet at the window's foot, a second tap closes it", {
  tag: MAPLIBRE,
}, async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const seen = watch(page);
  await open(page, AT);
  await page.locator("#map").evaluate((map) => map.scrollIntoView());
  const at = await locate(page, 44.6, 31.2);
  await page.touchscreen.tap(at.x, at.y);
  const tapped = await page.evaluate(() => performance.now());
  const detail = page.locator(".detail");
  await expect(detail.getByRole("heading", { name: "Iraq" })).toBeVisible();
  const box = await detail.boundingBox();
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
  // The page has made room, so that the sheet does not lie on what was tapped.
  await expect.poll(async () => (await locate(page, 44.6, 31.2)).y).toBeLessThan(box?.y ?? 0);
  const again = await locate(page, 44.6, 31.2);
  // Within half a second the two would be one double tap, which zooms.
  await page.waitForFunction((since) => performance.now() - since > 600, tapped);
  await page.touchscreen.tap(again.x, again.y);
  await expect(detail).toHaveCount(0);
  expect(seen).toEqual(SILENCE);
  await context.close();
});
