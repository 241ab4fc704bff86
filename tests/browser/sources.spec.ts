import { expect, type Page, test } from "@playwright/test";
import { SILENCE, watch } from "./watch.ts";

const panel = (page: Page) => page.getByRole("region", { name: "Your dossier" });
const button = (page: Page, name: string | RegExp) => panel(page).getByRole("button", { name, exact: true });

const BIBTEX = `@online{council, title={Minutes of the invented council}, organization={Council}, date={2031-05-01}, url={https://example.org/minutes}}
@misc{broken, title={Never closed
`;

test("sources come by pasting, and one that rows lean on is not removed unasked", async ({ page }) => {
  const seen = watch(page);
  await page.goto("/#new");
  await button(page, "Sources").click();
  await panel(page).getByLabel("Sources to add").fill(`${BIBTEX}`);
  await button(page, "Add these sources").click();
  await expect(panel(page)).toContainText("1 source was added.");
  await expect(panel(page)).toContainText("Line 2 could not be read");
  await button(page, "Edit the source Minutes of the invented council").click();
  await expect(panel(page).getByLabel("Date of issue", { exact: true })).toHaveValue("2031-05-01");
  await panel(page).getByLabel("Web address").fill("javascript:alert(1)");
  await panel(page).getByLabel("Web address").press("Tab");
  await expect(panel(page)).toContainText("is not a web address");
  await button(page, "Undo").click();
  await expect(panel(page).getByLabel("Web address")).toHaveValue("https://example.org/minutes");
  expect(seen).toEqual(SILENCE);
});
