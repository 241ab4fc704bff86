import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { dossier } from "../export/kurdistan.ts";
import { open, SILENCE, saveData, watch } from "./watch.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

async function openTable(page: Page): Promise<Locator> {
  await saveData(page);
  await page.goto("/");
  await page.getByRole("tab", { name: "Table" }).click();
  const table = page.locator("#table-positions");
  await expect(table).toBeVisible();
  return table;
}

const column = (table: Locator, n: number) => table.locator(`tbody tr > :nth-child(${n})`).allTextContents();

test.describe("the table", () => {
  test("sorts by key, says how it is sorted, and keeps undated rows last", async ({ page }) => {
    const seen = watch(page);
    const table = await openTable(page);
    const date = table.getByRole("columnheader", { name: "Date" });
    await expect(date).toHaveAttribute("aria-sort", "ascending");
    await table.getByRole("button", { name: "Date" }).press("Enter");
    await expect(date).toHaveAttribute("aria-sort", "descending");
    const dates = await column(table, 4);
    expect(dates[0]).toMatch(/^29 Sep/);
    expect(dates.at(-1)).toBe("undated in source");
    await table.getByRole("button", { name: "Speaker" }).click();
    await expect(table.locator("[aria-sort]")).toHaveCount(1);
    await expect(table.locator("tbody tr").first()).toContainText("Ali al-Sistani");
    expect(seen).toEqual(SILENCE);
  });

  test("holds every row with quote, gist, source and evidence", async ({ page }) => {
    const table = await openTable(page);
    await expect(table.locator("tbody tr")).toHaveCount(dossier.positions.length);
    for (const { quote, gist } of dossier.positions) {
      const row = table.locator("tbody tr", { hasText: gist });
      await expect(row).toContainText("Press TV, ");
      await expect(row).toContainText(/named in the source|implied|collective/);
      if (quote) await expect(row.locator("q")).toHaveText(quote);
    }
    const flights = page.locator("#table-suspensions");
    await expect(flights.locator("tbody tr")).toHaveCount(dossier.suspensions.length);
    await expect(flights).toContainText("Istanbul (IST) to Sulaymaniyah (ISU)");
  });

  for (const what of ["positions", "suspensions"] as const) {
    test(`saves the ${what} as CSV, without waiting for the map`, async ({ page }) => {
      const seen = watch(page);
      await page.route("**/geodata-*.json", (route) => route.abort());
      await openTable(page);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: `Download ${what} as CSV` }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`kurdistan-2017_2017-09-29_${what}.csv`);
      const text = readFileSync(await file.path(), "utf8");
      for (const row of dossier[what]) expect(text).toContain(row.id);
      expect(text).toContain("Natural Earth");
      await expect(page.getByText(`Saved ${file.suggestedFilename()}`)).toBeVisible();
      expect(seen).toEqual(SILENCE);
    });
  }

  for (const [width, height, colorScheme] of [
    [1440, 900, "light"],
    [1440, 900, "dark"],
    [1024, 768, "light"],
    [390, 844, "light"],
    [320, 568, "dark"],
  ] as const) {
    test(`axe finds nothing at ${width}x${height}, ${colorScheme}, and nothing runs out`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await openTable(page);
      // As a driver and not as a script on the page, whose policy allows none.
      const found = await page.evaluate(`${AXE}; axe.run("#panel")`);
      const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
      expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });
  }

  test("on a phone the table scrolls in its own box, by key, under headings that stay", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const table = await openTable(page);
    const box = page.getByRole("region", { name: /Positions that hold/ });
    await box.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => box.evaluate((e) => e.scrollLeft)).toBeGreaterThan(0);
    await box.evaluate((e) => e.scrollTo(e.scrollWidth, 400));
    const frame = await box.boundingBox();
    const heading = await table.locator("thead th").first().boundingBox();
    expect(Math.abs((heading?.x ?? 0) - (frame?.x ?? 0))).toBeLessThan(3);
    expect(Math.abs((heading?.y ?? 0) - (frame?.y ?? 0))).toBeLessThan(3);
  });
});

test("without JavaScript the map is there in words, and no button that does nothing", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto("/");
  await expect(page.locator(".words")).toContainText("Demands annulment or threatens measures: Iraq.");
  // The tables hold what the cards hold; the HTML has each row once.
  await expect(page.locator("#panel-statements .saying")).toHaveCount(dossier.positions.length);
  await expect(page.locator("table, .table-tools")).toHaveCount(0);
  await page.context().close();
});

/** Words as they follow each other, whatever breaks the lines. */
const plain = (text: string) => text.replaceAll(/\s+/g, " ");

function textOf(pdf: Buffer): string | null {
  const { error, stdout } = spawnSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });
  return error ? null : plain(stdout);
}

test.describe("on paper", () => {
  for (const [name, prepare] of [
    ["under MapLibre", (page: Page) => open(page)],
    ["from a dark system", (page: Page) => page.emulateMedia({ colorScheme: "dark" }).then(() => open(page))],
    ["before the map is live", (page: Page) => saveData(page).then(() => page.goto("/"))],
  ] as const) {
    test(`the page is map, legend and every statement, ${name}`, async ({ page }) => {
      const seen = watch(page);
      await prepare(page);
      for (const format of ["A4", "Letter"]) {
        const pdf = await page.pdf({ format });
        expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
        const text = textOf(pdf);
        if (text === null) continue;
        for (const { gist, quote } of dossier.positions) {
          expect(text).toContain(plain(gist));
          if (quote) expect(text).toContain(plain(quote));
        }
        for (const words of ["Sulaymaniyah", "Demands annulment", "no endorsement", "Middle East Airlines"])
          expect(text).toContain(words);
        for (const words of ["Download", "Share", "Hover or tap"]) expect(text).not.toContain(words);
        const images = execFileSync("pdfimages", ["-list", "-"], { input: pdf, encoding: "utf8" });
        expect(images.trimEnd().split("\n")).toHaveLength(2);
      }
      expect(seen).toEqual(SILENCE);
    });
  }

  test("the tabs that are not shown print what the page has changed to", async ({ page }) => {
    await open(page);
    await page.getByRole("radio", { name: "The wider record" }).check({ force: true });
    await expect(page.locator("#tab-flights")).toContainText("24");
    const text = textOf(await page.pdf({ format: "A4" }));
    if (text !== null) expect(text).toContain("Austrian Airlines");
    // On screen they stay as they were until they are looked at.
    await page.locator("#tab-flights").click();
    await expect(page.locator("#panel-flights [data-row]")).toHaveCount(24);
  });

  test("the picture is drawn in lines and shown, the canvas is not", async ({ page }) => {
    await open(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".first-ground")).toHaveCSS("visibility", "visible");
    await expect(page.locator(".gl")).toBeHidden();
    await expect(page.locator(".tabs")).toBeHidden();
    await expect(page.locator("#panel-about")).toBeVisible();
  });
});

test("after the map was moved it is still vectors that are printed", async ({ page }) => {
  await open(page, "#map=5.5/36/44");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".ground svg")).toBeVisible();
  await expect(page.locator(".gl")).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".ground svg")).toBeHidden();
});
