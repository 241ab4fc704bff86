import { expect, test } from "@playwright/test";
import { locate, open, SILENCE, watch } from "./watch.ts";

const AT = "#map=4.5/35/42";

test("what is pinned stands in the address, and Back lets go of it", async ({ page }) => {
  const seen = watch(page);
  await open(page, AT);
  const iraq = await locate(page, 44.6, 31.2);
  await page.mouse.click(iraq.x, iraq.y);
  await expect(page).toHaveURL(/#map=4\.5\/35\/42&pin=polity:IRQ$/);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/#map=5\.5\/35\/42&pin=polity:IRQ$/);
  await page.goBack();
  await expect(page.locator(".detail")).toHaveCount(0);
  await page.goForward();
  await expect(page.locator(".detail").getByRole("heading", { name: "Iraq" })).toBeVisible();
  expect(seen).toEqual(SILENCE);
});

test("a link opens the same page: camera, pin and colours", async ({ page }) => {
  await open(page, "#map=6/36/44&pin=route:tk-ebl&theme=dark");
  await expect(page.locator(".detail h2")).toHaveText(/Turkish Airlines/);
  const ground = await page.locator(".frame").evaluate((e) => getComputedStyle(e).backgroundColor);
  expect(ground).toBe("rgb(16, 23, 29)");
  await page.getByRole("button", { name: "Switch between light and dark" }).click();
  await expect(page).not.toHaveURL(/theme/);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

test("a reader chooses how many names the map has, and a link keeps it", async ({ page }) => {
  const seen = watch(page);
  await open(page, "#labels=none");
  const names = page.locator(".frame .overlay text:not([aria-hidden])");
  await expect(page.locator(".first")).toHaveCount(0);
  await expect(names).toHaveCount(0);
  const choice = page.getByRole("combobox", { name: "Names" });
  await expect(choice).toHaveValue("none");
  await choice.selectOption("few");
  await expect(page).toHaveURL(/#labels=few$/);
  await expect(names.filter({ hasText: /^IRAQ$/i })).toHaveCount(1);
  const few = await names.count();
  await choice.selectOption("all");
  await expect(page).not.toHaveURL(/labels/);
  await expect.poll(() => names.count()).toBeGreaterThan(few);
  await choice.selectOption("few");
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("dialog").getByRole("radio", { name: "Few" })).toBeChecked();
  expect(seen).toEqual(SILENCE);
});

const ODD = [
  "#labels=many",
  "#map=9999/1/1",
  "#map=NaN/NaN/NaN",
  "#map=4.5/35",
  "#pin=polity:NOWHERE",
  "#pin=<script>alert(1)</script>",
  "#theme=purple",
  "#map=%E0%A4%A",
  "#at-IRQ",
  "#at=2017-09-25&sources=all&view=region",
  "#only=stance:<b>,route:flying&at=0000-00-00&tab=%00",
  "#sources=__proto__&view=constructor&lang=../../etc",
  `#pin=${"x".repeat(5000)}`,
];

for (const hash of ODD) {
  test(`a sensible page opens for ${hash.slice(0, 40)}`, async ({ page }) => {
    const seen = watch(page);
    await open(page, hash);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator(".detail")).toHaveCount(0);
    expect(seen).toEqual(SILENCE);
  });
}

test("Back goes through views, tabs and pins, and a link opens them all", async ({ page }) => {
  const seen = watch(page);
  await open(page, "#at=2017-09-27&theme=dark");
  await page.getByRole("button", { name: "Iraq", exact: true }).first().click();
  await expect(page).toHaveURL(/#view=iraq&at=2017-09-27&theme=dark$/);
  await page.getByRole("tab", { name: /Flights/ }).click();
  await expect(page).toHaveURL(/#view=iraq&at=2017-09-27&tab=flights&theme=dark$/);
  await page.goBack();
  await expect(page.locator("#panel-statements")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/#at=2017-09-27&theme=dark$/);
  await page.goForward();
  await page.goForward();
  await page.reload();
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  await expect(page.locator("#panel-flights")).toBeVisible();
  await expect(page.locator(".overlay text", { hasText: "Baghdad" }).first()).toBeVisible();
  await expect(page.locator(".date")).toHaveText("25 to 27 September 2017");
  await page.evaluate(() => {
    window.location.hash = "#at=2031-01-01&only=stance:nobody&view=moon&lang=en-XA";
  });
  await expect(page.locator(".trouble")).toContainText("from 25 September 2017 to 29 September 2017");
  await expect(page.locator(".trouble")).toContainText("“moon”");
  await expect(page.locator(".trouble")).toContainText("“stance:nobody”");
  await expect(page.getByRole("slider")).toHaveAccessibleName(/^\[.*·\]$/);
  expect(seen).toEqual(SILENCE);
});

test("a pinned route that the other evidence does not tell of is let go", async ({ page }) => {
  await open(page, "#sources=all&pin=route:tk-isu-dated");
  await expect(page.locator(".detail h2")).toHaveText(/Turkish Airlines/);
  await expect(page.locator(".detail")).toContainText("26 Jan 2019");
  await page.getByRole("radio", { name: "The article" }).check({ force: true });
  await expect(page.locator(".detail")).toHaveCount(0);
  await expect(page).not.toHaveURL(/pin=/);
});

test("a remark says what was not understood, and can be closed", async ({ page }) => {
  await open(page, "#theme=purple");
  const remark = page.locator(".trouble");
  await expect(remark).toHaveText(/“theme=purple” in the address was not understood/);
  await remark.getByRole("button", { name: "Close" }).click();
  await expect(remark).toHaveCount(0);
});

test("the panel lights the map, and the map the panel", async ({ page }) => {
  await open(page);
  await page.locator("#at-IRQ h4").hover();
  await expect(page.locator(".overlay path")).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(page.locator(".overlay path")).toHaveCount(0);
  await open(page, AT);
  const iraq = await locate(page, 44.6, 31.2);
  await page.mouse.move(iraq.x, iraq.y);
  await expect(page.locator("#at-IRQ")).toHaveAttribute("data-lit", "");
});

test("the link is copied from the dialog, and a view with a picture has its own", async ({ browser }) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const copied = async () => {
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect(page.getByText("Copied.")).toBeVisible();
    await page.keyboard.press("Escape");
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await open(page, AT);
  expect(await copied()).toContain(AT);
  await page.getByRole("button", { name: "Iraq", exact: true }).first().click();
  await expect(page).toHaveURL(/#view=iraq$/);
  expect(await copied()).toMatch(/\/share\/iraq-2017-09-29\.html$/);
  await context.close();
});
