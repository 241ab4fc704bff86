import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A Chromium or Chrome of this machine, or Playwright's own; null where there is none. `CHROME_PATH` goes first. */
export function findBrowser(): string | null {
  const own = process.env.CHROME_PATH;
  if (own) return own;
  return [...PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** A browser without windows, which takes half the work to open a page; where there is none, one that has them. */
export function findHeadless(): string | null {
  const place = "/usr/bin/chromium-headless-shell";
  return !process.env.CHROME_PATH && existsSync(place) ? place : findBrowser();
}

const QUIET = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** WebGL2 in software, and silence towards the network. */
export const BROWSER_ARGS = [
  ...QUIET,
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-rasterization",
  // On a loaded machine drawing in software is slow, not hung: the browser must not take the context away for it.
  "--disable-gpu-watchdog",
];

/** No WebGL, and no graphics card that is played in software. */
export const WITHOUT_WEBGL = [...QUIET, "--disable-gpu", "--disable-3d-apis"];
