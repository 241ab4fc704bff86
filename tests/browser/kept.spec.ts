import { readdirSync, readFileSync } from "node:fs";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { open, SILENCE, watch } from "./watch.ts";

const FOLDER = "tests/fixtures/dossiers/antimeridian";
const FILES = readdirSync(FOLDER).map((name) => ({
  name,
  mimeType: "text/plain",
  buffer: readFileSync(`${FOLDER}/${name}`),
}));

const panel = (page: Page) => page.getByRole("region", { name: "Your dossier" });
const field = (page: Page, heading: string) => panel(page).locator(`#field-${heading}`);

async function choose(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open a dossier of your own" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    panel(page).getByRole("button", { name: "Choose files…" }).click(),
  ]);
  await chooser.setFiles(FILES);
  await expect(panel(page)).toContainText("The map shows");
}

async function editActor(page: Page, name: string): Promise<void> {
  await panel(page).getByRole("button", { name: "Edit the rows of positions.csv" }).click();
  await field(page, "actor").fill(name);
  await field(page, "actor").press("Enter");
  await expect(page.locator("#panel")).toContainText(name);
}

async function reopened(page: Page, context: BrowserContext): Promise<Page> {
  const { pathname, hash } = new URL(page.url());
  const other = await context.newPage();
  await other.goto(pathname + hash);
  await expect(other.getByRole("heading", { level: 1 })).toContainText("reef reserve");
  return other;
}

test("what is changed and what is typed outlive a reload, and a tab that is closed", async ({
  page,
  context,
}) => {
  const seen = watch(page);
  await open(page);
  await choose(page);
  await editActor(page, "Invented Ferry");
  await expect(panel(page)).toContainText("Changes are kept in this browser");
  await field(page, "gist").fill("Half a wo");
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open("demarche");
            opening.onsuccess = () => {
              const all = opening.result.transaction("drafts").objectStore("drafts").getAll();
              all.onsuccess = () => resolve(JSON.stringify(all.result));
              opening.result.close();
            };
          }),
      ),
    )
    .toContain("Half a wo");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("reef reserve");
  await expect(page.locator("#panel")).toContainText("Invented Ferry");
  await expect(field(page, "gist")).toHaveValue("Half a wo");
  const later = await reopened(page, context);
  await page.close();
  await expect(later.locator("#panel")).toContainText("Invented Ferry");
  expect(seen).toEqual(SILENCE);
});

test("undo and redo go by button, key and list, and leave the browser's own where something is typed", async ({
  page,
}) => {
  await open(page);
  await choose(page);
  await editActor(page, "One");
  await editActor2(page, "Two");
  await page.keyboard.press("Control+z");
  await expect(field(page, "actor")).toHaveValue("One");
  await expect(page.locator("#panel")).toContainText("One");
  await panel(page).getByRole("button", { name: "Redo" }).click();
  await expect(field(page, "actor")).toHaveValue("Two");
  await field(page, "gist").press("End");
  await field(page, "gist").pressSequentially("typed");
  await page.keyboard.press("Control+z");
  await expect(field(page, "gist")).not.toHaveValue(/typed/);
  await expect(field(page, "actor")).toHaveValue("Two");
  await panel(page).getByText("History (3 steps)").click();
  await panel(page).getByRole("button", { name: "Opened" }).click();
  await expect(field(page, "actor")).not.toHaveValue(/One|Two/);
  await page.keyboard.press("Control+Shift+z");
  await expect(field(page, "actor")).toHaveValue("One");
});

async function editActor2(page: Page, name: string): Promise<void> {
  await field(page, "actor").fill(name);
  await field(page, "actor").press("Enter");
  await expect(page.locator("#panel")).toContainText(name);
}

test("a second tab is told of the first, and keeps its changes as a copy", async ({ page, context }) => {
  await open(page);
  await choose(page);
  await editActor(page, "One");
  const other = await reopened(page, context);
  await expect(panel(other)).toContainText("open in another tab too");
  await editActor(other, "Two");
  await expect(panel(other)).toContainText("kept as a copy, because");
  await panel(page).getByRole("button", { name: "Back to the list" }).click();
  await page.reload();
  await expect(page.locator("#panel")).toContainText("One");
  await expect(panel(page).getByRole("button", { name: /^Who wants the invented/ })).toHaveCount(1);
});

test("a browser that stores nothing says so, and all else goes on", async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    });
  });
  await open(page);
  await choose(page);
  await editActor(page, "One");
  await expect(panel(page).getByRole("alert").filter({ hasText: "only in this tab" })).toBeVisible();
  expect(seen).toEqual(SILENCE);
});
