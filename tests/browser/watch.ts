import type { ConsoleMessage, Page, Request } from "@playwright/test";
import { expect, test } from "@playwright/test";

export interface Seen {
  messages: string[];
  foreign: string[];
}

/** What the page must never do: speak to the console, or to anyone else. */
export function watch(page: Page): Seen {
  const messages: string[] = [];
  const foreign: string[] = [];
  page.on("console", (m: ConsoleMessage) => {
    // Software WebGL remarks on reading pixels back; it says nothing of the page.
    if (!m.text().includes("GL Driver Message")) messages.push(`${m.type()}: ${m.text()}`);
  });
  page.on("pageerror", (e) => messages.push(`thrown: ${e.message}`));
  page.on("request", (r: Request) => {
    const { protocol, hostname } = new URL(r.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") foreign.push(r.url());
  });
  return { messages, foreign };
}

export const SILENCE: Seen = { messages: [], foreign: [] };

/** Marks a test that needs WebGL; all others run in a browser without it, where a page takes half the work. */
export const MAPLIBRE = "@maplibre";

/** Opens the page and waits until the renderer of this project has taken the still picture over. */
export async function open(page: Page, hash = ""): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", test.info().project.name);
}

/** CSS px in the window of a place on the map, by Web Mercator on 512 px tiles. */
export async function locate(
  page: Page,
  lon: number,
  lat: number,
  zoom = 4.5,
  center: readonly [lon: number, lat: number] = [42, 35],
): Promise<{ x: number; y: number }> {
  const box = await page.locator(".frame").boundingBox();
  if (!box) throw new Error("no map");
  const size = 512 * 2 ** zoom;
  const x = (l: number) => ((l + 180) / 360) * size;
  const y = (l: number) =>
    (0.5 - Math.log(Math.tan(Math.PI / 4 + (l * Math.PI) / 360)) / (2 * Math.PI)) * size;
  return {
    x: box.x + box.width / 2 + x(lon) - x(center[0]),
    y: box.y + box.height / 2 + y(lat) - y(center[1]),
  };
}

/** Middle of what is drawn of a subject in the still picture, as the browser itself finds it. */
export async function inStill(page: Page, key: string, within = ".first"): Promise<{ x: number; y: number }> {
  const found = {
    subject: key,
    paths: `${within} [data-subject="${key}"] path, ${within} path[data-subject="${key}"]`,
  };
  const place = await page.evaluate(({ subject, paths }) => {
    const drawn = document.querySelector(paths);
    if (!(drawn instanceof SVGGeometryElement)) return null;
    const box = drawn.getBoundingClientRect();
    for (let i = 1; i < 30; i++) {
      for (let j = 1; j < 30; j++) {
        const [x, y] = [box.left + (box.width * i) / 30, box.top + (box.height * j) / 30];
        const hit = document.elementFromPoint(x, y)?.closest("[data-subject]");
        if (hit?.getAttribute("data-subject") === subject) return { x, y };
      }
    }
    return null;
  }, found);
  if (!place) throw new Error(`${key} is nowhere in the still picture`);
  return place;
}

/** A reader who saves data keeps the still picture until the map is touched. */
export async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
}

/** As in the other project: for files whose pages are built once for tests with WebGL and without. */
export async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
      value(this: HTMLCanvasElement, kind: "2d", ...rest: []) {
        return String(kind).startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
      },
    });
  });
}

/** Waits until nothing on the page has changed for a while: words follow the map with a delay of their own. */
export async function settled(page: Page, quiet = 300): Promise<void> {
  await page.evaluate(
    (rest) =>
      new Promise<void>((resolve) => {
        const done = () => {
          observer.disconnect();
          resolve();
        };
        let timer = setTimeout(done, rest);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, rest);
        });
        const all = { subtree: true, childList: true, characterData: true, attributes: true };
        observer.observe(document.documentElement, all);
      }),
    quiet,
  );
}
