import { expect, test } from "vitest";
import { renderMap } from "../../../src/render/svg/map.ts";
import { renderSwatch } from "../../../src/render/svg/swatch.ts";
import { stringifyFile } from "../../../src/render/svg/tree/node.ts";
import { fitBounds } from "../../../src/scene/frame/camera.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { dossierScene } from "../../parity/scenes.ts";

const scene = dossierScene(LIGHT, "disputed");

test("the disputed ground, its towns and its name, over the Region and Iraq", async () => {
  const camera = fitBounds([41, 33.4, 46.4, 37.4], 480, 420);
  const layers = scene.layers.filter((l) => l.id !== "routes" && l.id !== "route-symbols");
  const svg = stringifyFile(renderMap({ ...scene, layers }, camera));
  await expect(svg).toMatchFileSnapshot("golden/disputed.svg");
});

test("the boundaries of Israel, Palestine and the Golan", async () => {
  const camera = fitBounds([34, 31, 36.4, 33.6], 240, 320);
  const layers = scene.layers.filter((l) => l.id === "borders");
  const svg = stringifyFile(renderMap({ ...scene, layers }, camera));
  await expect(svg).toMatchFileSnapshot("golden/disputed-borders.svg");
});

test("swatches of the legend", async () => {
  const entries = scene.legend.find((s) => s.id === "boundaries")?.entries ?? [];
  expect(entries).toHaveLength(2);
  for (const entry of entries) {
    const file = `golden/swatch-${entry.id.replaceAll(":", "-")}.svg`;
    await expect(stringifyFile(renderSwatch(entry))).toMatchFileSnapshot(file);
  }
});
