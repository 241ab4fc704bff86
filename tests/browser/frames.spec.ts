import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, type Frame, type Page, test } from "@playwright/test";
import { MAPLIBRE } from "./watch.ts";

const SITE = fileURLToPath(new URL("../../dist/site/", import.meta.url));

/** What the page throws; what it says to the console is not its own where a browser forbids something. */
function thrown(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

/** A page of another site than the one under test, which has the number of this machine as its name. */
const host = createServer(({ url = "" }, response) => {
  const { searchParams } = new URL(url, "http://localhost");
  const frame = `<iframe ${searchParams.get("attributes")} src="${searchParams.get("src")}" width="1100" height="760"></iframe>`;
  response.writeHead(200, { "Content-Type": "text/html" });
  response.end(`<!doctype html><title>Host</title><link rel="icon" href="data:,">${frame}`);
});

test.beforeAll(() => new Promise<void>((done) => host.listen(0, () => done())));
test.afterAll(() => new Promise<void>((done) => host.close(() => done())));

async function framed(page: Page, src: string, attributes: string): Promise<Frame> {
  const { port } = host.address() as AddressInfo;
  await page.goto(`http://localhost:${port}/?${new URLSearchParams({ src, attributes })}`);
  const frame = page.frames()[1];
  if (!frame) throw new Error("The page is not in its frame.");
  return frame;
}

/** As browsers do that let no third party store anything. */
async function forbidStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
  });
}

const storageOf = (frame: Frame) =>
  frame.evaluate(() => {
    try {
      return String(localStorage.length);
    } catch (error) {
      return error instanceof Error ? error.name : "";
    }
  });

for (const [name, attributes] of [
  ["a frame of another site, which may store nothing", ""],
  ["a sandbox, which has no workers either", 'sandbox="allow-scripts"'],
] as const)
  test(`the page is alive in ${name}`, async ({ page, baseURL }) => {
    const errors = thrown(page);
    if (!attributes) await forbidStorage(page);
    const frame = await framed(page, baseURL ?? "", attributes);
    await expect(frame.locator(".frame")).toHaveAttribute("data-renderer", "svg");
    expect(await storageOf(frame)).toBe("SecurityError");
    await expect(frame.locator(".script-failed")).toBeHidden();
    await frame.getByRole("button", { name: "World", exact: true }).first().click();
    await expect(frame.locator(".inset figcaption")).toHaveText("No position outside the main map");
    await frame.getByRole("tab", { name: "About" }).click();
    await frame.getByRole("checkbox", { name: /^Use the \/ key/ }).click();
    expect(errors).toEqual([]);
  });

test("without workers, or with one that cannot be loaded, the map is an SVG and nobody is blamed", {
  tag: MAPLIBRE,
}, async ({ page }) => {
  const errors = thrown(page);
  const worker = /maplibre-gl-worker.*\.m?js/;
  await page.route(worker, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("/");
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  await page.unroute(worker);
  await page.addInitScript(() => {
    Object.defineProperty(window, "Worker", {
      value: function Worker() {
        throw new DOMException("closed", "SecurityError");
      },
    });
  });
  await page.reload();
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/#map=/);
  await expect(page.locator(".ground svg")).toBeVisible();
  await expect(page.locator(".trouble")).toHaveCount(0);
  expect(errors).toEqual([]);
});

/** Buttons and fields that look as if they did something. */
const controls = (page: Page) =>
  page
    .locator(
      "header button, header input, .controls button, .views button, .tabs button, .time button, .legend select",
    )
    .locator("visible=true");

async function expectAdmitted(page: Page): Promise<void> {
  await expect(page.locator(".script-failed")).toBeVisible();
  await expect(page.locator(".script-failed")).toContainText("script did not run");
  await expect(controls(page)).toHaveCount(0);
}

const MAIN = /assets\/page-[^/]*\.js$/;

for (const [name, answer] of [
  ["is missing", { status: 404, body: "Not found" }],
  ["is another text", { contentType: "text/html", body: "<!doctype html><title>Sign in</title>" }],
  ["breaks", { contentType: "text/javascript", body: "throw new Error('broken');" }],
  ["is blocked", null],
] as const)
  test(`where the page's script ${name} the page says so and shows all that can be read`, async ({
    page,
  }) => {
    await page.route(MAIN, (route) => (answer ? route.fulfill(answer) : route.abort("blockedbyclient")));
    await page.goto("/");
    await expectAdmitted(page);
    await expect(page.locator("#panel-about")).toBeVisible();
  });

test("so does a page that is opened from a folder", async ({ page }) => {
  await page.goto(`file://${SITE}index.html`);
  await expectAdmitted(page);
});

test("so does one whose folder was asked for without a slash, where no script comes at all", async ({
  page,
  baseURL,
}) => {
  const html = readFileSync(`${SITE}index.html`, "utf8");
  const body = html.replaceAll('="./', '="./elsewhere/');
  await page.route(`${baseURL}map`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("/map");
  await expect(page.locator(".script-failed")).toBeHidden();
  await expectAdmitted(page);
});

test("a page that is alive never says so", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-scripted");
  const animations = await page
    .locator(".script-failed")
    .evaluate((element) => element.getAnimations().length);
  expect(animations).toBe(0);
  await expect(page.locator(".script-failed")).toBeHidden();
});
