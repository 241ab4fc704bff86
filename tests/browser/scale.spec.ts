import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type Served, serveFolder } from "../bench/server.ts";
import { MAPLIBRE, SILENCE, watch, withoutWebgl } from "./watch.ts";

const ROWS = { statements: 1000, routes: 2000 };
/** More elements than these a page of any dossier does without. */
const MOST_ELEMENTS = 40_000;

let folder: string;
let site: Served;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "demarche-scale-"));
  const rows = [ROWS.statements, ROWS.routes].map(String);
  execFileSync(process.execPath, ["--import", "tsx", "tests/browser/large-page.ts", folder, ...rows]);
  site = await serveFolder(join(folder, "site"));
});

test.afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const rowsIn = (page: Page, panel: string) => page.locator(`#panel-${panel} .saying`);

test("a large dossier is drawn, thinned with a word on it, and listed in parts", { tag: MAPLIBRE }, async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto(site.url);
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
  await expect(page.locator("#tab-statements .count")).toHaveText("1,000");
  await expect(page.locator("#thinned")).toHaveText(/^\d{3} of [12],\d{3} routes are drawn at this zoom/);
  await expect(page.locator("#panel-statements > .groups > .class")).toHaveText(/^This list is long/);
  expect(await page.locator("*").count()).toBeLessThan(MOST_ELEMENTS);
  // No row is undated: nothing stands where that would be told.
  await expect(page.locator(".undated")).toHaveCount(0);
  const buttons = await page.locator(".time-buttons").boundingBox();
  const track = await page.locator(".track").boundingBox();
  expect((buttons?.x ?? 0) + (buttons?.width ?? 0)).toBeLessThan(track?.x ?? 0);

  // The whole way down a list, and no more of it in the page than before.
  await page.locator("#tab-flights").click();
  await expect(rowsIn(page, "flights").first()).toBeVisible();
  await page.locator("#panel").evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
  await expect(page.locator('[data-row="r1999"]')).toBeAttached();
  expect(await rowsIn(page, "flights").count()).toBeLessThan(500);

  await page.locator("#tab-table").click();
  await expect(page.locator("#table-positions tr[aria-rowindex]").first()).toBeAttached();
  expect(await page.locator("#table-positions").getAttribute("aria-rowcount")).toBe("1001");
  expect(seen).toEqual(SILENCE);
});

test("the search leads to a row that the list does not hold yet, and the keys to the end of what is drawn", {
  tag: MAPLIBRE,
}, async ({ page }) => {
  await withoutWebgl(page);
  await page.goto(site.url);
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  await page.keyboard.press("/");
  await page.keyboard.type("Statement number 777");
  await expect(page.locator("#search-results .option").first()).toContainText("777", { ignoreCase: true });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator('.detail [data-row="p777"]')).toHaveAttribute("data-read", "");

  await page.locator("#frame").focus();
  await page.keyboard.press("l");
  await page.keyboard.press("End");
  const list = page.locator(".features [role=listbox]");
  const last = (await list.getAttribute("aria-activedescendant")) ?? "";
  await expect(page.locator(`#${last}`)).toHaveAttribute("aria-selected", "true");
});

test("without scripts a page that is cut says so, and leads to tables of all rows", {
  tag: MAPLIBRE,
}, async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url);
  const note = page.locator("#panel-statements > .groups > .class");
  await expect(note).toHaveText(/^The [\d,]+ of 1,000 statements that decide/);
  const csv = await page.request.get(new URL("./positions.csv", site.url).href);
  expect((await csv.text()).trim().split("\r\n")).toHaveLength(ROWS.statements + 1);
  await expect(note.locator("a")).toHaveAttribute("href", "./positions.csv");
  await context.close();
});
