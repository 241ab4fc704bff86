import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { locate, open, SILENCE, settled, watch } from "./watch.ts";

/** RGB of light waters. */
const SEA = [0xe2, 0xea, 0xee];

test("without WebGL the picture stays: it is hovered, pinned, zoomed, dragged and exported", async ({
  page,
}) => {
  const seen = watch(page);
  await open(page);
  await expect(page.locator(".first-ground")).toBeVisible();
  // The frame is wider than the view: land goes on to its edge.
  const frame = (await page.locator(".frame").boundingBox()) ?? { x: 0, y: 0, height: 0 };
  const clip = { x: frame.x + 10, y: frame.y + frame.height - 150, width: 1, height: 1 };
  const edge = PNG.sync.read(await page.screenshot({ clip })).data.subarray(0, 3);
  expect([...edge]).not.toEqual(SEA);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/#map=/);
  await expect(page.locator(".first")).toHaveCount(0);
  await expect(page.locator(".ground svg")).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = "#map=4.5/35/42";
  });
  await expect(page).toHaveURL(/#map=4.5/);
  const iraq = await locate(page, 44.6, 31.2);
  await page.mouse.move(iraq.x, iraq.y);
  await expect(page.getByRole("tooltip")).toHaveText(/^Iraq.*We will never hold talks/s);
  await page.mouse.click(iraq.x, iraq.y);
  await expect(page.locator(".detail").getByRole("heading", { name: "Iraq" })).toBeVisible();

  await page.mouse.down();
  await page.mouse.move(iraq.x - 120, iraq.y, { steps: 4 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(/\/42(\.0*)?$/);
  await page.mouse.wheel(0, -300);
  await expect(page).toHaveURL(/#map=5\.\d+/);

  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save PNG" }).click(),
  ]);
  const png = PNG.sync.read(readFileSync(await download.path()));
  expect([png.width, png.height]).toEqual([1200, 675]);
  expect(seen).toEqual(SILENCE);
});

test("the keyboard moves the picture too", async ({ page }) => {
  await open(page, "#map=4.5/35/42");
  await page.locator(".frame").focus();
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/#map=5\.5/);
  await page.keyboard.press("ArrowRight");
  await expect(page).not.toHaveURL(/\/42$/);
  await page.keyboard.press("Enter");
  await expect(page.locator(".detail h2")).toBeVisible();
});

/** The layers of the ground, without the patterns, which stand in the order in which they were first wanted. */
const layersOf = (page: Page) =>
  page
    .locator('.ground svg > [id^="ground-layer-"]')
    .evaluateAll((groups) => groups.map((group) => group.outerHTML));

test("another day draws only what differs, and makes the picture that is drawn whole", async ({ page }) => {
  const seen = watch(page);
  const addressOf = (day: string) => `#sources=all&at=${day}`;
  // From a day on which acts are drawn already: a layer more is drawn whole.
  await open(page, addressOf("2017-09-29"));
  await expect(page.locator(".ground svg")).toBeVisible();
  await settled(page);
  const svg = await page.locator(".ground svg").elementHandle();
  const stepped = new Map<string, string[]>();
  for (const day of ["2017-10-03", "2017-10-16", "2017-09-30"]) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, addressOf(day));
    await settled(page);
    stepped.set(day, await layersOf(page));
  }
  expect(new Set([...stepped.values()].map((layers) => layers.join(""))).size).toBe(stepped.size);
  expect(await svg?.evaluate((element) => element.isConnected)).toBe(true);
  for (const [day, layers] of stepped) {
    await page.goto("about:blank");
    await open(page, addressOf(day));
    await settled(page);
    expect(await layersOf(page), day).toEqual(layers);
  }
  expect(seen).toEqual(SILENCE);
});
