import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { BROWSER_ARGS, findBrowser } from "./find-browser.ts";
import { locate, open, SILENCE, watch } from "./watch.ts";

test.use({
  launchOptions: {
    executablePath: findBrowser() ?? "",
    args: [...BROWSER_ARGS, "--disable-3d-apis"],
  },
});

test("without WebGL the picture stays: it is hovered, pinned, zoomed, dragged and exported", async ({
  page,
}) => {
  const seen = watch(page);
  await open(page, "", "svg");
  await expect(page.locator(".first-ground")).toBeVisible();
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
  await open(page, "#map=4.5/35/42", "svg");
  await page.locator(".frame").focus();
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/#map=5\.5/);
  await page.keyboard.press("ArrowRight");
  await expect(page).not.toHaveURL(/\/42$/);
  await page.keyboard.press("Enter");
  await expect(page.locator(".detail h2")).toBeVisible();
});
