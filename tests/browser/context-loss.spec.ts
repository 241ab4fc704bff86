import { expect, type Page, test } from "@playwright/test";
import { locate, MAPLIBRE, open, SILENCE, watch } from "./watch.ts";

type Lost = Window & { lost?: WEBGL_lose_context };

/** Takes the graphics context away, as a browser does that runs short of memory. */
function lose(page: Page): Promise<void> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".gl canvas");
    const extension = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    if (!extension) throw new Error("no context to lose");
    (window as Lost).lost = extension;
    extension.loseContext();
  });
}

const restore = (page: Page) => page.evaluate(() => (window as Lost).lost?.restoreContext());

for (const [where, hash] of [
  ["in the opening view", ""],
  ["after the map was moved", "#map=4.5/35/42"],
] as const) {
  test(`${where} a lost context shows the SVG at once, and MapLibre when it is back`, {
    tag: MAPLIBRE,
  }, async ({ page }) => {
    const seen = watch(page);
    await open(page, hash);
    await lose(page);
    const frame = page.locator(".frame");
    await expect(frame).toHaveAttribute("data-renderer", "svg");
    await expect(page.locator(hash ? ".ground svg" : ".first-ground")).toBeVisible();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 1200, height: 800 });
    if (hash) {
      await expect(page).toHaveURL(/#map=5\.5\/35/);
      const at = await locate(page, 43.5, 33, 5.5);
      await page.mouse.move(at.x, at.y);
      await expect(page.getByRole("tooltip")).toHaveText(/^Iraq/);
    }
    await restore(page);
    await expect(frame).toHaveAttribute("data-renderer", "maplibre");
    if (hash) await expect(page).toHaveURL(/#map=5\.5\/35/);
    await page.getByRole("button", { name: "Zoom out" }).click();
    if (hash) await expect(page).toHaveURL(/#map=4\.5\/35/);
    expect(seen.messages.filter((m) => !/context (lost|restored)|CONTEXT_LOST/i.test(m))).toEqual([]);
    expect(seen.foreign).toEqual(SILENCE.foreign);
  });
}
