import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { SILENCE, watch } from "./watch.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const PAGES = ["index", "browser", "map", "format", "recipes", "publish", "picture", "commands"];
const SITE = "https://maps.example.org/my-dossier/";

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

test("the tab About leads to the documentation, and that back to the map", async ({ page }) => {
  const seen = watch(page);
  await page.goto("/#tab=about");
  await page.getByRole("link", { name: "How it works" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Demarche in five minutes");
  const contents = page.getByRole("navigation", { name: "Contents" });
  await contents.getByRole("link", { name: "The format of a dossier" }).click();
  await contents.getByRole("link", { name: "Columns of positions" }).click();
  await expect(page.getByRole("heading", { name: "Columns of positions" })).toBeInViewport();
  await page.getByRole("link", { name: "To the map" }).click();
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  expect(seen).toEqual(SILENCE);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`its pages can be read by all, on a narrow phone too, in ${colorScheme}`, async ({ page }) => {
    const seen = watch(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of PAGES) {
      await page.goto(`/docs/${name}.html`);
      expect([name, await faults(page)]).toEqual([name, []]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, width]).toEqual([name, 320]);
    }
    expect(await page.evaluate(() => document.fonts.check('600 16px "IBM Plex Sans"'))).toBe(true);
    expect(seen).toEqual(SILENCE);
  });

test("the code for other pages works as it stands there", async ({ page, baseURL }) => {
  await page.goto("/docs/publish.html");
  const examples = await page.locator("pre").allTextContents();
  const [element, frame] = examples.filter((text) => text.startsWith("<"));
  // The site of the example is this one, and the page around is someone else's.
  await page.route("https://maps.example.org/**", async (route) => {
    const path = route.request().url().replace(SITE, "").replace("https://maps.example.org/", "");
    await route.fulfill({ response: await route.fetch({ url: `${baseURL}${path}` }) });
  });
  for (const code of [element, frame]) {
    await page.route("https://news.example.org/", (route) =>
      route.fulfill({ contentType: "text/html", body: `<!doctype html><title>News</title>${code}` }),
    );
    await page.goto("https://news.example.org/");
    const shown = page.frameLocator("iframe");
    await expect(shown.locator(".frame")).toHaveAttribute("data-renderer", "svg");
    expect(page.frames().at(-1)?.url()).toMatch(/^https:\/\/maps\.example\.org\/my-dossier\/#view=world/);
    await page.unroute("https://news.example.org/");
  }
  // The last page may still be asking for its boundaries.
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
