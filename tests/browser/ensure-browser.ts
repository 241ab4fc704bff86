import { spawnSync } from "node:child_process";
import { findBrowser } from "./find-browser.ts";

if (!findBrowser()) {
  console.log("No Chromium or Chrome was found: installing Playwright's Chromium for the browser tests.");
  const { status } = spawnSync("npx", ["playwright", "install", "--with-deps", "chromium"], {
    stdio: "inherit",
  });
  if (status !== 0 || !findBrowser()) {
    console.error("No browser could be installed. Install Chromium or Chrome, or set CHROME_PATH to one.");
    process.exit(1);
  }
}
