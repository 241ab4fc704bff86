import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { dropFiles } from "./drop.ts";
import { open, SILENCE, watch } from "./watch.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const HEADER = `{ "id": "d", "title": "Mine", "stances": [{ "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" }] }`;
const HEAD = "id,polity,actor,date,stance,gist,mine\r\n";
const row = (id: string, polity: string, actor: string, stance = "yes") =>
  `${id},${polity},${actor},2017-09-25,${stance},Says so.,\r\n`;
const ROWS = HEAD + row("a", "TUR", "Beta") + row("b", "IRN", "Alpha") + row("c", "IRQ", "Gamma");

const panel = (page: Page) => page.getByRole("region", { name: "Your dossier" });
const cell = (page: Page, at: number, column: number) => page.locator(`#grid-${at}-${column}`);
const history = (page: Page) => panel(page).locator(".history [role=status]");

async function openGrid(page: Page, rows = ROWS): Promise<void> {
  await open(page);
  await dropFiles(page, { "dossier.json": HEADER, "positions.csv": rows });
  await panel(page).getByRole("button", { name: "Edit positions.csv as a table" }).click();
  await expect(page.getByRole("grid", { name: "Statements" })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function saved(page: Page): Promise<string> {
  await panel(page).getByRole("button", { name: "Back to the list" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel(page).getByRole("button", { name: "Save as zip" }).click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const [name = ""] = Object.keys(files).filter((one) => one.endsWith("positions.csv"));
  return new TextDecoder().decode(files[name]);
}

test("cells are gone to and edited by keys alone, and all else of the file stays", async ({ page }) => {
  const seen = watch(page);
  await openGrid(page);
  await page.evaluate(AXE);
  const faults = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run(".opened");
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
  expect(faults).toEqual([]);
  await cell(page, 0, 0).focus();
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
  await expect(cell(page, 1, 2)).toBeFocused();
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await page.keyboard.type(", minister");
  await page.keyboard.press("Escape");
  await expect(cell(page, 1, 2)).toHaveText("Alpha");
  await page.keyboard.type("Delta");
  await page.keyboard.press("Enter");
  await expect(cell(page, 2, 2)).toBeFocused();
  await expect(cell(page, 1, 2)).toHaveText("Delta");
  await expect(page.locator("#panel")).toContainText("Delta");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(cell(page, 2, 3)).toBeFocused();
  await page.keyboard.press("Control+Home");
  await expect(cell(page, 0, 0)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(cell(page, 1, 2)).toHaveText("Alpha");
  await page.keyboard.press("Control+Shift+z");
  await expect(cell(page, 1, 2)).toHaveText("Delta");
  expect(await saved(page)).toBe(ROWS.replace("Alpha", "Delta"));
  expect(seen).toEqual(SILENCE);
});

test("what is wrong stands at its cell, with the mend as a button", async ({ page }) => {
  await openGrid(page, ROWS.replace("2017-09-25", "25.9.2017"));
  await panel(page).getByRole("button", { name: "Next of 1 row with problems" }).click();
  await expect(cell(page, 0, 3)).toBeFocused();
  await expect(cell(page, 0, 3)).toHaveAttribute("aria-invalid", "true");
  await panel(page).getByRole("button", { name: "Write 2017-09-25" }).click();
  await expect(cell(page, 0, 3)).not.toHaveAttribute("aria-invalid", "true");
  await expect(panel(page)).toContainText("The map shows");
});

test("a block is copied, pasted over what is selected and beyond the last row, and filled down", async ({
  page,
}) => {
  await openGrid(page);
  await cell(page, 1, 2).focus();
  await paste(page, "One\t2017-09-26\nTwo\t2017-09-27\nThree\t2017-09-28\n");
  await expect(history(page)).toHaveText("6 cells pasted into positions.csv");
  await expect(cell(page, 3, 2)).toHaveText("Three");
  await page.keyboard.press("Control+z");
  await expect(cell(page, 1, 2)).toHaveText("Alpha");
  await expect(cell(page, 3, 2)).toHaveCount(0);
  await cell(page, 0, 4).click();
  await cell(page, 2, 5).click({ modifiers: ["Shift"] });
  await expect(panel(page)).toContainText("3 rows by 2 columns selected");
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData("text/plain");
  });
  expect(copied).toBe("yes\tSays so.\nyes\tSays so.\nyes\tSays so.\n");
  await cell(page, 0, 6).click();
  await page.keyboard.type("x");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Control+d");
  await expect(history(page)).toHaveText("2 cells filled down in positions.csv");
  expect(await saved(page)).toBe(ROWS.replaceAll("Says so.,", "Says so.,x"));
});

test("rows under headings are added, and unknown headings are asked about", async ({ page }) => {
  await openGrid(page);
  await cell(page, 0, 0).focus();
  await paste(page, "id\tpolity\tactor\tgist\nd\tTUR\tNew\tSays no.\n");
  await expect(cell(page, 3, 2)).toHaveText("New");
  await cell(page, 0, 0).focus();
  await paste(page, "id\tpolity\tactor\tColour\ne\tTUR\tNew\tred\n");
  await expect(panel(page).getByRole("heading", { name: "What is in the columns?" })).toBeVisible();
});

test("rows are sorted, duplicated and deleted, columns come and go, a text is replaced in one step", async ({
  page,
}) => {
  page.on("dialog", (dialog) => void dialog.accept());
  await openGrid(page);
  await panel(page).getByRole("button", { name: "Sort by Speaker" }).click();
  await expect(cell(page, 0, 2)).toHaveText("Alpha");
  await cell(page, 0, 2).focus();
  await panel(page).getByRole("button", { name: "Delete the row" }).click();
  await expect(cell(page, 0, 2)).toHaveText("Beta");
  await panel(page).getByRole("button", { name: "Duplicate the row" }).click();
  await expect(history(page)).toHaveText("1 row duplicated in positions.csv");
  const tools = panel(page);
  await tools.getByText("Find and replace").click();
  await tools.getByRole("textbox", { name: "Find" }).fill("beta");
  await expect(tools).toContainText("Found in 2 cells");
  await tools.getByRole("textbox", { name: "Replace with" }).fill("Omega");
  await tools.getByRole("button", { name: "Replace all" }).click();
  await expect(page.getByRole("gridcell", { name: "Omega" })).toHaveCount(2);
  await tools.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("gridcell", { name: "Beta" })).toHaveCount(2);
  await tools.getByRole("button", { name: "Add a row" }).click();
  await expect(history(page)).toHaveText(/added/i);
  // The grid is the same as before, with what was looked for in it.
  await expect(tools.getByRole("textbox", { name: "Find" })).toHaveValue("beta");
  await tools.getByRole("button", { name: "Add a column" }).first().click();
  await tools.getByRole("combobox", { name: "Column to add" }).selectOption("One of my own");
  await tools.getByRole("textbox", { name: "Its heading" }).fill("seen");
  await tools.getByRole("button", { name: "Add a column" }).last().click();
  await expect(page.getByRole("columnheader", { name: "seen" })).toBeVisible();
  await cell(page, 0, 2).click();
  await tools.getByRole("button", { name: "Remove the column Speaker" }).click();
  await expect(history(page)).toHaveText("Column Speaker removed from positions.csv");
  expect(await saved(page)).toMatch(
    /^id,polity,date,stance,gist,mine,seen\r\na,TUR,2017-09-25,yes,Says so\.,,\r\n/,
  );
});
