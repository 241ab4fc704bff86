import { readdirSync, readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { PNG } from "pngjs";
import { reopened } from "../../src/export/reopen/reopen.ts";
import { open } from "./watch.ts";

const OTHER = "tests/fixtures/dossiers/antimeridian";
const panel = (page: Page) => page.getByRole("region", { name: "Your dossier" });
const label = (page: Page, text: RegExp) => page.locator("dialog label", { hasText: text });

/** As the browser does when a file is let go over the page. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, base64]) => {
      const letters = atob(base64 ?? "");
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(letters, (c) => c.charCodeAt(0))], called ?? ""));
      return transfer;
    },
    [name, Buffer.from(bytes).toString("base64")],
  );
  for (const type of ["dragover", "drop"]) await page.dispatchEvent("body", type, { dataTransfer: data });
}

async function exported(page: Page, format: string): Promise<Buffer> {
  await page.getByRole("button", { name: "Export" }).click();
  await label(page, new RegExp(`^${format}$`)).click();
  await expect(label(page, /^The dossier inside \(\d+ KB\)$/).getByRole("checkbox")).toBeChecked();
  await expect(page.getByRole("dialog")).toContainText("whoever has the picture has the dossier’s files");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Save ${format}` }).click(),
  ]);
  await page.keyboard.press("Escape");
  return readFileSync(await download.path());
}

test("a picture that the page saves gives its dossier back, with what it shows of it", async ({ page }) => {
  const folder = "geodata/dossiers/kurdistan-2017";
  await open(page, "#view=iraq&at=2017-09-26&pin=polity:TUR");
  const png = await exported(page, "PNG");
  const [svg, pdf] = [await exported(page, "SVG"), await exported(page, "PDF")];
  // The one is the command's to read, the other the page's.
  const { files: read, address } = reopened(new Uint8Array(svg));
  expect(Object.keys(read)).toContain("positions.csv");
  expect(reopened(new Uint8Array(pdf))).toEqual(reopened(new Uint8Array(svg)));
  expect(address).toBe("#view=iraq&at=2017-09-26&pin=polity:TUR");
  await open(page);
  await drop(page, "map.png", png);
  await expect(panel(page)).toContainText("The map shows");
  await expect(page).toHaveURL(/opened=kurdistan-2017&view=iraq&at=2017-09-26&pin=polity:TUR/);
  const [zip] = await Promise.all([
    page.waitForEvent("download"),
    panel(page).getByRole("button", { name: "Save as zip" }).click(),
  ]);
  const files = unzipSync(new Uint8Array(readFileSync(await zip.path())));
  expect(Object.keys(files).sort()).toEqual(
    readdirSync(folder)
      .map((name) => `kurdistan-2017/${name}`)
      .sort(),
  );
  for (const [name, bytes] of Object.entries(files))
    expect(Buffer.from(bytes).equals(readFileSync(`geodata/dossiers/${name}`))).toBe(true);
  await drop(page, "stripped.png", PNG.sync.write(PNG.sync.read(png)));
  await expect(panel(page).getByRole("alert").first()).toHaveText(
    /^This picture carries no dossier: a program has removed it/,
  );
});

test("a dossier of the reader’s own goes into a picture, or does not where he says so", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Open a dossier of your own" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    panel(page).getByRole("button", { name: "Choose files…" }).click(),
  ]);
  await chooser.setFiles(readdirSync(OTHER).map((name) => `${OTHER}/${name}`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("reef");
  const png = await exported(page, "PNG");
  await page.getByRole("button", { name: "Export" }).click();
  await label(page, /^SVG$/).click();
  await label(page, /^The dossier inside/).click();
  await expect(page.getByRole("dialog")).toContainText("holds nothing of the dossier but what it shows");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save SVG" }).click(),
  ]);
  await page.keyboard.press("Escape");
  await open(page);
  await drop(page, "bare.svg", readFileSync(await download.path()));
  await expect(panel(page).getByRole("alert").first()).toContainText("This picture carries no dossier");
  await drop(page, "reef.png", png);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("reef");
});
