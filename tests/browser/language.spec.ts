import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { SILENCE, saveData, settled, watch } from "./watch.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
/** All texts of the dossier and the names of its places, which no catalogue translates. */
const DATA = readFileSync("src/app/generated/page.json", "utf8").replaceAll('\\"', '"').toLowerCase();
/** The same in every language: names of formats and codes, and dates and distances, which Intl writes. */
const NAMES =
  /^(?:Demarche|Ctrl|⌘|PNG|SVG|PDF|GeoJSON|CSV|JSON-LD|[A-Z0-9]{2,4}|(?:IATA|ICAO) [A-Z]+|\d{1,2} \w+(?: \d{4})?|[\d,.]+ k?m)$/;

const SIZES = [
  [1440, 900],
  [390, 844],
] as const;
const LANGUAGES = ["en-XA", "ar-XB"] as const;

/** What the page can look like, each reached as a reader would. */
const LOOKS: Record<string, { hash?: string; act?: (page: Page) => Promise<unknown> }> = {
  page: {},
  pinned: { hash: "&pin=polity:TUR" },
  flights: { hash: "&tab=flights&only=route:suspended" },
  table: { hash: "&tab=table" },
  about: { hash: "&tab=about" },
  search: { act: (page) => page.locator(".finder input").fill("Turky") },
  share: { act: (page) => page.locator(".actions button").nth(3).click() },
  export: {
    act: async (page) => {
      await page.locator(".actions .primary").click();
      await expect(page.locator(".preview svg")).toBeVisible();
    },
  },
};

/** Turns an open page to a look; what the look before has opened is closed by the address, or by Escape. */
async function show(page: Page, language: string, look: string): Promise<void> {
  const { hash = "", act } = LOOKS[look] ?? {};
  // The search closes its list, then ends its text, then is left.
  for (let i = 0; i < 3; i++) await page.keyboard.press("Escape");
  await page.evaluate((to) => (window.location.hash = to), `#lang=${language}${hash}`);
  await act?.(page);
  await settled(page);
}

/** Every text that is shown or read out, outside the map. */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest("script, style, .frame, .inset-map, .preview, textarea")) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (node instanceof Element)
        for (const name of ["aria-label", "title", "placeholder", "alt", "aria-valuetext"])
          texts.push(node.getAttribute(name) ?? "");
      else texts.push(node.nodeValue ?? "");
    }
    return [...new Set(texts.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean))];
  });
}

/** What is left of a text without marked phrases, the dossier's own words and names; a phrase may hold another. */
function unmarked(text: string): string[] {
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\[[^[\]]*·\]/g, "·");
  }
  return rest
    .split(/ · |[·;:()“”"/]|, |\. |\.$/)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}{2}/u.test(piece) && !DATA.includes(piece.toLowerCase()) && !NAMES.test(piece));
}

/** Elements that reach out of the window, and texts that are cut off, unless they can be scrolled to. */
function runningOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (e: Element) => /auto|scroll/.test(getComputedStyle(e).overflowX);
    const nameOf = (e: Element) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent?.slice(0, 40)}`;
    const out: string[] = [];
    const root = document.querySelector("dialog[open]") ?? document.body;
    for (const element of root.querySelectorAll<HTMLElement>("*")) {
      if (
        element.closest("svg, .frame, .preview, .unseen, .map-hint, .features") ||
        element.matches("script")
      )
        continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      let box: Element | null = element.parentElement;
      while (box && !(scrolls(box) && box.scrollWidth > box.clientWidth)) box = box.parentElement;
      if (box && box !== document.documentElement) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > window.innerWidth + 1)) out.push(`out: ${nameOf(element)}`);
      const { overflowX, textOverflow } = getComputedStyle(element);
      const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
      const inline = getComputedStyle(element).display === "inline";
      if (cut && !inline && !scrolls(element) && textOverflow !== "ellipsis" && overflowX !== "visible")
        out.push(`cut: ${nameOf(element)}`);
      if (cut && element.matches("button, select")) out.push(`cut: ${nameOf(element)}`);
    }
    if (document.documentElement.scrollWidth > window.innerWidth) out.push("the page scrolls sideways");
    return out;
  });
}

/** Pairs of controls and lines of text that lie over each other. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector("dialog[open]") ?? document.body;
    const chosen =
      "button, input, select, textarea, a, h1, h2, h3, p, dt, dd, td, th, label, .count, .when, legend";
    const shown = [...root.querySelectorAll<HTMLElement>(chosen)].filter(
      (e) =>
        e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
        !e.closest(
          ".skip, .frame, .unseen, .map-hint, .features, .finder, .detail, .trouble, .table-box, .sources, .segments",
        ),
    );
    const clipped = (e: Element) => {
      let { left, right, top, bottom } = e.getBoundingClientRect();
      for (let box = e.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowY === "visible") continue;
        const outer = box.getBoundingClientRect();
        left = Math.max(left, outer.left);
        right = Math.min(right, outer.right);
        top = Math.max(top, outer.top);
        bottom = Math.min(bottom, outer.bottom);
      }
      return { left, right, top, bottom };
    };
    const boxes = shown.map((e) => ({ e, ...clipped(e) }));
    const sticky = (e: Element) => e.closest(".tabs, .options .buttons, .dialog-head") !== null;
    const found: string[] = [];
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        if (a.e.contains(b.e) || b.e.contains(a.e) || sticky(a.e) !== sticky(b.e)) continue;
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (wide > 1 && high > 2)
          found.push(`${a.e.textContent?.slice(0, 30)} | ${b.e.textContent?.slice(0, 30)}: ${wide}x${high}`);
      }
    });
    return found;
  });
}

async function violations(page: Page): Promise<string[]> {
  // As a driver and not as a script on the page, whose policy allows none.
  const found = await page.evaluate(`${AXE}; axe.run()`);
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
}

for (const [width, height] of SIZES) {
  for (const language of LANGUAGES) {
    test(`${language} at ${width}x${height} fits, and leaves nothing in English`, async ({ page }) => {
      test.slow();
      const seen = watch(page);
      await page.setViewportSize({ width, height });
      await saveData(page);
      await page.goto(`/#lang=${language}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("html")).toHaveAttribute("dir", language === "ar-XB" ? "rtl" : "ltr");
      for (const look of Object.keys(LOOKS)) {
        await show(page, language, look);
        if (process.env.SHOTS)
          await page.screenshot({ path: `${process.env.SHOTS}/${language}-${width}-${look}.png` });
        if (language === "en-XA") {
          const texts = await textsOn(page);
          expect
            .soft(
              texts.filter((text) => unmarked(text).length > 0),
              look,
            )
            .toEqual([]);
        } else if (width < 400) expect.soft(await violations(page), look).toEqual([]);
        expect.soft(await runningOut(page), look).toEqual([]);
        expect.soft(await overlaps(page), look).toEqual([]);
      }
      expect(seen).toEqual(SILENCE);
    });
  }
}

test("another language comes while the page is open, and goes again", async ({ page }) => {
  await saveData(page);
  await page.goto("/");
  const share = page.locator(".actions button").nth(3);
  await expect(share).toHaveText("Share");
  await page.evaluate(() => (window.location.hash = "#lang=ar-XB&at=2017-09-25"));
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(share).not.toHaveText(/[A-Za-z]/);
  await expect(page.locator(".date")).toHaveText(/سبتمبر/);
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(share).toHaveText("Share");
  await expect(page.getByRole("button", { name: "Zoom in" })).toBeVisible();
});
