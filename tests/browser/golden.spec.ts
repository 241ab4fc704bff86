import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Resvg } from "@resvg/resvg-js";
import { difference } from "../parity/compare.ts";

const WIDTH = 1200;
const HEIGHT = 675;
const GOLDEN = new URL(`../export/picture/golden/picture-${WIDTH}x${HEIGHT}.svg`, import.meta.url);
/** Share of pixels that may differ outside smoothed edges. */
const MOST = 0.01;

test.use({ viewport: { width: WIDTH, height: HEIGHT }, deviceScaleFactor: 1 });

test("Chromium and resvg draw an exported picture alike, but for its text", async ({ page }, info) => {
  // Both shape the fonts that they find on the machine, so text is not a part of the comparison.
  const svg = readFileSync(GOLDEN, "utf8").replace(/<text\b[\s\S]*?<\/text>/g, "");
  await page.setContent(`<body style="margin:0">${svg.replace(/^<\?xml.*?\?>/, "")}</body>`);
  const chromium = await page.screenshot({ omitBackground: false });
  const resvg = Buffer.from(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng());
  const { share, picture } = difference(chromium, resvg);
  for (const [what, body] of Object.entries({ chromium, resvg, difference: picture })) {
    await info.attach(what, { body, contentType: "image/png" });
  }
  info.annotations.push({ type: "difference", description: `${(share * 100).toFixed(3)} % differ` });
  expect(share).toBeLessThan(MOST);
});
