import { expect, test } from "@playwright/test";
import { PNG } from "pngjs";
import { dossier } from "../export/kurdistan.ts";

test.use({ javaScriptEnabled: false });

test("other sites find title, picture and quotes in the page", async ({ page, request }) => {
  await page.goto("/");
  const content = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute("content");
  expect(await content("og:title")).toBe(dossier.title);
  const address = (await content("og:image")) ?? "";
  const answer = await request.get(new URL(address, page.url()).href);
  const { width, height } = PNG.sync.read(await answer.body());
  expect([width, height]).toEqual([1200, 630]);
  expect(await content("og:image:alt")).toContain("29 September 2017");
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  const told = JSON.stringify(data);
  for (const { quote } of dossier.positions)
    if (quote) expect(told).toContain(JSON.stringify(quote).slice(1, -1));
});

test("the link of a view on a day has its own picture and leads to the map", async ({ page, request }) => {
  const html = await (await request.get("/share/iraq-2017-09-25.html")).text();
  expect(html).toContain('property="og:image" content="iraq-2017-09-25.png"');
  expect((await request.get("/share/iraq-2017-09-25.png")).ok()).toBe(true);
  await page.goto("/share/iraq-2017-09-25.html");
  await page.waitForURL("/#view=iraq&at=2017-09-25");
  await expect(page.locator("h1")).toBeVisible();
});

test("the wider record has pictures of its own, and their links lead to it", async ({ page, request }) => {
  for (const [day, hash] of [
    ["2018-06-10", "#at=2018-06-10&sources=all"],
    ["2017-09-30", "#sources=all"],
  ]) {
    expect((await request.get(`/share/region-${day}-all.png`)).ok()).toBe(true);
    await page.goto(`/share/region-${day}-all.html`);
    await page.waitForURL(`/${hash}`);
  }
});
