import { expect, type Page, test } from "@playwright/test";
import { MAPLIBRE, SILENCE, saveData, watch } from "./watch.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type Finger = [x: number, y: number];

/** Moves fingers from one set of places to another. */
async function drag(page: Page, from: Finger[], to: Finger[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", fingers: Finger[]) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
    });
  await touch("touchStart", from);
  for (let i = 1; i <= 8; i++) {
    const between = from.map(([x, y], n): Finger => {
      const [tx, ty] = to[n] as Finger;
      return [x + ((tx - x) * i) / 8, y + ((ty - y) * i) / 8];
    });
    await touch("touchMove", between);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await touch("touchEnd", []);
}

async function pinned(page: Page) {
  await saveData(page);
  await page.goto("/#pin=polity:USA");
  const sheet = page.locator(".detail");
  await expect(sheet).toHaveAttribute("data-height", "half");
  return sheet;
}

test("the sheet has three heights, by finger and by key, and gives way to what has the focus", async ({
  page,
}) => {
  const seen = watch(page);
  const sheet = await pinned(page);
  const grip = sheet.locator(".grip");
  await grip.press("End");
  await expect(sheet).toHaveAttribute("data-height", "full");
  await grip.press("Home");
  await expect(sheet).toHaveAttribute("data-height", "peek");
  await expect.poll(async () => Math.round((await sheet.boundingBox())?.height ?? 0)).toBe(120);
  await sheet.locator("button").last().press("Tab");
  await expect(page.locator("#tab-statements")).toBeFocused();
  const hidden = () =>
    page.evaluate(() => {
      const at = document.activeElement?.getBoundingClientRect();
      const top = document.querySelector(".detail")?.getBoundingClientRect().top ?? 0;
      return !at || at.bottom > top;
    });
  await expect.poll(hidden).toBe(false);
  await drag(page, [[195, 736]], [[195, 400]]);
  await expect(sheet).toHaveAttribute("data-height", /half|full/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(seen).toEqual(SILENCE);
});

test("the sheet tells what was done before what else was said, and Escape leaves the page where it is", async ({
  page,
}) => {
  await saveData(page);
  await page.goto("/#sources=all&at=2017-10-20");
  const turkey = page.locator("#panel-statements h4 button", { hasText: "Turkey" });
  await turkey.focus();
  await page.keyboard.press("Enter");
  const sheet = page.locator(".detail");
  await expect(sheet.locator("h3")).toHaveText([/^Acts 7$/, /^Flights 5$/, /^Other statements 5$/]);
  await expect(sheet.locator(".more > summary")).toHaveText(["4 more acts", "3 more statements"]);
  await sheet.locator(".term").first().press("Enter");
  await expect(sheet.locator(".term").first()).toHaveAttribute("aria-expanded", "true");
  const before = await page.evaluate(() => window.scrollY);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(turkey).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
});

test("pushed below its lowest height the sheet lets go of what is pinned", async ({ page }) => {
  const sheet = await pinned(page);
  const top = (await sheet.boundingBox())?.y ?? 0;
  await drag(page, [[195, top + 10]], [[195, 842]]);
  await expect(sheet).toHaveCount(0);
});

test("inside another page one finger scrolls and two zoom", { tag: MAPLIBRE }, async ({ page, baseURL }) => {
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><meta name="viewport" content="width=device-width"><title>Host</title>
        <body style="margin:0"><iframe src="${baseURL}" style="border:0;width:100%;height:700px"></iframe>`,
    }),
  );
  await page.goto("/host.html");
  const inner = page.frameLocator("iframe");
  await expect(inner.locator(".frame")).toHaveAttribute("data-renderer", "maplibre");
  const box = await inner.locator(".frame").boundingBox();
  if (!box) throw new Error("no map");
  const y = box.y + box.height / 2;
  const frame = page.frames().find((f) => f.parentFrame());
  await drag(page, [[195, y]], [[195, y - 120]]);
  await expect.poll(() => frame?.evaluate(() => window.scrollY)).toBeGreaterThan(40);
  expect(frame?.url()).not.toContain("map=");
  const moved = (await inner.locator(".frame").boundingBox())?.y ?? 0;
  const middle = moved + 220;
  await drag(
    page,
    [
      [160, middle],
      [230, middle],
    ],
    [
      [90, middle],
      [300, middle],
    ],
  );
  await expect.poll(() => frame?.url()).toContain("#map=");
});
