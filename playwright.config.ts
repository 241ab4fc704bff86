import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, findBrowser, findHeadless, WITHOUT_WEBGL } from "./tests/browser/find-browser.ts";
import { MAPLIBRE } from "./tests/browser/watch.ts";

const PORT = 4179;

const launched = (browser: string | null, args: string[]) => ({
  launchOptions: { executablePath: browser ?? "", args },
});

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "*.spec.ts",
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1440, height: 900 },
  },
  // Each is called as the renderer that its pages are drawn by.
  projects: [
    { name: "maplibre", grep: new RegExp(MAPLIBRE), use: launched(findBrowser(), BROWSER_ARGS) },
    { name: "svg", grepInvert: new RegExp(MAPLIBRE), use: launched(findHeadless(), WITHOUT_WEBGL) },
  ],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
