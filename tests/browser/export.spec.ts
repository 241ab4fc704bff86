import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { readPngText } from "../../src/export/png-metadata.ts";

const SIZES = [
  ["Article, 1200 × 675", 1200, 675],
  ["Square, 1080 × 1080", 1080, 1080],
  ["Large, 3840 × 2160", 3840, 2160],
] as const;

for (const [label, width, height] of SIZES) {
  test(`saves a PNG of ${width}x${height} with its provenance inside`, async ({ page }) => {
    await page.goto("/");
    await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
    await page.getByRole("button", { name: "Save picture" }).click();
    await page.getByLabel(label).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save PNG" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`kurdistan-2017_2017-09-29_${width}x${height}.png`);
    const bytes = readFileSync(await download.path());
    const png = PNG.sync.read(bytes);
    expect([png.width, png.height]).toEqual([width, height]);
    const colours = new Set<number>();
    for (let i = 0; i < png.data.length; i += 4 * 997) colours.add(png.data.readUInt32BE(i));
    expect(colours.size).toBeGreaterThan(20);
    const text = JSON.stringify(readPngText(new Uint8Array(bytes)));
    expect(text).toContain("Who stood where on the Kurdistan referendum");
    expect(text).toContain("Press TV");
    expect(text).toContain("2017-09-29");
  });
}
