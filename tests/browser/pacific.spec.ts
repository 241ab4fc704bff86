import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { type Served, serveFolder } from "../bench/server.ts";
import { builtProgram, type Program } from "../cli/built-program.ts";
import { locate, MAPLIBRE, SILENCE, settled, watch, withoutWebgl } from "./watch.ts";

const DOSSIER = "pacific-forum";
let program: Program;
let site: Served;
let address = "";

test.beforeAll(async () => {
  test.setTimeout(180_000);
  program = await builtProgram();
  cpSync(resolve("tests/fixtures/dossiers", DOSSIER), join(program.dir, DOSSIER), { recursive: true });
  expect(program.run("build", DOSSIER, "-o", "site")).toMatchObject({ code: 0 });
  site = await serveFolder(join(program.dir, "site"));
  address = `${site.url}${DOSSIER}/`;
});

test.afterAll(async () => {
  await site?.close();
  program?.remove();
});

/** Looks at the antimeridian: what lies east of it lies right of the middle. */
const CAMERA = { zoom: 3.7, centre: [180, -27] as const };

/** CSS px in the window of a place; one that is written in the far east lies beyond 180 degrees. */
function at(page: Page, lon: number, lat: number) {
  return locate(page, lon < 0 ? lon + 360 : lon, lat, CAMERA.zoom, CAMERA.centre);
}

/** What is on each side, and what lies across. */
const PLACES: [lon: number, lat: number, words: string][] = [
  [177.6, -17.4, "Reef corridor"],
  [-174.6, -15.2, "Reef corridor"],
  [177.9, -38.5, "East shore"],
  [175.3, -39, "New Zealand"],
  [-172.4, -13.65, "Samoa"],
];

async function expectSides(page: Page): Promise<void> {
  for (const [lon, lat, words] of PLACES) {
    const place = await at(page, lon, lat);
    await page.mouse.move(place.x, place.y, { steps: 3 });
    await expect(page.getByRole("tooltip")).toContainText(words);
  }
}

test("before any script the picture has both sides of the antimeridian side by side", {
  tag: MAPLIBRE,
}, async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const seen = watch(page);
  await page.goto(address);
  const box = async (code: string) => {
    const found = await page.locator(`.first [data-subject="polity:${code}"] path`).first().boundingBox();
    if (!found) throw new Error(`${code} is not drawn.`);
    return found;
  };
  const frame = await page.locator(".frame").boundingBox();
  const [fiji, samoa, corridor] = [await box("FJI"), await box("WSM"), await box("X-CORRIDOR")];
  expect(fiji.x).toBeGreaterThan(frame?.x ?? 0);
  expect(samoa.x).toBeGreaterThan(fiji.x);
  expect(samoa.x + samoa.width).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
  // In one piece, and not around the world.
  expect(corridor.width).toBeLessThan(2 * (samoa.x - fiji.x));
  expect(corridor.x + corridor.width).toBeGreaterThan(fiji.x + fiji.width);
  expect(seen).toEqual(SILENCE);
  await context.close();
});

for (const renderer of ["maplibre", "svg"])
  test(`both sides are drawn and hovered, drawn as ${renderer}`, { tag: MAPLIBRE }, async ({ page }) => {
    if (renderer === "svg") await withoutWebgl(page);
    const seen = watch(page);
    const [lng, lat] = CAMERA.centre;
    await page.goto(`${address}#map=${CAMERA.zoom}/${lat}/${lng}`);
    await expect(page.locator(".frame")).toHaveAttribute("data-renderer", renderer);
    await settled(page);
    await expectSides(page);
    expect(seen).toEqual(SILENCE);
  });
