import { expect, type JSHandle, test } from "@playwright/test";
import type { Bounds, LonLat } from "../../src/model/geometry/coordinates.ts";
import type { ProjectionId } from "../../src/model/projection.ts";
import { cameraAt } from "../../src/render/plane/place.ts";
import { type Plane, planeFor } from "../../src/render/plane/plane.ts";
import { sceneOn } from "../../src/render/plane/scene.ts";
import { type Camera, fitBounds } from "../../src/scene/frame/camera.ts";
import type { Scene } from "../../src/scene/scene.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import type { Served } from "../bench/server.ts";
import { difference } from "../parity/compare.ts";
import { serveFixture } from "../parity/fixture.ts";
import { dossierScene } from "../parity/scenes.ts";
import { MAPLIBRE, open } from "./watch.ts";

/** Share of pixels that may differ outside smoothed edges. */
const MOST = 0.005;
/** CSS px: small, as each picture is drawn without a graphics card. */
const SIZE = { width: 420, height: 300 };

const REGION: Bounds = [24, 14.5, 63, 44.5];
const WORLD: Bounds = [-168, -56, 178, 74];
const CASES: [ProjectionId, Bounds][] = [
  ["mercator", REGION],
  ["equal-earth", WORLD],
  ["equal-earth", [110, -50, 290, 62]],
  ["natural-earth", WORLD],
  ["conic-equal-area", REGION],
  ["conic-conformal", REGION],
  ["azimuthal-equal-area", REGION],
];

let served: Served;

/** All of a view; its middle nearer; and off its middle, where meridians lean. */
function camerasOf(plane: Plane, bounds: Bounds): Record<string, Camera> {
  const at = (center: LonLat, zoom: number): Camera => ({ ...SIZE, ...cameraAt(plane, { center, zoom }) });
  return {
    whole: fitBounds(plane.bounds(bounds), SIZE.width, SIZE.height),
    near: at([42, 35], 4.6),
    beside: at([36.2, 35.8], 6),
  };
}

test.describe("both renderers", { tag: MAPLIBRE }, () => {
  let globe: Scene;

  test.beforeAll(async () => {
    globe = dossierScene(LIGHT);
    served = await serveFixture();
  });

  test.afterAll(() => served.close());

  for (const ratio of [1, 2])
    test.describe(`${ratio} px to the CSS px`, () => {
      test.use({ viewport: SIZE, deviceScaleFactor: ratio });

      for (const [projection, bounds] of CASES)
        test(`draw ${bounds.join()} alike in ${projection}`, async ({ page }, info) => {
          test.setTimeout(180_000);
          const plane = planeFor(projection, bounds);
          await page.goto(served.url);
          const scene: JSHandle<Scene> = await page.evaluateHandle((s) => s, sceneOn(plane, globe));
          for (const [name, camera] of Object.entries(camerasOf(plane, bounds))) {
            const shots: Buffer[] = [];
            for (const renderer of ["maplibre", "svg"] as const) {
              await page.evaluate(([r, s, c]) => window.draw(r, s, c), [renderer, scene, camera] as const);
              shots.push(await page.screenshot());
            }
            const [maplibre, svg] = shots as [Buffer, Buffer];
            const { share, picture } = difference(maplibre, svg);
            info.annotations.push({ type: name, description: `${(share * 100).toFixed(3)} % differ` });
            expect.soft(share, name).toBeLessThan(MOST);
            for (const [what, body] of Object.entries({ maplibre, svg, difference: picture }))
              await info.attach(`${name}: ${what}`, { body, contentType: "image/png" });
          }
        });
    });
});

test.describe("the page", () => {
  test.use({ viewport: { width: 900, height: 640 } });

  test("keeps the place on the globe in its address, on whatever plane it is drawn", async ({ page }) => {
    await open(page, "#map=1.5/33/44");
    const frame = page.locator(".frame");
    const middle = async () => {
      const box = await frame.boundingBox();
      if (!box) throw new Error("There is no map.");
      await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await expect(page.getByRole("tooltip")).toContainText(/^Iraq/);
    };
    // The world in Equal Earth, then in Mercator, then in Equal Earth again.
    await middle();
    for (const zoom of [2.5, 3.5, 4.5]) {
      await page.keyboard.press("Escape");
      await frame.press("+");
      await expect(page).toHaveURL(new RegExp(`#map=${zoom}/33/44$`));
    }
    await middle();
    await page.keyboard.press("Escape");
    for (let i = 0; i < 3; i++) await frame.press("-");
    await expect(page).toHaveURL(/#map=1\.5\/33\/44$/);
    await middle();
  });
});
