import { expect, test } from "@playwright/test";
import { saveData } from "./watch.ts";

/** Of a window that is at least 400 high the map takes at least this, CSS px. */
const LEAST = 240;

const WIDTHS = [280, 320, 390, 560, 700, 844, 861, 932, 1024, 1180, 1280, 1440, 1920, 2560, 3840];
const HEIGHTS = [400, 480, 576, 577, 640, 768, 844, 1080, 2160];
/** Windows of usual screens, four times enlarged: the browser then counts a quarter of the px. */
const ENLARGED = [
  [320, 256],
  [480, 270],
  [960, 540],
] as const;

test("the map is never too low to be read, nor wider than the window", async ({ page }) => {
  await saveData(page);
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("data-scripted");
  const sizes = [
    ...WIDTHS.flatMap((width) => HEIGHTS.map((height) => [width, height] as const)),
    ...ENLARGED,
  ];
  const low: string[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const { map, over } = await page.evaluate(async () => {
      // What is measured by script follows with the next frames.
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
      return {
        map: document.querySelector(".frame")?.clientHeight ?? 0,
        over: document.documentElement.scrollWidth - window.innerWidth,
      };
    });
    if (map < LEAST || over > 0) low.push(`${width}x${height}: map ${map} px high, ${over} px too wide`);
  }
  expect(low).toEqual([]);
});

test("the date shown stays whole with wide letters and on narrow windows", async ({ page }) => {
  await saveData(page);
  await page.goto("/");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    for (const spacing of ["line-height: 1.5", "letter-spacing: 0.12em", "word-spacing: 0.16em"])
      sheet.insertRule(`* { ${spacing} !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
  for (const width of [320, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const cut = await page.locator(".readout strong").evaluate((date) => {
      const [own, around] = [date.getBoundingClientRect(), date.closest(".time")?.getBoundingClientRect()];
      return !around || own.width === 0 || own.right > around.right || own.bottom > around.bottom;
    });
    expect(cut, `${width} px wide`).toBe(false);
  }
});

test("what is chosen is said, and the focus stays where work goes on", async ({ page }) => {
  await saveData(page);
  await page.goto("/");
  const status = page.locator("#floating [role=status]");
  const entry = page.locator(".legend button").nth(1);
  await entry.click();
  await expect(status).toHaveText(/named as the exception/i);
  await page.locator(".show-all button").click();
  await expect(status).toHaveText(/Everything is shown/);
  await expect(page.locator(".legend button").first()).toBeFocused();
  await page.getByRole("radio", { name: "The wider record" }).check();
  await expect(status).toHaveText(/Evidence: the wider record/i);
  const back = page.getByRole("button", { name: "Previous change" });
  await back.focus();
  for (let i = 0; i < 60 && (await back.getAttribute("aria-disabled")) !== "true"; i++)
    await page.keyboard.press("Enter");
  await expect(back).toHaveAttribute("aria-disabled", "true");
  await expect(back).toBeFocused();
});

test("the map is moved by buttons too, and the panel is skipped to without a word in the address", async ({
  page,
}) => {
  await saveData(page);
  await page.goto("/");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { selected: true })).toBeFocused();
  await expect(page).toHaveURL(/\/$/);
  await page.locator("#frame").hover();
  await page.getByRole("button", { name: "Move the map right" }).click();
  await expect(page).toHaveURL(/#map=/);
});
