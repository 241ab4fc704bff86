import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { dossier } from "../export/kurdistan.ts";
import { MAPLIBRE, open, SILENCE, saveData, watch } from "./watch.ts";

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
      await expect(row).toContainText("Press TV (Iranian state broadcaster), ");
      await expect(row).toContainText(/named in the source|implied|one of a group/);
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
    const box = page.getByRole("region", { name: /^Positions / });
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
  await expect(page.locator(".words")).toContainText("Demands annulment: Iraq.");
  // The tables hold what the cards hold; the HTML has each row once.
  await expect(page.locator("#panel-statements .saying")).toHaveCount(dossier.positions.length);
  await expect(page.locator("table, .table-tools")).toHaveCount(0);
  await page.context().close();
});

/** Words as they follow each other, whatever breaks the lines; a space may be too narrow to be read as one. */
const plain = (text: string) => text.replaceAll(/\s+/g, "");

/** Of the pages up to `last`, of all where there is none. */
function textOf(pdf: Buffer, last?: number): string | null {
  const pages = last === undefined ? [] : ["-l", `${last}`];
  const { error, stdout } = spawnSync("pdftotext", ["-raw", ...pages, "-", "-"], {
    input: pdf,
    encoding: "utf8",
  });
  return error ? null : plain(stdout);
}

/** What a reader can press or do on screen only. */
const CONTROLS = [
  "Download",
  "Share",
  "Hover over",
  "Show all",
  "A dossier of your own",
  "Open a dossier",
  "Drop a folder",
  "How it works",
];

/** As the button in About does it, but for the browser's own dialog. */
const withStatements = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dataset.print = "all";
  });

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test.describe("on paper", () => {
  for (const landscape of [false, true])
    test(`a handout is one page, ${landscape ? "landscape" : "portrait"}`, async ({ page }) => {
      await open(page);
      const pdf = await page.pdf({ format: "A4", landscape });
      expect(pagesOf(pdf)).toBe(1);
      const text = textOf(pdf);
      if (text === null) return;
      for (const words of [
        "Who stood where on the Kurdistan referendum",
        "governments",
        "Demands annulment",
        "no endorsement",
        "http://127.0.0.1",
      ])
        expect(text).toContain(plain(words));
      expect(text).not.toContain(plain("Tillerson,"));
    });

  for (const [name, formats, prepare] of [
    [
      "under MapLibre, from a dark system",
      ["A4"],
      (page: Page) => page.emulateMedia({ colorScheme: "dark" }).then(() => open(page)),
    ],
    ["before the map is live", ["A4", "Letter"], (page: Page) => saveData(page).then(() => page.goto("/"))],
  ] as const) {
    // The browser without windows prints letters apart, so that its words cannot be read back.
    test(`the page is map, legend and every statement, ${name}`, { tag: MAPLIBRE }, async ({ page }) => {
      const seen = watch(page);
      await prepare(page);
      for (const format of formats) {
        await withStatements(page);
        const pdf = await page.pdf({ format });
        expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
        const text = textOf(pdf);
        if (text === null) continue;
        for (const { gist, quote } of dossier.positions) {
          expect(text).toContain(plain(gist));
          if (quote) expect(text).toContain(plain(quote));
        }
        for (const words of ["Sulaymaniyah", "Demands annulment", "no endorsement", "Middle East Airlines"])
          expect(text).toContain(plain(words));
        for (const words of CONTROLS) expect(text).not.toContain(plain(words));
        const images = execFileSync("pdfimages", ["-list", "-"], { input: pdf, encoding: "utf8" });
        expect(images.trimEnd().split("\n")).toHaveLength(2);
      }
      expect(seen).toEqual(SILENCE);
    });
  }

  test("the tabs that are not shown print what the page has changed to", async ({ page }) => {
    await open(page);
    await page.getByRole("radio", { name: "The wider record" }).check({ force: true });
    await expect(page.locator("#tab-flights")).toContainText(/\d/);
    await withStatements(page);
    const text = textOf(await page.pdf({ format: "A4" }));
    if (text !== null) expect(text).toContain(plain("Austrian Airlines"));
    // On screen they stay as they were until they are looked at.
    await page.locator("#tab-flights").click();
    await expect(page.locator("#panel-flights [data-row]")).toHaveCount(27);
  });

  for (const [hash, layer, other] of [
    ["", "The article", "The wider record"],
    ["#sources=all", "The wider record", "The article"],
  ] as const) {
    test(`its first page says that ${layer.toLowerCase()} is shown, and holds the legend`, async ({
      page,
    }) => {
      await open(page, hash);
      for (const format of ["A4", "Letter"]) {
        const text = textOf(await page.pdf({ format }), 1);
        if (text === null) continue;
        expect(text).toContain(plain(`Evidence ${layer}`));
        expect(text).not.toContain(plain(other));
        expect(text).not.toContain(plain("Shows only"));
        for (const words of ["Demands annulment", "Suspended route"]) expect(text).toContain(plain(words));
      }
    });
  }

  test("its first page says what a filter leaves, and no page has the button that ends it", async ({
    page,
  }) => {
    await open(page, "#sources=all&only=stance:annulment");
    for (const format of ["A4", "Letter"]) {
      await withStatements(page);
      const pdf = await page.pdf({ format });
      const [first, text] = [textOf(pdf, 1), textOf(pdf)];
      if (first === null || text === null) continue;
      expect(first).toContain(plain("Shows only: demands annulment."));
      expect(first).toContain(plain("Suspended route"));
      expect(text).toContain(plain("statements shown"));
      for (const words of CONTROLS) expect(text).not.toContain(plain(words));
    }
    // On screen the legend shows it.
    await expect(page.locator(".only")).toBeHidden();
  });

  for (const [width, height, hash, details] of [
    [1440, 900, "#sources=all&at=2017-09-28", {}],
    [2200, 900, "#map=5.5/36/44", { tag: MAPLIBRE }],
  ] as const) {
    test(
      `the frame has the shape of what was drawn at ${width}x${height}, ${hash}`,
      details,
      async ({ page }) => {
        await page.setViewportSize({ width, height });
        await open(page, hash);
        const shape = await page.locator(".frame").evaluate((e) => e.clientHeight / e.clientWidth);
        // As a printer does, before the page has heard of its new size.
        const printed = await page.evaluate(() => {
          window.dispatchEvent(new Event("beforeprint"));
          return document.querySelector<HTMLElement>(".frame")?.style.getPropertyValue("--shape");
        });
        expect(Number(printed)).toBeCloseTo(shape, 3);
        await page.emulateMedia({ media: "print" });
        const frame = page.locator(".frame");
        await expect
          .poll(() => frame.evaluate((e) => e.clientHeight / e.clientWidth), { intervals: [50] })
          .toBeCloseTo(shape, 1);
      },
    );
  }

  test("the picture is drawn in lines and shown, the canvas is not", { tag: MAPLIBRE }, async ({ page }) => {
    await open(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".first-ground")).toHaveCSS("visibility", "visible");
    await expect(page.locator(".gl")).toBeHidden();
    await expect(page.locator(".tabs")).toBeHidden();
    // Who wants the statements too asks for them in About.
    await expect(page.locator("#panel-statements")).toBeHidden();
    await expect(page.locator(".finding")).toBeVisible();
  });
});

test("after the map was moved it is still vectors that are printed", { tag: MAPLIBRE }, async ({ page }) => {
  await open(page, "#map=5.5/36/44");
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".ground svg")).toBeVisible();
  await expect(page.locator(".gl")).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".ground svg")).toBeHidden();
});
