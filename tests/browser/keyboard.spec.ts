import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { SILENCE, saveData, watch } from "./watch.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
/** More than the page has stops. */
const MANY = 140;

interface Stop {
  name: string;
  seen: boolean;
}

/** What has the focus, and whether a reader can see that it has. */
async function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return { name: "", seen: true };
    const ringed = (element: Element | null, pseudo?: string) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, borderTopWidth, content } = getComputedStyle(element, pseudo);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return (
        outlined || (pseudo !== undefined && content !== "none" && Number.parseFloat(borderTopWidth) >= 2)
      );
    };
    const frame = at.id === "frame" && ringed(document.getElementById("features"), "::before");
    const inside = at.querySelector(".thumb, [data-thumb]");
    const { top, bottom, left, right } = at.getBoundingClientRect();
    const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const name = at.getAttribute("aria-label") ?? at.textContent?.trim().slice(0, 40) ?? "";
    return {
      name: `${at.id || at.tagName.toLowerCase()}: ${name}`,
      seen: inWindow && (frame || ringed(at) || ringed(at.nextElementSibling) || ringed(inside)),
    };
  });
}

async function tabTo(page: Page, pattern: RegExp): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < MANY; i++) {
    await page.keyboard.press("Tab");
    const now = await stop(page);
    stops.push(now);
    if (pattern.test(now.name)) return stops;
  }
  throw new Error(`No stop is called ${pattern}:\n${stops.map((s) => s.name).join("\n")}`);
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 160)}`);
  });
}

test("the whole page is walked by keyboard alone, and every stop is seen", async ({ page }) => {
  const seen = watch(page);
  await saveData(page);
  await page.goto("/");
  await expect(page.locator("#map-hint")).toBeAttached();
  const stops = await tabTo(page, /^button: Switch/);
  expect(stops.map((s) => s.name)).toEqual([
    "a: Skip to the statements",
    "input: Search",
    "button: Start a new dossier",
    "button: Open a dossier of your own",
    "button: Switch between light and dark",
  ]);
  await page.keyboard.press("Enter");
  await expect(page.locator(":root")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Enter");

  stops.push(...(await tabTo(page, /: Share$/)));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Share" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
  stops.push(...(await tabTo(page, /: Export$/)));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Export" })).toBeFocused();

  stops.push(...(await tabTo(page, /: Zoom in$/)));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#map=/);
  stops.push(...(await tabTo(page, /: World$/)), ...(await tabTo(page, /^frame/)));
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("#floating [role=status]")).toHaveText(/In the middle/);
  stops.push(...(await tabTo(page, /^tab-statements/)));
  // Past acts and flights.
  for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Table" })).toHaveAttribute("aria-selected", "true");
  stops.push(...(await tabTo(page, /: Download positions/)));
  expect(stops.filter((s) => !s.seen)).toEqual([]);
  expect(seen).toEqual(SILENCE);
});

test("the list of the map is led through by arrows and letters, outlined, opened and come back to", async ({
  page,
}) => {
  await saveData(page);
  await page.goto("/");
  await expect(page.locator("#map-hint")).toBeAttached();
  await tabTo(page, /^frame/);
  await expect(page.locator("#map-hint")).toBeInViewport();
  await page.keyboard.press("l");
  const list = page.getByRole("listbox", { name: /^On the map/ });
  await expect(list).toBeFocused();
  const active = list.locator('[aria-selected="true"]');
  await page.keyboard.press("i");
  await expect(active).toHaveText(/^Israel/);
  await page.keyboard.press("i");
  await expect(active).toHaveText(/^Iraq Demands annulment/);
  await expect(page.locator(".overlay path")).not.toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("End");
  await expect(active).toHaveText(/ICAO/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator(".detail h2")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("#frame")).toBeFocused();
});

test("a body without territory is pinned from its strip, and says what it stands for", async ({ page }) => {
  await saveData(page);
  await page.goto("/");
  const strip = page.getByRole("group", { name: "Organisations" });
  const chip = strip.getByRole("button").first();
  await chip.hover();
  const tooltip = page.getByRole("tooltip");
  await expect(tooltip).toContainText("All major regional");
  // Who has rested can go onto the tooltip, and Escape takes it away.
  const [from, to] = [await chip.boundingBox(), await tooltip.boundingBox()];
  if (!from || !to) throw new Error("Neither chip nor tooltip has a place.");
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const goes = async () => {
    await page.mouse.move(start.x, start.y);
    await page.mouse.move(start.x + 1, start.y);
    return tooltip.getAttribute("data-held");
  };
  await expect.poll(goes, { intervals: [500] }).toBe("");
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 40 });
  await expect(tooltip).toContainText("All major regional");
  expect(await tooltip.evaluate((e) => e.matches(":hover"))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(tooltip).toHaveCount(0);
  await chip.click();
  await expect(page.locator(".detail h2")).toContainText("All major regional");
  await expect(chip).toHaveAttribute("aria-pressed", "true");
});

test("with colours of the system's choosing data keep theirs, and nothing is lost", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await saveData(page);
  await page.goto("/");
  await expect(page.locator("#map-hint")).toBeAttached();
  const swatch = page.locator(".legend .swatch rect").first();
  const fill = await swatch.evaluate((e) => getComputedStyle(e).fill);
  await page.emulateMedia({ forcedColors: "none" });
  expect(await swatch.evaluate((e) => getComputedStyle(e).fill)).toBe(fill);
});
