import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync, zipSync } from "fflate";
import { dropFiles } from "./drop.ts";
import { MAPLIBRE, open, SILENCE, watch } from "./watch.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const FOLDER = "tests/fixtures/dossiers/antimeridian";

const filesOf = (folder: string): Record<string, Uint8Array> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(`${folder}/${name}`))]),
  );

/** As the browser does when a folder of the machine is let go over the page. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [resolve(folder)], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
}

const panel = (page: Page) => page.getByRole("region", { name: "Your dossier" });

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run(".opened");
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

test("a zip that names subdivisions draws them, and only the files of their countries are asked for", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  const shapesAsked = () => asked.flatMap((url) => /\/([A-Z]{3})-[\w-]+\.json/.exec(url)?.[1] ?? []).sort();
  await page.getByRole("button", { name: "Open a dossier of your own" }).click();
  expect(shapesAsked()).toEqual([]);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    panel(page).getByRole("button", { name: "Choose files…" }).click(),
  ]);
  const buffer = Buffer.from(zipSync({ catalonia: filesOf("geodata/dossiers/catalonia-2017") }));
  await chooser.setFiles({ name: "catalonia.zip", mimeType: "application/zip", buffer });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Catalonia");
  await expect(page.locator(".overlay", { hasText: "Catalonia" }).first()).toBeAttached();
  expect(shapesAsked()).toEqual(["BEL", "ESP", "GBR"]);
});

test("a zip of another event takes the place of the page's own map, and nothing leaves the machine", {
  tag: MAPLIBRE,
}, async ({ page }) => {
  const seen = watch(page);
  const asked: string[] = [];
  await open(page);
  page.on("request", (request) => asked.push(request.method()));
  await page.getByRole("button", { name: "Open a dossier of your own" }).click();
  await expect(panel(page).getByRole("heading", { name: "Your dossier" })).toBeFocused();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    panel(page).getByRole("button", { name: "Choose files…" }).click(),
  ]);
  const buffer = Buffer.from(zipSync({ reef: filesOf(FOLDER) }));
  await chooser.setFiles({ name: "reef.zip", mimeType: "application/zip", buffer });
  const title = "Who wants the invented reef reserve, and which invented flights stopped";
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page).toHaveTitle(`${title} · Demarche`);
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
  await expect(page.locator(".overlay", { hasText: "Fiji" }).first()).toBeAttached();
  await expect(page.locator("#key")).toContainText("Founds the reserve");
  await expect(page.locator("#time")).toContainText("2031");
  await expect(page.locator("#bodies")).toContainText("Pacific Islands Forum");
  await expect(page).toHaveURL(/#opened=antimeridian$/);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Share" })).toContainText("there is no link to it");
  expect(new Set(asked)).toEqual(new Set(["GET"]));
  expect(seen).toEqual(SILENCE);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Kurdistan");
  await expect(page.locator(".trouble")).toContainText("antimeridian");
});

test("a row that is wrong is told with its place, mended in place, and saved", async ({ page }) => {
  const seen = watch(page);
  await open(page);
  const sound = Object.entries(filesOf(FOLDER)).map(([name, bytes]) => [
    name,
    new TextDecoder().decode(bytes),
  ]);
  const files: Record<string, string> = Object.fromEntries(sound);
  const before = files["positions.csv"] ?? "";
  files["positions.csv"] = before.replace("fji,FJI,", "fji,FIJ,");
  await dropFiles(page, files);
  await expect(panel(page)).toContainText("1 error");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Kurdistan");
  await panel(page).getByRole("button", { name: "positions.csv:2:5 (polity)" }).click();
  const cell = panel(page).getByRole("combobox", { name: "Country or body", exact: true });
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAccessibleDescription(/FIJ/);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  const fault = panel(page).getByRole("button", { name: "positions.csv:2:5 (polity)" });
  await expect(fault).toBeFocused();
  await fault.click();
  await cell.fill("FJI");
  await cell.press("Enter");
  await expect(panel(page)).toContainText("The map shows");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("reef reserve");
  await panel(page).getByRole("textbox", { name: "In your own words" }).fill("=SUM(A1)");
  await panel(page).getByRole("button", { name: "Back to the list" }).click();
  await expect(panel(page)).not.toContainText("1 error");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel(page).getByRole("button", { name: "Save as zip" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("antimeridian.zip");
  const saved = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const text = new TextDecoder().decode(saved["antimeridian/positions.csv"]);
  expect(text).toBe(before.replace("Founds the reserve.", "'=SUM(A1)"));
  expect(Object.keys(saved).length).toBe(4);
  expect(seen).toEqual(SILENCE);
});

test("rows are added and deleted, and one that is gone can be taken back", async ({ page }) => {
  const seen = watch(page);
  await open(page);
  const files = Object.entries(filesOf(FOLDER)).map(([name, bytes]) => [
    name,
    new TextDecoder().decode(bytes),
  ]);
  await dropFiles(page, Object.fromEntries(files));
  await expect(panel(page)).toContainText("The map shows");
  await panel(page).getByRole("button", { name: "Edit the rows of positions.csv" }).click();
  const heading = panel(page).getByRole("heading", { level: 3 });
  await expect(heading).toHaveText("Row 1 of 7 in positions.csv");

  await panel(page).getByRole("button", { name: "New statement" }).click();
  await expect(heading).toHaveText("New statement");
  for (const [name, typed] of Object.entries({
    "Country or body": "NZL",
    Speaker: "Invented Ferry",
    "In your own words": "Asks when.",
  })) {
    await panel(page).getByLabel(name, { exact: true }).fill(typed);
    await page.keyboard.press("Tab");
  }
  expect(await faults(page)).toEqual([]);
  await panel(page).getByRole("button", { name: "Add the statement" }).click();
  await expect(heading).toHaveText("Row 8 of 8 in positions.csv");
  await expect(page.locator("#panel")).toContainText("Invented Ferry");
  expect(await faults(page)).toEqual([]);

  await panel(page).getByRole("button", { name: "Delete this row" }).click();
  await expect(heading).toHaveText("Row 7 of 7 in positions.csv");
  await expect(page.locator("#panel")).not.toContainText("Invented Ferry");
  await panel(page).getByRole("button", { name: "Undo" }).click();
  await expect(heading).toHaveText("Row 8 of 8 in positions.csv");
  await expect(panel(page).getByLabel("Speaker", { exact: true })).toHaveValue("Invented Ferry");
  await expect(page.locator("#panel")).toContainText("Invented Ferry");
  expect(seen).toEqual(SILENCE);
});

test("a folder that is dropped is read as a whole, and its cells run as their words do", async ({ page }) => {
  const seen = watch(page);
  await open(page, "#lang=ar-XB");
  await dropFolder(page, FOLDER);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("reef reserve");
  const opened = page.locator(".opened");
  await expect(opened.locator(".opened-files li")).toHaveCount(4);
  await opened
    .getByRole("button", { name: /positions\.csv/ })
    .first()
    .click();
  const quote = opened.locator("#field-quote");
  await expect(quote).toHaveValue(/^We found it/);
  await expect(quote).toHaveCSS("direction", "ltr");
  await expect(opened).toHaveCSS("direction", "rtl");
  expect(await faults(page)).toEqual([]);
  expect(seen).toEqual(SILENCE);
});
