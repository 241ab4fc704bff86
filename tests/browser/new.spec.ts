import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { locate, SILENCE, settled, watch } from "./watch.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const panel = (page: Page) => page.getByRole("region", { name: "Your dossier" });
const button = (page: Page, name: string | RegExp) => panel(page).getByRole("button", { name });
const field = (page: Page, heading: string) => panel(page).locator(`#field-${heading}`);

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [heading, text] of Object.entries(values)) {
    await field(page, heading).fill(text);
    await field(page, heading).press("Tab");
  }
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run(".opened");
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

test("a map comes from nothing, with statements and an act by form, and outlives a reload", async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto("/#new");
  await expect(panel(page)).toContainText("Nothing is on the map yet");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Untitled dossier");
  expect(await faults(page)).toEqual([]);

  await button(page, "What it is about").click();
  await panel(page).getByLabel("Title").fill("Who wants the invented tunnel");
  await panel(page).getByLabel("For, against, abstained").check();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who wants the invented tunnel");
  await expect(panel(page).getByLabel("For, against, abstained")).toBeChecked();
  expect(await faults(page)).toEqual([]);
  await button(page, "Back to the list").click();

  await button(page, "Add a statement").click();
  await field(page, "polity").fill("Frankreich");
  await panel(page)
    .getByRole("option", { name: /France/ })
    .click();
  await expect(field(page, "polity")).toHaveValue("FRA");
  await fill(page, { actor: "Invented Minister", date: "16 June 2017", gist: "Wants it." });
  await expect(field(page, "date")).toHaveValue("2017-06-16");
  await panel(page).getByLabel("For", { exact: true }).check();
  await button(page, "Add the statement").click();
  await expect(panel(page).getByRole("alert").filter({ hasText: "not added yet" })).toBeVisible();
  await panel(page).locator("#source-title").fill("Minutes of the invented council");
  await button(page, "Add this source").click();
  await button(page, "Add the statement").click();
  await expect(panel(page)).toContainText("The map says of France: For");
  expect(await faults(page)).toEqual([]);

  await button(page, "Add another from the same source").click();
  await expect(field(page, "date")).toHaveValue("2017-06-16");
  await fill(page, { polity: "esp", actor: "Invented Speaker", gist: "Does not." });
  await panel(page).getByLabel("Against", { exact: true }).check();
  await button(page, "Add the statement").click();
  await expect(panel(page)).toContainText("The map says of Spain: Against");

  await button(page, "Add another from the same source").click();
  await button(page, "Pick on the map").click();
  await pointAt(page, 9, 51);
  await expect(field(page, "polity")).toHaveValue("DEU");
  await fill(page, { actor: "Invented Chancellor", gist: "Waits." });
  await panel(page).getByLabel("Abstained", { exact: true }).check();
  await button(page, "Add the statement").click();
  await expect(panel(page)).toContainText("The map says of Germany: Abstained");

  await button(page, "Back to the list").click();
  await button(page, "Add an act").click();
  await panel(page).locator("#field-kind").selectOption("trade");
  await fill(page, {
    polity: "FRA",
    actor: "Invented Customs",
    target: "Spain",
    began: "2017-07-01",
    gist: "Stops.",
  });
  await expect(field(page, "origin")).toHaveCount(0);
  await button(page, "Add the act").click();
  await expect(page.getByRole("tab", { name: "Acts" })).toBeVisible();

  await page.keyboard.press("Control+z");
  await expect(page.getByRole("tab", { name: "Acts" })).toHaveCount(0);
  await button(page, "Redo").click();
  await expect(page.getByRole("tab", { name: "Acts" })).toBeVisible();

  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who wants the invented tunnel");
  await panel(page).getByRole("button", { name: "Hide your dossier" }).click();
  await page.getByRole("tab", { name: "Statements" }).click();
  await expect(page.locator("#panel")).toContainText("Invented Chancellor");
  await page.getByRole("button", { name: /^Edit the row deu/ }).click();
  await expect(field(page, "actor")).toHaveValue("Invented Chancellor");
  expect(seen).toEqual(SILENCE);
});

/** Clicks a place on the map, after going there. */
async function pointAt(page: Page, lon: number, lat: number): Promise<void> {
  const to = `${new URL(page.url()).hash.split("&")[0]}&map=4.5/${lat}/${lon}`;
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, to);
  await settled(page);
  const place = await locate(page, lon, lat, 4.5, [lon, lat]);
  await page.mouse.click(place.x, place.y);
}
