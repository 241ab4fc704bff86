import { expect, type Page, test } from "@playwright/test";
import { zipSync } from "fflate";
import { ASKED } from "../dossier/asked.ts";
import { open, SILENCE, watch } from "./watch.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = Buffer.from(
  zipSync(Object.fromEntries(Object.entries(ASKED).map(([name, text]) => [name, bytes(text)]))),
);

async function openAsked(page: Page): Promise<void> {
  await open(page);
  await page.getByRole("button", { name: "Open a dossier of your own" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose files…" }).click(),
  ]);
  await chooser.setFiles({ name: "asked.zip", mimeType: "application/zip", buffer: zip });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A base");
  await page.keyboard.press("Escape");
}

test("a question is chosen: map, legend and address follow it, and the lists keep all rows", async ({
  page,
}) => {
  const seen = watch(page);
  await openAsked(page);
  const choice = page.getByRole("combobox", { name: "Question" });
  const legend = page.locator("#key .legend");
  const statements = page.locator("#panel-statements");
  await expect(choice).toHaveValue("vote");
  await expect(page.locator(".asked")).toHaveText("Do you want it?");
  await expect(legend).toContainText("Held it");
  await legend.getByRole("button", { name: /^Held it/ }).click();
  await expect(page).toHaveURL(/only=stance:held/);

  await choice.selectOption({ label: "A state of their own" });
  await expect(legend).toContainText("Wants no state");
  await expect(legend).not.toContainText("Held it");
  await expect(page).toHaveURL(/#opened=base&question=state$/);
  await expect(page.locator(".asked")).toHaveCount(0);
  await expect(statements.locator("#at-USA .saying").first()).toHaveAttribute("data-row", "open");
  await expect(statements.locator(".saying")).toHaveCount(6);
  await expect(statements.locator('[data-row="no-vote"] [data-column="question"]')).toHaveText(
    "Question: The vote",
  );
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(page.locator(".text-map .words")).toContainText("Question: A state of their own.");
  await expect(page.locator("#table-positions tbody tr")).toHaveCount(6);

  await page.goBack();
  await page.goBack();
  await expect(choice).toHaveValue("vote");
  await expect(legend).toContainText("Held it");
  expect(seen).toEqual(SILENCE);
});

test("an address that asks for a question that there is not says so", async ({ page }) => {
  await open(page, "#question=weather");
  await expect(page.locator(".trouble")).toContainText("“weather”");
  await expect(page).not.toHaveURL(/question=/);
});
