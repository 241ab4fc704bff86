import { defineConfig } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "./tests/browser/find-browser.ts";

const PORT = 4179;

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
    launchOptions: { executablePath: findBrowser() ?? "", args: BROWSER_ARGS },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
