import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Download, expect, type Page, test } from "@playwright/test";
import { PNG } from "pngjs";
import { readPngDensity } from "../../src/export/png/png-metadata.ts";
import { readPngText } from "../../src/export/png/texts.ts";
import { MAPLIBRE, open, SILENCE, watch } from "./watch.ts";

/** Exports come from the scene, so all but one of the tests need no canvas. */
async function dialog(page: Page): Promise<void> {
  await open(page);
  await openDialog(page);
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.locator(".preview svg")).toBeVisible();
  // To those who hear the page it is one image, with nothing inside.
  await expect(page.getByRole("dialog")).toMatchAriaSnapshot(`- img /State of \\d{4}-\\d{2}-\\d{2}/`);
  await expect(page.locator(".preview").getByRole("img")).toHaveCount(0);
}

const choose = (page: Page, format: string) =>
  page.locator(".segments label", { hasText: new RegExp(`^${format}$`) }).click();

async function save(page: Page, format: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Save ${format}` }).click(),
  ]);
  await expect(page.locator(".work p")).toHaveText(/^Saved /);
  return download;
}

const bytesOf = async (download: Download) => readFileSync(await download.path());

test.describe("PNG", () => {
  const SIZES = [
    ["article", 1200, 675, 96],
    ["square", 1080, 1080, 96],
    ["large", 3840, 2160, 96],
    ["letter", 3300, 2550, 300],
  ] as const;

  test("of every size has its px and its provenance inside", async ({ page }) => {
    const seen = watch(page);
    await dialog(page);
    for (const [preset, width, height, dpi] of SIZES) {
      await page.getByLabel("Size").selectOption(preset);
      const download = await save(page, "PNG");
      expect(download.suggestedFilename()).toBe(`kurdistan-2017_2017-09-29_${width}x${height}.png`);
      const bytes = await bytesOf(download);
      const png = PNG.sync.read(bytes);
      expect([png.width, png.height]).toEqual([width, height]);
      expect(readPngDensity(new Uint8Array(bytes))).toBe(dpi);
      const colours = new Set<number>();
      for (let i = 0; i < png.data.length; i += 4 * 997) colours.add(png.data.readUInt32BE(i));
      expect(colours.size).toBeGreaterThan(20);
      const text = JSON.stringify(readPngText(new Uint8Array(bytes)));
      for (const words of [
        "Who stood where on the Kurdistan referendum",
        "Press TV",
        "2017-09-29",
        "Natural Earth",
      ])
        expect(text).toContain(words);
    }
    expect(seen).toEqual(SILENCE);
  });

  test("has a clear ground where it is asked for", async ({ page }) => {
    await dialog(page);
    await page.getByLabel("Transparent background").check();
    const png = PNG.sync.read(await bytesOf(await save(page, "PNG")));
    const corner = [png.data[3], png.data[(png.width * png.height - 1) * 4 + 3]];
    expect(corner).toEqual([0, 0]);
    const opaque = [...png.data].filter((_, i) => i % 4 === 3).filter((alpha) => alpha === 255).length;
    expect(opaque / (png.width * png.height)).toBeGreaterThan(0.3);
  });

  test("says what to do where a size or density cannot be", async ({ page }) => {
    await dialog(page);
    await page.getByLabel("Width").fill("20000");
    await expect(page.getByRole("alert")).toHaveText(
      /20000 px cannot be how wide a picture is: the most is 8192 px/,
    );
    await expect(page.getByRole("button", { name: "Save PNG" })).toBeDisabled();
    await page.getByLabel("Width").fill("800");
    await page.getByLabel(/^Dpi/).fill("10");
    await expect(page.getByRole("alert")).toHaveText(/10 dpi cannot be used/);
    await page.getByLabel(/^Dpi/).fill("150");
    await expect(page.getByRole("alert")).toHaveCount(0);
    const png = PNG.sync.read(await bytesOf(await save(page, "PNG")));
    expect([png.width, png.height]).toEqual([800, 675]);
  });

  test("can be stopped, and then nothing is saved", async ({ page }) => {
    await dialog(page);
    await page.getByLabel("Size").selectOption("a3");
    // Fonts that never come hold the work at its first step.
    await page.route("**/fonts/*.woff2", () => undefined);
    await page.getByRole("button", { name: "Save PNG" }).click();
    await expect(page.getByRole("progressbar")).toBeVisible();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.locator(".work p")).toHaveText("Stopped. Nothing was saved.");
    await expect(page.getByRole("button", { name: "Save PNG" })).toBeEnabled();
  });
});

test("SVG has its words, its fonts and its sources inside, and nothing from elsewhere", async ({ page }) => {
  await dialog(page);
  await choose(page, "SVG");
  const svg = (await bytesOf(await save(page, "SVG"))).toString("utf8");
  for (const words of ["<metadata>", "dc:source", "Press TV", "Sulaymaniyah", "@font-face"])
    expect(svg).toContain(words);
  expect(svg).not.toMatch(
    /var\(--|@import|<script|data-|https?:\/\/(?!www\.w3\.org|purl\.org|www\.inkscape\.org|creativecommons)/,
  );
  await page.getByLabel("Embed fonts").uncheck();
  const plain = (await bytesOf(await save(page, "SVG"))).toString("utf8");
  expect(plain).not.toContain("@font-face");
});

test("PDF has vectors, fonts and words that can be searched", async ({ page }) => {
  await dialog(page);
  await choose(page, "PDF");
  await page.getByLabel("Size").selectOption("a4");
  const download = await save(page, "PDF");
  const path = await download.path();
  expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
  const poppler = (program: string, ...options: string[]) =>
    spawnSync(program, [...options, path, ...(program === "pdftotext" ? ["-"] : [])], { encoding: "utf8" });
  const info = poppler("pdfinfo");
  test.skip(Boolean(info.error) && !process.env.CI, "Poppler is not installed here.");
  expect(info.stdout).toContain("Page size:       841.89 x 595.276 pts (A4)");
  expect(poppler("pdfimages", "-list").stdout.trim().split("\n").length).toBe(2);
  expect(poppler("pdftotext").stdout).toContain("Sulaymaniyah");
  expect(poppler("pdffonts").stdout).toContain("IBMPlexSans");
});

test("GeoJSON and CSV hold the rows with their sources", async ({ page }) => {
  await dialog(page);
  await choose(page, "GeoJSON");
  await expect(page.locator("pre.preview")).toContainText("FeatureCollection");
  const map = JSON.parse((await bytesOf(await save(page, "GeoJSON"))).toString("utf8"));
  const iraq = map.features.find((f: { properties: { code?: string } }) => f.properties.code === "IRQ");
  expect(JSON.stringify(iraq.properties)).toContain("We will never hold talks");
  await choose(page, "CSV");
  const positions = await save(page, "CSV");
  expect(positions.suggestedFilename()).toBe("kurdistan-2017_2017-09-29_positions.csv");
  expect((await bytesOf(positions)).toString("utf8")).toMatch(/^\uFEFFid,polity,actor/);
  await page.locator(".segments label", { hasText: "Suspensions" }).click();
  expect((await bytesOf(await save(page, "CSV"))).toString("utf8")).toContain("Turkish Airlines");
});

test("the picture shows what is on the screen, and copies to the clipboard", { tag: MAPLIBRE }, async ({
  browser,
}) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  await open(page, "#map=6.5/36/44.5");
  await openDialog(page);
  await expect(page.locator(".preview text", { hasText: "Kirkuk" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Copy image" }).click();
  await expect(page.locator(".work p")).toHaveText("Picture copied.");
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => item.types),
  );
  expect(types).toContain("image/png");
  await context.close();
});
