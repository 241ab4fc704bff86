import { cpSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { readFolder } from "../../src/node/folder.ts";
import { serveFolder } from "../bench/server.ts";
import { builtProgram, type Program } from "../cli/built-program.ts";
import { dropFiles } from "./drop.ts";
import { watch } from "./watch.ts";

const DOSSIER = "kurdistan-2017";
/** Bytes of the page: what is sent along with a mail. */
const MOST = 3_000_000;
let program: Program;
let address = "";

test.beforeAll(async () => {
  test.setTimeout(180_000);
  program = await builtProgram();
  cpSync(resolve("geodata/dossiers", DOSSIER), join(program.dir, DOSSIER), { recursive: true });
  expect(program.run("build", DOSSIER, "--single", "map.html")).toMatchObject({ code: 0, out: "map.html\n" });
  address = pathToFileURL(join(program.dir, "map.html")).href;
});

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test.afterAll(() => program?.remove());

async function saved(page: Page, format: string): Promise<string> {
  await page.locator(".segments label", { hasText: new RegExp(`^${format}$`) }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Save ${format}` }).click(),
  ]);
  return download.path();
}

test("a page of one file works from the machine’s own disk, without a network", async ({ browser }) => {
  expect(statSync(join(program.dir, "map.html")).size).toBeLessThan(MOST);
  const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const seen = watch(page);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(address);
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  // Saudi Arabia, below its name.
  await page.mouse.move(700, 545);
  await expect(page.locator(".tooltip")).toContainText("Saudi Arabia");
  await page.mouse.click(700, 545);
  await expect(page).toHaveURL(/#pin=polity:SAU/);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.locator(".preview svg")).toBeVisible();
  expect(readFileSync(await saved(page, "SVG"), "utf8")).toContain("</svg>");
  expect(readFileSync(await saved(page, "CSV"), "utf8")).toContain("Haider al-Abadi");
  expect(
    readFileSync(await saved(page, "PNG"))
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  expect(asked).toEqual([address]);
  expect(seen).toEqual({ messages: [], foreign: [] });
  await context.close();
});

test("a dossier that the reader has opened is saved as a page of one file", async ({ page, browser }) => {
  cpSync(resolve("tests/fixtures/dossiers/acts"), join(program.dir, "acts"), { recursive: true });
  expect(program.run("build", "acts", "-o", "site")).toMatchObject({ code: 0 });
  const site = await serveFolder(join(program.dir, "site"));
  const own = Object.entries(readFolder(resolve("geodata/dossiers/unga-es-10-19")));
  await page.goto(`${site.url}acts/`);
  await dropFiles(page, Object.fromEntries(own.map(([name, bytes]) => [name, decode(bytes)])));
  await expect(page).toHaveTitle(/Jerusalem/);
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the page as one HTML file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("unga-es-10-19.html");
  await site.close();
  const file = join(program.dir, "own.html");
  await download.saveAs(file);
  const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } });
  const alone = await context.newPage();
  const seen = watch(alone);
  await alone.goto(pathToFileURL(file).href);
  await expect(alone).toHaveTitle(/Jerusalem/);
  await expect(alone.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  await expect(alone.getByRole("heading", { level: 1 })).toContainText("Jerusalem");
  await alone.keyboard.press("/");
  await alone.keyboard.type("Guatemala");
  await alone.keyboard.press("Enter");
  await expect(alone).toHaveURL(/#.*pin=polity:GTM/);
  expect(seen).toEqual({ messages: [], foreign: [] });
  await context.close();
});

test("a page of one file can be read without scripts", async ({ browser }) => {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Kurdistan");
  await expect(page.locator("#map svg").first()).toBeVisible();
  await context.close();
});
