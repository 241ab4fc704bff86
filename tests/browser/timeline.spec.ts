import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { locate, MAPLIBRE, open, SILENCE, saveData, watch } from "./watch.ts";

const slider = (page: Page) => page.getByRole("slider", { name: "Date shown" });

/** Colour in the middle of Iraq, south of Baghdad, as MapLibre has drawn it. */
async function iraq(page: Page): Promise<number[]> {
  const { x, y } = await locate(page, 43.2, 32.2);
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const { PNG } = await import("pngjs");
  return [...PNG.sync.read(shot).data.subarray(0, 3)];
}

test("MapLibre turns the map to another day without reading data anew", { tag: MAPLIBRE }, async ({
  page,
}) => {
  const seen = watch(page);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "#map=4.5/35/42");
  const last = await iraq(page);
  await slider(page).focus();
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
  expect(await iraq(page)).toEqual(last);
  const asked: string[] = [];
  page.on("request", (r) => /^blob:|\.json$/.test(r.url()) && asked.push(r.url()));
  await page.keyboard.press("Home");
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
  await expect.poll(() => iraq(page)).not.toEqual(last);
  await page.keyboard.press("End");
  await expect.poll(() => iraq(page)).toEqual(last);
  await page.locator(".legend button", { hasText: "Organised the vote" }).click();
  await expect.poll(() => iraq(page)).not.toEqual(last);
  await page.getByRole("button", { name: "Show all" }).first().click();
  await expect.poll(() => iraq(page)).toEqual(last);
  expect(asked).toEqual([]);
  expect(seen).toEqual(SILENCE);
});

test.describe("on the picture, before MapLibre is wanted", () => {
  test.beforeEach(async ({ page }) => {
    await saveData(page);
  });

  test("the slider's keys move the date, and all of the page follows", async ({ page }) => {
    const seen = watch(page);
    await page.goto("/");
    await slider(page).focus();
    await expect(slider(page)).toHaveAttribute("aria-valuetext", /^29 September 2017\. United States/);
    await page.keyboard.press("ArrowLeft");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", /^28 September 2017\. Nothing is dated/);
    await expect(page).toHaveURL(/#at=2017-09-28$/);
    await page.keyboard.press("PageDown");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", /^25 September 2017, the vote\. Kurdistan/);
    await expect(page.locator(".date")).toHaveText("25 September 2017");
    const annulment = page.locator(".legend li", { hasText: "Demands annulment" });
    await expect(annulment.locator(".count")).toHaveText("0");
    await expect(page.getByRole("tab", { name: /Statements/ })).toHaveText("Statements 2");
    await expect(page.locator("#panel-statements")).toContainText("No statement by this date");
    await expect(page.locator(".inset figcaption")).toHaveText("No position outside the main map");
    await expect(page.locator("#ground-area_IRQ")).toHaveAttribute("fill", "var(--c-silent)");
    await page.keyboard.press("End");
    await expect(page).not.toHaveURL(/at=/);
    await expect(annulment.locator(".count")).toHaveText("1");
    await expect(page.locator(".undated")).toHaveText(/^\d+ undated rows$/);
    expect(seen).toEqual(SILENCE);
  });

  test("plays to the end, from change to change where no movement is wanted", async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("/");
    await page.getByRole("button", { name: "1×, speed" }).click();
    await slider(page).evaluate((element) => {
      const shown: (string | null)[] = [];
      Object.assign(window, { shown });
      const note = () => shown.push(element.getAttribute("aria-valuenow"));
      new MutationObserver(note).observe(element, { attributeFilter: ["aria-valuenow"] });
    });
    await page.getByRole("button", { name: "Play" }).click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { shown: string[] }).shown))
      .toEqual(["0", "4"]);
    await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
    await page.getByRole("button", { name: "Previous change" }).click();
    await expect(slider(page)).toHaveAttribute("aria-valuenow", "0");
    await expect(page.getByRole("button", { name: "Previous change" })).toBeDisabled();
  });

  test("the legend shows some classes alone, and says what it leaves out, in exports too", async ({
    page,
  }) => {
    const seen = watch(page);
    await page.goto("/");
    const annulment = page.locator(".legend button", { hasText: "Demands annulment" });
    await annulment.press("Enter");
    await expect(annulment).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator("#panel-statements .filter-note")).toContainText("2 of 12 statements shown");
    await expect(page.locator("#panel-statements h4")).toHaveText(["Iraq"]);
    const area = (code: string) => page.locator(`#ground-area_${code}`);
    await expect(area("TUR")).toHaveAttribute("fill", "var(--c-land)");
    await expect(area("IRQ")).toHaveAttribute("fill", /^light-dark\(/);
    await page.locator(".legend button", { hasText: "Its carrier" }).press("Space");
    await expect(area("TUR")).toHaveAttribute("fill", "var(--c-carrier)");
    await expect(page).toHaveURL(/#only=stance:annulment,carrier$/);
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("radio", { name: "SVG" }).check({ force: true });
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save SVG" }).click(),
    ]);
    const svg = readFileSync(await file.path(), "utf8");
    expect(svg).toContain("Shows only: demands annulment");
    await page.keyboard.press("Escape");
    await page.goBack();
    await expect(page).toHaveURL(/#only=stance:annulment$/);
    await page.locator(".show-all button").click();
    await expect(area("TUR")).toHaveAttribute("fill", "var(--c-carrier)");
    await expect(page.locator(".filter-note")).toHaveCount(0);
    expect(seen).toEqual(SILENCE);
  });

  test("the wider record comes when it is asked for, with its own time", async ({ page }) => {
    const seen = watch(page);
    const asked: string[] = [];
    page.on("request", (r) => r.url().includes("wider-") && asked.push(r.url()));
    await page.goto("/");
    expect(asked).toEqual([]);
    const room = await page.locator(".frame").boundingBox();
    await page.getByRole("radio", { name: "The wider record" }).check({ force: true });
    await expect(page.locator(".date")).toHaveText("12 to 30 September 2017");
    await expect(slider(page)).toHaveAttribute("aria-valuemax", "271");
    await expect(page).toHaveURL(/#sources=all$/);
    // The words under the map are fewer now; the map stays where it is all the same.
    expect(await page.locator(".frame").boundingBox()).toEqual(room);
    await page.goBack();
    await expect(page.locator(".date")).toHaveText("25 to 29 September 2017");
    expect(asked).toHaveLength(1);
    expect(seen).toEqual(SILENCE);
  });

  test("a range shows what was said and done in its days alone", async ({ page }) => {
    const seen = watch(page);
    await page.goto("/#sources=all&at=2017-10-20");
    await expect(page.locator(".date")).toHaveText("12 September to 20 October 2017");
    const statements = page.getByRole("tab", { name: /Statements/ });
    const count = async () => Number(/\d+/.exec((await statements.textContent()) ?? "")?.[0]);
    const all = await count();
    await page.getByRole("button", { name: "From…" }).click();
    const from = page.getByRole("slider", { name: "From" });
    await expect(page.locator(".date")).toHaveText("25 September to 20 October 2017");
    await expect(page).toHaveURL(/from=2017-09-25/);
    await from.press("PageUp");
    await expect(page).toHaveURL(/from=2017-09-26/);
    expect(await count()).toBeLessThan(all);
    await expect(page.locator(".readout")).toContainText(/\d+ changes/);
    // Who only spoke before these days is not called silent.
    await expect(page.locator(".legend li", { hasText: "No statement" })).toHaveCount(0);
    await from.press("End");
    await expect(page.locator(".date")).toHaveText("20 October 2017");
    await slider(page).press("Home");
    await expect(page.locator(".date")).toHaveText("12 September 2017");
    await page.getByRole("button", { name: "From…" }).click();
    await expect(page).not.toHaveURL(/from=/);
    await expect(from).toHaveCount(0);
    expect(seen).toEqual(SILENCE);
  });

  test("what is pinned stays pinned while layer and day change", async ({ page }) => {
    await page.goto("/#pin=polity:TUR");
    const heading = page.getByRole("heading", { name: "Turkey", level: 2 });
    await expect(heading).toBeVisible();
    await page.getByRole("radio", { name: "The wider record" }).check({ force: true });
    await expect(page.locator(".date")).toHaveText("12 to 30 September 2017");
    await slider(page).press("PageDown");
    await expect(heading).toBeVisible();
    await expect(page).toHaveURL(/pin=polity:TUR/);
    await page.getByRole("radio", { name: "The article" }).check({ force: true });
    await expect(heading).toBeVisible();
  });

  test("where the wider record cannot be loaded the page says so, and stays", async ({ page }) => {
    await page.route("**/wider-*.json", (route) => route.abort());
    await page.goto("/#sources=all");
    await expect(page.locator(".trouble")).toContainText("could not be loaded");
    await expect(page.getByRole("radio", { name: "The article" })).toBeChecked();
  });
});

