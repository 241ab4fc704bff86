import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type JSHandle, type Page, type TestInfo, test } from "@playwright/test";
import type { LonLat } from "../../src/model/geometry/coordinates.ts";
import { readGeodata } from "../../src/node/geodata/geodata-files.ts";
import type { Mark, Scene } from "../../src/scene/scene.ts";
import type { View } from "../../src/scene/view.ts";
import { DARK, LIGHT } from "../../src/theme/themes.ts";
import { writeManyActs } from "../bench/many-acts.ts";
import { type Served, serveFolder } from "../bench/server.ts";
import { builtProgram, type Program } from "../cli/built-program.ts";
import { actMarks, actsDossier, actsScene } from "../fixtures/act-marks.ts";
import { difference } from "../parity/compare.ts";
import { serveFixture } from "../parity/fixture.ts";
import { locate, MAPLIBRE, SILENCE, settled, watch, withoutWebgl } from "./watch.ts";

const DOSSIER = "acts";
const CAMERA = { zoom: 4.5, centre: [-2, 44] as const };
/** CSS px. */
const SIZE = { width: 800, height: 600 };
/** Share of pixels that may differ outside smoothed edges. */
const MOST = 0.003;
/** The same where lines and symbols of 750 acts cover much of the picture. */
const MOST_OF_HUNDREDS = 0.008;

let program: Program;
let site: Served;
let fixture: Served;
let marks: Map<string, Mark>;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  marks = actMarks(actsScene(actsDossier()));
  program = await builtProgram();
  cpSync(resolve("tests/fixtures/dossiers", DOSSIER), join(program.dir, DOSSIER), { recursive: true });
  expect(program.run("build", DOSSIER, "-o", "site")).toMatchObject({ code: 0 });
  site = await serveFolder(join(program.dir, "site"));
  fixture = await serveFixture();
});

test.afterAll(async () => {
  await site?.close();
  await fixture?.close();
  program?.remove();
});

const at = (page: Page, [lon, lat]: LonLat) => locate(page, lon, lat, CAMERA.zoom, CAMERA.centre);

/** The middle of an edge of an act's line, as far to its left as it is drawn. */
async function onLine(page: Page, id: string, share: number): Promise<{ x: number; y: number }> {
  const mark = marks.get(id);
  if (mark?.kind !== "line") throw new Error(`${id} is no line`);
  const { geometry, inset = 0 } = mark;
  const line = geometry.type === "LineString" ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  const i = Math.floor(line.length * share);
  const [a, b] = [await at(page, line[i] as LonLat), await at(page, line[i + 1] as LonLat)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return {
    x: (a.x + b.x) / 2 + ((b.y - a.y) / length) * inset,
    y: (a.y + b.y) / 2 - ((b.x - a.x) / length) * inset,
  };
}

async function onSign(page: Page, id: string): Promise<{ x: number; y: number }> {
  const mark = marks.get(id);
  if (mark?.kind !== "point") throw new Error(`${id} is not a point`);
  const { x, y } = await at(page, mark.at);
  const [right, down] = mark.shift ?? [0, 0];
  return { x: x + right, y: y + down };
}

for (const renderer of ["maplibre", "svg"])
  test(`a border, an arrow and a sign are pointed at, drawn as ${renderer}`, { tag: MAPLIBRE }, async ({
    page,
  }) => {
    if (renderer === "svg") await withoutWebgl(page);
    const seen = watch(page);
    const [lng, lat] = CAMERA.centre;
    await page.goto(`${site.url}${DOSSIER}/#map=${CAMERA.zoom}/${lat}/${lng}`);
    await expect(page.locator(".frame")).toHaveAttribute("data-renderer", renderer);
    await settled(page);
    const met: [{ x: number; y: number }, string][] = [
      [await onLine(page, "action:air", 0.3), "Invented Ministry"],
      [await onLine(page, "action:back", 0.3), "Invented Cabinet"],
      [await onLine(page, "action:ban", 0.62), "Invented Chancellery"],
      [await onSign(page, "action:troops"), "Invented General Staff"],
      [await onSign(page, "action-sign:other"), "Invented Governor"],
    ];
    for (const [{ x, y }, words] of met) {
      await page.mouse.move(x, y, { steps: 3 });
      await expect(page.getByRole("tooltip")).toContainText(words);
    }
    expect(seen).toEqual(SILENCE);
  });

/** A scene is megabytes: it goes to the page once. */
const inPage = (page: Page, scene: Scene): Promise<JSHandle<Scene>> => page.evaluateHandle((s) => s, scene);

/** Draws a scene in both renderers and compares the pictures, which are kept with the test. */
async function drawnAlike(
  page: Page,
  scene: JSHandle<Scene>,
  [center, zoom]: [LonLat, number],
  info: TestInfo,
  most = MOST,
) {
  const camera = { center, zoom, ...SIZE };
  const shots: Buffer[] = [];
  for (const renderer of ["maplibre", "svg"] as const) {
    await page.evaluate(([r, s, c]) => window.draw(r, s, c), [renderer, scene, camera] as const);
    shots.push(await page.screenshot());
  }
  const { share, picture } = difference(shots[0] as Buffer, shots[1] as Buffer);
  for (const [name, body] of Object.entries({ maplibre: shots[0], svg: shots[1], difference: picture }))
    await info.attach(`${zoom}: ${name}`, { body: body as Buffer, contentType: "image/png" });
  info.annotations.push({ type: `zoom ${zoom}`, description: `${(share * 100).toFixed(3)} % differ` });
  expect.soft(share, `zoom ${zoom}`).toBeLessThan(most);
}

test("a kind of act is shown alone by its entry in the legend", { tag: MAPLIBRE }, async ({ page }) => {
  await withoutWebgl(page);
  await page.goto(`${site.url}${DOSSIER}/`);
  await expect(page.locator(".frame")).toHaveAttribute("data-renderer", "svg");
  await page.getByRole("button", { name: /^Sanctions/ }).click();
  await expect(page.locator("#action_ban, [id$=action_ban]").first()).toBeAttached();
  await expect(page.locator("[id$=action_air]")).toHaveCount(0);
});

for (const theme of [LIGHT, DARK])
  test.describe(`${theme.id}`, () => {
    test.use({ viewport: SIZE, deviceScaleFactor: theme === LIGHT ? 2 : 1 });

    test("both renderers draw acts alike", { tag: MAPLIBRE }, async ({ page }, info) => {
      await page.goto(fixture.url);
      const scene = await inPage(page, actsScene(actsDossier(), {}, theme));
      await drawnAlike(page, scene, [[2, 44], 3.6], info);
      await drawnAlike(page, scene, [[-6, 40], 6], info);
    });
  });

test.describe("hundreds of acts", () => {
  test.use({ viewport: SIZE, deviceScaleFactor: 2 });

  test("both renderers draw hundreds of acts alike", { tag: MAPLIBRE }, async ({ page }, info) => {
    await page.goto(fixture.url);
    const dir = mkdtempSync(join(tmpdir(), "demarche-acts-"));
    writeManyActs(dir, readGeodata("geodata"));
    const view: Partial<View> = { bounds: [-170, -56, 178, 74], at: "2017-06-01" };
    const scene = await inPage(page, actsScene(actsDossier(dir), view));
    await drawnAlike(page, scene, [[10, 40], 2], info, MOST_OF_HUNDREDS);
    await drawnAlike(page, scene, [[10, 48], 5], info);
  });
});
