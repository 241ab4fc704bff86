import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { BROWSER_ARGS, findBrowser } from "./find-browser.ts";

const PORT = 4188;
const CONFIG = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));
const OUT = fileURLToPath(new URL("../../.github/screenshot.png", import.meta.url));

await build({ configFile: CONFIG, logLevel: "warn" });
const server = await preview({
  configFile: CONFIG,
  preview: { host: "127.0.0.1", port: PORT, strictPort: true },
});
const browser = await chromium.launch({ executablePath: findBrowser() ?? "", args: BROWSER_ARGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(`http://127.0.0.1:${PORT}/`);
await page.locator(".frame[data-renderer=maplibre]").waitFor();
const box = await page.locator(".frame").boundingBox();
if (box) await page.mouse.move(box.x + box.width * 0.52, box.y + box.height * 0.52);
await page.getByRole("tooltip").waitFor();
await page.screenshot({ path: OUT });
await browser.close();
await server.close();
console.log(`Wrote ${OUT}`);
process.exit(0);
