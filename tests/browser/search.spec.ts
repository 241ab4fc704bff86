import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { SILENCE, saveData, watch } from "./watch.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

async function search(page: Page, text: string) {
  await saveData(page);
  await page.goto("/");
  const input = page.getByRole("combobox", { name: "Search" });
  await expect(input).toBeVisible();
  await expect(page.locator("#map-hint")).toBeAttached();
  await page.keyboard.press("/");
  await expect(input).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.locator(".popup")).toContainText(/\S/);
  return input;
}

test("a mistyped name is found, announced, chosen by keys, pinned and flown to", async ({ page }) => {
  const seen = watch(page);
  const input = await search(page, "tilersn");
  const options = page.locator(".popup").getByRole("option");
  await expect(options.first()).toContainText("Rex Tillerson");
  await expect(input).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("#floating [role=status]")).toHaveText(/\d+ results?/);
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(input).toHaveAttribute("aria-activedescendant", "found-0");
  await page.evaluate(AXE);
  const faults = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 120)}`);
  });
  expect(faults).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "United States", level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/#map=.*pin=polity:USA/);
  expect(seen).toEqual(SILENCE);
});

test("words of a quote are marked in the list, and come to in the panel", async ({ page }) => {
  await search(page, "vocal recriminatons");
  const option = page.locator(".popup").getByRole("option").first();
  await expect(option.locator("mark")).toHaveText(["vocal", "recriminations"]);
  await option.click();
  await expect(page.locator(".detail [data-read]")).toContainText("We urge calm");
});

test("nothing found says so, proposes the nearest, and Escape leaves step by step", async ({ page }) => {
  const input = await search(page, "Turrkkjey");
  const popup = page.locator(".popup");
  await expect(popup).toContainText("Nothing found for “Turrkkjey”.");
  await expect(popup.getByRole("option", { name: /^Turkey/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(popup).toHaveCount(0);
  await expect(input).toHaveValue("Turrkkjey");
  await page.keyboard.press("Escape");
  await expect(input).toHaveValue("");
});

test("a search that cannot be loaded says what to do", async ({ page }) => {
  await page.route("**/assets/SearchResults-*.js", (route) => route.abort());
  await search(page, "iraq");
  await expect(page.locator(".popup")).toContainText("Check the connection");
});

test("the view is shared as a link and as code for another page", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await saveData(page);
  await page.goto("/#pin=polity:IRQ");
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByRole("status").first()).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#pin=polity:IRQ$/);
  await dialog.getByLabel("Height, px").fill("600");
  await dialog.getByRole("button", { name: "Copy embed code" }).click();
  await expect(dialog.getByRole("status").last()).toHaveText("Copied.");
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(/^<iframe src="[^"]+#pin=polity:IRQ" title="[^"]+" loading="lazy".*height="600"/);
  await dialog.getByRole("button", { name: "Download a picture" }).click();
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
});
