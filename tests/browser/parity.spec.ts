import { expect, type JSHandle, type Page, test } from "@playwright/test";
import type { BoundaryPolicy } from "../../src/model/geodata/boundary-policy.ts";
import type { Camera } from "../../src/scene/frame/camera.ts";
import type { Scene } from "../../src/scene/scene.ts";
import type { Theme } from "../../src/theme/theme.ts";
import { DARK, LIGHT } from "../../src/theme/themes.ts";
import type { Served } from "../bench/server.ts";
import { difference } from "../parity/compare.ts";
import type { Renderer } from "../parity/fixture/page.ts";
import { serveFixture } from "../parity/fixture.ts";
import { CAMERAS, dossierScene, SIZE } from "../parity/scenes.ts";
import { MAPLIBRE } from "./watch.ts";

/** Share of pixels that may differ outside smoothed edges. */
const MOST = 0.003;

interface Case {
  ratio: number;
  theme: Theme;
  boundaries: BoundaryPolicy;
  cameras: string[];
}

const NEAR = ["the opening view", "the Region close up"];
const CASES: Case[] = [
  { ratio: 2, theme: LIGHT, boundaries: "administrative", cameras: Object.keys(CAMERAS) },
  { ratio: 1, theme: DARK, boundaries: "administrative", cameras: Object.keys(CAMERAS) },
  { ratio: 1, theme: LIGHT, boundaries: "disputed", cameras: NEAR },
];

let served: Served;

test.beforeAll(async () => {
  served = await serveFixture();
});

test.afterAll(() => served.close());

async function shoot(
  page: Page,
  renderer: Renderer,
  scene: JSHandle<Scene>,
  camera: Camera,
): Promise<Buffer> {
  await page.evaluate(([r, s, c]) => window.draw(r, s, c), [renderer, scene, camera] as const);
  return page.screenshot({ omitBackground: false });
}

function listen(page: Page): string[] {
  const messages: string[] = [];
  page.on("console", (m) => {
    // Software WebGL remarks on reading pixels back; it says nothing of the picture.
    if (!m.text().includes("GL Driver Message")) messages.push(m.text());
  });
  page.on("pageerror", (e) => messages.push(e.message));
  return messages;
}

for (const { ratio, theme, boundaries, cameras } of CASES) {
  test.describe(`${theme.id}, ${boundaries}, ${ratio} px to the CSS px`, () => {
    test.use({ viewport: SIZE, deviceScaleFactor: ratio });

    test("both renderers draw alike", { tag: MAPLIBRE }, async ({ page }, info) => {
      test.setTimeout(180_000);
      const messages = listen(page);
      await page.goto(served.url);
      const scene = await page.evaluateHandle((s) => s, dossierScene(theme, boundaries));
      for (const [name, camera] of Object.entries(CAMERAS)) {
        if (!cameras.includes(name)) continue;
        const maplibre = await shoot(page, "maplibre", scene, camera);
        const svg = await shoot(page, "svg", scene, camera);
        const { share, picture } = difference(maplibre, svg);
        for (const [what, body] of Object.entries({ maplibre, svg, difference: picture })) {
          await info.attach(`${name}: ${what}`, { body, contentType: "image/png" });
        }
        info.annotations.push({ type: name, description: `${(share * 100).toFixed(3)} % differ` });
        expect.soft(share, name).toBeLessThan(MOST);
      }
      expect(messages).toEqual([]);
    });
  });
}
