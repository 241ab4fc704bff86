import { expect, type Page, test } from "@playwright/test";
import { open, SILENCE, watch } from "./watch.ts";

/** The codes of the countries whose outlines a page asks for. */
function outlinesAskedBy(page: Page): string[] {
  const codes: string[] = [];
  page.on("request", (request) => {
    const code = /outline-([A-Z]{3})-[^/]*\.json$/.exec(request.url())?.[1];
    if (code) codes.push(code);
  });
  return codes;
}

/** How many vertices Greece is drawn with. */
const vertices = (page: Page) =>
  page.locator("#ground-area_GRC").evaluate((path) => {
    const drawn = [path, ...path.querySelectorAll("path")];
    return drawn.flatMap((part) => part.getAttribute("d")?.match(/-?[\d.]+[ ,]-?[\d.]+/g) ?? []).length;
  });

const zoomIn = (page: Page) => page.getByRole("button", { name: "Zoom in" }).click();

test("a country that is looked at closely is drawn with its outline, which is fetched no earlier", async ({
  page,
}) => {
  const seen = watch(page);
  const asked = outlinesAskedBy(page);
  await open(page, "#map=4.9/37.5/25");
  await zoomIn(page);
  await expect(page).toHaveURL(/#map=5\.9/);
  const coarse = await vertices(page);
  expect(coarse).toBeGreaterThan(50);
  expect(asked).toEqual([]);
  await zoomIn(page);
  await expect.poll(() => vertices(page)).toBeGreaterThan(coarse * 1.5);
  expect(asked).toEqual(expect.arrayContaining(["GRC", "TUR"]));
  expect(asked).not.toContain("IRQ");
  expect(new Set(asked).size).toBe(asked.length);
  expect(seen).toEqual(SILENCE);
});

test("an outline that cannot be had leaves the boundaries as they are, and nothing is said", async ({
  page,
}) => {
  await page.route(/outline-[A-Z]{3}-/, (route) => route.fulfill({ status: 404 }));
  const asked = outlinesAskedBy(page);
  await open(page, "#map=5.5/37.5/25");
  const coarse = await vertices(page);
  const refused = page.waitForResponse(/outline-GRC-/);
  await zoomIn(page);
  await refused;
  await expect(page.getByText("not be loaded")).toHaveCount(0);
  expect(await vertices(page)).toBeLessThan(coarse * 1.2);
  expect(new Set(asked).size).toBe(asked.length);
});