test("the wider record is on its way once the choice is pointed at; only who asks for it hears of a failure", async ({
  page,
}) => {
  await page.route("**/wider-*.json", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByRole("slider")).toBeVisible();
  const failed = page.waitForEvent("requestfailed", (r) => r.url().includes("wider-"));
  await page.locator(".sources").hover();
  await failed;
  await page.unroute("**/wider-*.json");
  await page.getByRole("radio", { name: "The wider record" }).check({ force: true });
  await expect(page.locator(".date")).toHaveText("12 to 30 September 2017");
  await expect(page.locator(".trouble")).toHaveCount(0);
});

test("a view that is flown to is reached when the day changes on the way", { tag: MAPLIBRE }, async ({
  page,
  context,
}) => {
  const live = (of: Page) => expect(of.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
  // What the small map says of the frame.
  const seen = (of: Page) => of.locator(".inset-frame").innerHTML();
  await page.goto("/#at=2017-09-25");
  await live(page);
  await expect.poll(() => seen(page)).not.toBe("");
  const opening = await seen(page);
  const other = await context.newPage();
  await other.goto("/#view=iraq&at=2017-09-25");
  await live(other);
  await expect.poll(() => seen(other)).not.toBe(opening);
  const wanted = await seen(other);
  await other.close();
  await page.getByRole("slider").press("End");
  await live(page);
  await page.getByRole("button", { name: "Iraq", exact: true }).first().click();
  await page.getByRole("slider").press("Home");
  await live(page);
  await expect.poll(() => seen(page)).toBe(wanted);
  await expect(page).toHaveURL(/#view=iraq&at=2017-09-25$/);
});

test("on a phone time is dragged, and the page scrolls past it", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: "dark",
  });
  const page = await context.newPage();
  const seen = watch(page);
  await saveData(page);
  await page.goto("/");
  await slider(page).scrollIntoViewIfNeeded();
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("no slider");
  await page.touchscreen.tap(box.x + 2, box.y + 30);
  await expect(slider(page)).toHaveAttribute("aria-valuenow", "0");
  await expect(page.locator(".first")).toHaveCount(0);
  await expect(page.locator(".date")).toHaveText("25 September 2017");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  expect(seen).toEqual(SILENCE);
  await context.close();
});
