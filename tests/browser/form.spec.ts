import { expect, test } from "@playwright/test";
import { dropFiles } from "./drop.ts";
import { open, SILENCE, watch } from "./watch.ts";

const HEADER = `{
    "id": "d",   "title": "Old title",
    "stances": [{"id": "yes", "label": "Yes"}, {"id": "no", "label": "No"}]
}
`;
const ROWS =
  "id,polity,actor,date,stance,gist\na,TUR,X,2017-09-25,yes,Says yes.\nb,IRN,Y,2017-09-25,no,Says no.\n";

test("the dossier's own form writes into its text, and the map follows", async ({ page }) => {
  const seen = watch(page);
  await open(page);
  await dropFiles(page, { "dossier.json": HEADER, "positions.csv": ROWS });
  const panel = page.getByRole("region", { name: "Your dossier" });
  await panel.getByRole("button", { name: "Edit dossier.json" }).click();
  const part = (name: string) =>
    panel.locator("details", { has: page.locator(":scope > summary", { hasText: new RegExp(`^${name}`) }) });

  const title = panel.getByLabel("Title", { exact: true });
  await title.fill("New title");
  await title.press("Tab");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New title");

  const stances = part("Stances");
  await stances.locator("> summary").click();
  await stances.locator("details > summary", { hasText: "Yes" }).click();
  const light = stances.locator('[data-field="stances[0].colour.light"]');
  await stances.locator("summary", { hasText: "Colour" }).first().click();
  const hex = light.getByLabel("Light", { exact: true });
  await hex.fill("#12");
  await hex.press("Tab");
  await expect(light.locator(".fault")).toContainText("is not a colour");
  await hex.fill("#1F8A82");
  await hex.press("Tab");
  await expect(light.locator(".fault")).toHaveCount(0);

  const views = part("Views");
  await views.locator("> summary").click();
  await views.getByRole("button", { name: "Add to views" }).click();
  await expect(page.locator(".views [data-view]")).toHaveText(["New 1"]);

  await panel.getByRole("button", { name: "Edit as text (JSON)" }).click();
  const text = panel.getByLabel("Text of dossier.json");
  await expect(text).toHaveValue(/^\{\n {4}"id": "d", {3}"title": "New title",\n/);
  await expect(text).toHaveValue(/\{"id": "no", "label": "No"\}/);
  await page.keyboard.press("Control+z");
  expect(seen).toEqual(SILENCE);
});
