import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { MAPLIBRE, SILENCE, watch } from "./watch.ts";

/** One reader's way through all that the page can do, at a desk and on a phone; details have tests of their own. */
const SIZES = [
  { width: 1440, height: 900, touch: false, colorScheme: "light" },
  { width: 390, height: 844, touch: true, colorScheme: "dark" },
] as const;

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 160)}`);
  });
}

/** The colour of the paper that the reader sees, as the browser computes it. */
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

for (const { width, height, touch, colorScheme } of SIZES) {
  const details = touch ? {} : { tag: MAPLIBRE };
  test(`a reader's round at ${width}x${height}, ${colorScheme}`, details, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      ...(touch && { hasTouch: true, isMobile: true }),
    });
    const page = await context.newPage();
    const seen = watch(page);
    const press = (target: Locator) => (touch ? target.tap() : target.click());
    const slider = page.getByRole("slider", { name: /date/i });

    await test.step("an address opens the whole view", async () => {
      await page.goto("/#at=2017-09-28&pin=polity:USA");
      await expect(page.locator(".date")).toHaveText("25 to 28 September 2017");
      await expect(page.getByRole("heading", { name: "United States", level: 2 })).toBeVisible();
      await expect(page.locator(".frame")).toHaveAttribute("data-renderer", test.info().project.name);
      await page.keyboard.press("Escape");
      await expect(page).not.toHaveURL(/pin=/);
    });

    await test.step("time is stepped and played", async () => {
      await slider.press("End");
      await expect(page).not.toHaveURL(/at=/);
      await press(page.getByRole("button", { name: "Previous change" }));
      await expect(slider).not.toHaveAttribute("aria-valuenow", "4");
      await press(page.getByRole("button", { name: "Play" }));
      await expect(slider).toHaveAttribute("aria-valuenow", "4");
    });

    await test.step("the legend filters, and lets go", async () => {
      const annulment = page.locator(".legend button", { hasText: "Demands annulment" });
      await press(annulment);
      await expect(annulment).toHaveAttribute("aria-pressed", "true");
      await expect(page).toHaveURL(/only=stance:annulment/);
      await expect(page.locator("#panel-statements h4")).toHaveText(["Iraq"]);
      await press(page.locator(".show-all button"));
      await expect(page.locator(".filter-note")).toHaveCount(0);
    });

    await test.step("what is pointed at in the panel is outlined on the map", async () => {
      if (touch) return;
      await page.locator("#at-IRQ h4").hover();
      await expect(page.locator(".overlay").first().locator("path")).toHaveCount(1);
    });

    await test.step("a search leads to who said it", async () => {
      await page.keyboard.press("/");
      await page.keyboard.type("tilersn");
      await press(page.locator(".popup").getByRole("option").first());
      await expect(page.getByRole("heading", { name: "United States", level: 2 })).toBeVisible();
      await expect(page).toHaveURL(/pin=polity:USA/);
      await page.keyboard.press("Escape");
    });

    await test.step("named views are buttons, and Back leads out of them", async () => {
      await press(page.locator("#map").getByRole("button", { name: "Iraq", exact: true }));
      await expect(page).toHaveURL(/view=iraq/);
      await page.goBack();
      await expect(page).not.toHaveURL(/view=iraq/);
    });

    await test.step("the map is a list for keys", async () => {
      await page.locator(".frame").focus();
      await page.keyboard.press("l");
      const list = page.getByRole("listbox", { name: /On the map/ });
      await expect(list).toBeVisible();
      await page.keyboard.type("tur");
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/pin=polity:TUR/);
      await page.keyboard.press("Escape");
    });

    await test.step("the map is there in words and tables", async () => {
      await press(page.getByRole("tab", { name: "Table" }));
      await expect(page.locator(".text-map")).toContainText("4 countries and regions hold a position");
      await press(page.locator("#table-positions").getByRole("button", { name: "Date" }));
      await expect(page.locator("#table-positions th[aria-sort]")).toHaveCount(1);
      expect(await faults(page)).toEqual([]);
      await press(page.getByRole("tab", { name: /Statements/ }));
    });

    await test.step("the other evidence and other boundaries are chosen", async () => {
      await page.getByRole("radio", { name: "The wider record" }).check({ force: true });
      await expect(page.locator(".date")).toHaveText("12 to 30 September 2017");
      await page.getByRole("combobox", { name: "Boundaries" }).selectOption("disputed");
      await expect(page.locator(".legend", { hasText: "Disputed territories" })).toBeVisible();
      await expect(page).toHaveURL(/sources=all.*boundaries=disputed|boundaries=disputed.*sources=all/);
    });

    await test.step("the view is shared and exported", async () => {
      await press(page.getByRole("button", { name: "Share" }));
      const share = page.getByRole("dialog", { name: "Share" });
      await expect(share.getByRole("button", { name: "Copy embed code" })).toBeVisible();
      await page.keyboard.press("Escape");
      await press(page.getByRole("button", { name: "Export" }));
      const dialog = page.getByRole("dialog", { name: /Export/ });
      await expect(dialog.locator(".preview svg").first()).toBeVisible();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
    });

    await test.step("the colours are the reader's to choose", async () => {
      const before = await paper(page);
      await press(page.getByRole("button", { name: "Switch between light and dark" }));
      await expect.poll(() => paper(page)).not.toBe(before);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

    expect(seen).toEqual(SILENCE);
    await context.close();
  });
}
