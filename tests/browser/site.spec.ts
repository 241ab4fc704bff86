import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Served, serveFolder } from "../bench/server.ts";
import { builtProgram, type Program, said } from "../cli/built-program.ts";
import { readmeArguments } from "../cli/readme.ts";
import { SILENCE, watch } from "./watch.ts";

const TOUR = "Bring your own";
const DOSSIER = "my-dossier";
const CSP = `default-src 'none'; script-src 'self' http://127.0.0.1:*; frame-src http://127.0.0.1:*; img-src 'self'`;

let program: Program;
let site: Served;
let host: Served;

/** A page of someone else, with policies as strict as they come. */
function hostPage(name: string, body: string): void {
  const folder = join(program.dir, "host");
  mkdirSync(folder, { recursive: true });
  const meta = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${CSP}"><link rel="icon" href="icon.svg">`;
  writeFileSync(join(folder, name), `<!doctype html><html lang="en"><head>${meta}</head><body>${body}`);
}

function hostPages(): void {
  const page = `${site.url}maps/${DOSSIER}/`;
  const element = (id: string, attributes: string) =>
    `<demarche-map id="${id}" src="${page}" ${attributes}><a href="${page}">The map of ${id}</a></demarche-map>`;
  const two = `${element("one", 'height="600"')}${element("two", 'theme="dark" pin="polity:NOR"')}`;
  hostPage("index.html", `${two}<script async src="${site.url}maps/embed.js"></script>`);
  hostPage("without.html", two);
  hostPage("strange.html", `<iframe src="${page}" width="600" height="600"></iframe>`);
  writeFileSync(join(program.dir, "host/icon.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  program = await builtProgram();
  expect(program.run(...readmeArguments(TOUR, "new"))).toMatchObject({ code: 0 });
  const build = readmeArguments(TOUR, "build");
  const out = build.indexOf("-o") + 1;
  // One folder further down than a site usually stands.
  const below = build.map((arg, i) => (i === out ? "www/maps" : arg));
  expect(program.run(...below)).toMatchObject({ code: 0 });
  site = await serveFolder(join(program.dir, "www"));
  mkdirSync(join(program.dir, "host"));
  hostPages();
  host = await serveFolder(join(program.dir, "host"));
});

test.afterAll(async () => {
  await host?.close();
  await site?.close();
  program?.remove();
});

/** Answers that were none: a page asks for nothing that is not there. */
function missing(context: Page | BrowserContext): string[] {
  const found: string[] = [];
  context.on("response", (response) => {
    if (response.status() >= 400) found.push(response.url());
  });
  return found;
}

test("the list leads to a built page, which is live below any path, without a word or a missing file", async ({
  page,
}) => {
  const seen = watch(page);
  const lost = missing(page);
  await page.goto(`${site.url}maps/`);
  await expect(page.getByRole("img")).toBeVisible();
  await page.getByRole("link", { name: /example proposal/ }).click();
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  await expect(page.locator(".credits")).not.toContainText("Kurdistan");
  expect(seen).toEqual(SILENCE);
  expect(lost).toEqual([]);
});

test("a built page is hovered and exported", async ({ page }) => {
  const seen = watch(page);
  await page.goto(`${site.url}maps/${DOSSIER}/`);
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  const iceland = await page.locator('.first [data-subject="polity:ISL"] path').first().boundingBox();
  if (!iceland) throw new Error("Iceland is not in the picture.");
  await page.mouse.move(iceland.x + iceland.width / 2, iceland.y + iceland.height / 2);
  await expect(page.getByRole("tooltip")).toHaveText(/^Iceland.*Proposes it/s);
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.locator(".preview svg")).toBeVisible();
  await page.locator(".segments label", { hasText: /^SVG$/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save SVG" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^my-dossier_.*\.svg$/);
  expect(readFileSync(await download.path(), "utf8")).toContain("example proposal");
  expect(seen).toEqual(SILENCE);
});

test("the page that is served while it is written comes anew, and tells problems beside the map", async ({
  page,
}) => {
  const seen = watch(page);
  const serving = program.start("serve", DOSSIER, "--port", "0");
  try {
    await page.goto((await said(serving)).trim());
    await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
    const file = join(program.dir, DOSSIER, "positions.csv");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace("Example Minister", "Another Minister"));
    await expect(page.locator("#panel")).toContainText("Another Minister");
    writeFileSync(file, before.replace("proposer,ISL", "proposer,ISK"));
    const problems = page.getByRole("status", { name: "Problems of the dossier" });
    await expect(problems).toContainText("positions.csv:2:10 (polity): error: ISK is not a polity");
    await expect(page.locator(".first, .ground svg").first()).toBeVisible();
    const [credits, bar] = [await page.locator(".credits").boundingBox(), await problems.boundingBox()];
    expect(credits && bar && credits.y + credits.height <= bar.y).toBe(true);
    writeFileSync(file, before);
    await expect(problems).toHaveCount(0);
    await expect(page.locator("#panel")).toContainText("Example Minister");
    expect(seen).toEqual(SILENCE);
  } finally {
    serving.kill();
  }
});

/** What the page around two elements hears of them, as lines. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ["demarche-view", "demarche-select"])
      window.addEventListener(name, ({ target, detail }: Event & { detail?: object }) =>
        heard.push(`${(target as Element).id} ${name} ${JSON.stringify(detail)}`),
      );
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test("two elements on a page of another origin show, follow their attributes and tell of themselves", async ({
  page,
}) => {
  const seen = watch(page);
  const heard = await listen(page);
  await page.goto(host.url);
  const [one, two] = ["one", "two"].map((id) => page.frameLocator(`#${id} iframe`));
  if (!one || !two) throw new Error("There are two elements.");
  await expect(page.locator("#one iframe")).toHaveAttribute("title", "The map of one");
  await expect(page.locator("#one iframe")).toHaveCSS("block-size", "600px");
  await expect(one.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  await page.locator("#two").scrollIntoViewIfNeeded();
  await expect(two.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  await expect(two.locator(".detail h2")).toHaveText("Norway");
  await expect(two.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(one.locator(".detail h2")).toHaveCount(0);

  await page.locator("#one").evaluate((element) => element.setAttribute("view", "world"));
  await expect.poll(heard).toContain('one demarche-view {"address":"#view=world"}');
  await page.locator("#two").evaluate((element) => element.setAttribute("pin", "polity:SWE"));
  await expect(two.locator(".detail h2")).toHaveText("Sweden");
  await expect.poll(heard).toContain('two demarche-select {"id":"polity:SWE"}');
  // The page around keeps the focus, until the reader goes into a map.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await two.getByRole("button", { name: "Close" }).first().click();
  await expect.poll(heard).toContain('two demarche-select {"id":null}');
  // Of its own accord, by the page's width.
  const height = () => page.locator("#two iframe").evaluate((frame) => frame.clientHeight);
  await expect.poll(height).toBeGreaterThan(600);
  await page.setViewportSize({ width: 600, height: 900 });
  await expect.poll(height).toBeLessThan(1100);
  expect(seen).toEqual(SILENCE);
});

test("an embedded page tells nothing before it is asked, and shows nothing for others than its host", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.addEventListener("message", ({ data }) => heard.push(JSON.stringify(data)));
  });
  await page.goto(`${host.url}strange.html`);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toEqual(['{"demarche":1,"type":"ready"}']);
  const say = (message: object) =>
    page.evaluate((data) => document.querySelector("iframe")?.contentWindow?.postMessage(data, "*"), message);
  await say({ demarche: 1, type: "address", address: "#pin=polity:SWE" });
  await say({ demarche: 1, type: "hello" });
  await expect.poll(heard).toContainEqual(expect.stringContaining('"height"'));
  await expect(frame.locator(".detail h2")).toHaveCount(0);
  await say({ demarche: 1, type: "address", address: "#pin=polity:NOR" });
  await expect(frame.locator(".detail h2")).toHaveText("Norway");
});

test("without the script a link stands where the map would", async ({ page }) => {
  const seen = watch(page);
  await page.goto(`${host.url}without.html`);
  await expect(page.getByRole("link", { name: "The map of two" })).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(seen).toEqual(SILENCE);
});
