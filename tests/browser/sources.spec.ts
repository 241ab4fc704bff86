import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { pdfOf } from "../dossier/quotes/made-pdf.ts";
import { SILENCE, watch } from "./watch.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const panel = (page: Page) => page.getByRole("region", { name: "Your dossier" });
const button = (page: Page, name: string) => panel(page).getByRole("button", { name, exact: true });
const field = (page: Page, heading: string) => panel(page).locator(`#field-${heading}`);

const BIBTEX = `@online{council, title={Minutes of the invented council}, organization={Council}, date={2031-05-01}, url={https://example.org/minutes}}
@misc{broken, title={Never closed
`;
const HTML = `<!doctype html><html><body><h1>Minutes of the invented council</h1>
<p>The first minister said: “We want the tunnel.” Then she sat down.</p>
<p>The second said that they want the ferry, <script>alert(1)</script>and nothing else.</p></body></html>`;

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run(".opened");
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

async function addStatement(page: Page, values: Record<string, string>): Promise<void> {
  await button(page, "Add a statement").click();
  for (const [heading, text] of Object.entries(values)) {
    await field(page, heading).fill(text);
    await field(page, heading).press("Tab");
  }
  await field(page, "source").selectOption("council");
  await button(page, "Add the statement").click();
  await expect(panel(page)).toContainText("The map says of");
  await button(page, "Back to the list").click();
}

async function drop(page: Page, onto: string, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], called));
      return transfer;
    },
    [name, [...bytes]] as const,
  );
  for (const type of ["dragover", "drop"]) await page.dispatchEvent(onto, type, { dataTransfer: data });
}

test("sources come by pasting, and their quotes are proved against a copy", async ({ page }) => {
  const seen = watch(page);
  await page.goto("/#new");
  await button(page, "Sources").click();
  await panel(page).getByLabel("Sources to add").fill(BIBTEX);
  await button(page, "Add these sources").click();
  await expect(panel(page)).toContainText("1 source was added.");
  await expect(panel(page)).toContainText("Line 2 could not be read");
  expect(await faults(page)).toEqual([]);
  await button(page, "Back to the list").click();
  const said = { actor: "Minister", date: "2031-05-01", gist: "Says so." };
  await addStatement(page, { polity: "FRA", ...said, quote: "We want the tunnel.", locator: "p1" });
  await addStatement(page, { polity: "ESP", ...said, quote: "they want the bridge", locator: "p2" });

  await button(page, "Sources").click();
  await button(page, "Edit the source Minutes of the invented council").click();
  await drop(page, ".give-copy", "minutes.html", new TextEncoder().encode(HTML));
  await expect(panel(page)).toContainText("1 of 2 quotes found word for word");
  await expect(panel(page).locator("mark")).toHaveText("We want the tunnel.");
  await expect(panel(page)).toContainText(
    "has “they want the ferry, and nothing…” where the quote has “they want the bridge”",
  );
  await expect(panel(page).locator(".copy-text")).not.toContainText("alert(1)");
  expect(await faults(page)).toEqual([]);

  await button(page, "Quote p2").click();
  await expect(panel(page).getByLabel("Make it the quote of")).toHaveValue("1");
  await button(page, "Use this passage").click();
  await expect(panel(page)).toContainText("2 of 2 quotes found word for word");
  await button(page, "Keep what is proved").click();
  await expect(panel(page)).toContainText("in checked.json.");
  await panel(page).getByLabel("Keep the copy with the dossier").check();
  await button(page, "Back to the list").click();
  await expect(panel(page)).toContainText("copies/council.html");

  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Save as zip").click()]);
  const files = unzipSync(readFileSync(await download.path()));
  const textOf = (name: string) => new TextDecoder().decode(files[`new/${name}`]);
  expect(textOf("copies/council.html")).toBe(HTML);
  expect(JSON.parse(textOf("checked.json")).checked).toMatchObject([
    { dossier: "new", source: "council", rows: [{ locator: "p1" }, { locator: "p2" }] },
  ]);
  expect(textOf("positions.csv")).toContain("The second said that they want the ferry");

  await button(page, "Hide your dossier").click();
  await page.getByRole("tab", { name: "Statements" }).click();
  await expect(page.locator("#panel .checked")).toHaveCount(2);
  expect(seen).toEqual(SILENCE);
});

test("a source that rows lean on is not removed before they are named", async ({ page }) => {
  const seen = watch(page);
  await page.goto("/#new");
  await expect(button(page, "Sources")).toBeVisible();
  await drop(page, "body", "references.bib", new TextEncoder().encode(BIBTEX));
  await expect(panel(page).getByLabel("Sources to add")).toHaveValue(BIBTEX);
  await button(page, "Add these sources").click();
  await button(page, "Edit the source Minutes of the invented council").click();
  await drop(page, ".give-copy", "minutes.pdf", await pdfOf(["Minutes", "They want the tunnel."]));
  await expect(panel(page).locator(".copy-text")).toContainText("They want the tunnel.");
  await panel(page).locator(".copy-text .words", { hasText: "They want" }).selectText();
  await expect(panel(page).locator("blockquote")).toHaveText("They want the tunnel.");
  await expect(panel(page).getByLabel("Make it the quote of")).toHaveValue("-1");
  await panel(page).getByLabel("Web address").fill("javascript:alert(1)");
  await panel(page).getByLabel("Web address").press("Tab");
  await expect(panel(page)).toContainText("is not a web address");
  await button(page, "Undo").click();
  await expect(panel(page).getByLabel("Web address")).toHaveValue("https://example.org/minutes");
  await button(page, "Back to the list").click();
  await addStatement(page, { polity: "FRA", actor: "Minister", date: "2031-05-01", gist: "Says so." });
  await button(page, "Sources").click();
  await button(page, "Remove the source Minutes of the invented council").click();
  await expect(panel(page).getByRole("alert").filter({ hasText: "1 row leans on" })).toContainText("fra-1");
  await button(page, "Remove it all the same").click();
  await expect(panel(page).locator(".source-list li")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(panel(page).locator(".source-list li")).toHaveCount(1);
  expect(seen).toEqual(SILENCE);
});
