import { describe, expect, it } from "vitest";
import { dossierOfLayer } from "../../../src/dossier/state/layers.ts";
import { planeOf, sceneOn } from "../../../src/render/plane/scene.ts";
import { buildScene } from "../../../src/scene/build.ts";
import { type Camera, fitBounds, ZOOM_RANGE } from "../../../src/scene/frame/camera.ts";
import { placeScene } from "../../../src/scene/labels/placement.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { geodata, whole } from "../../export/kurdistan.ts";

const SIZES: [width: number, height: number][] = [
  [390, 300],
  [390, 390],
  [800, 600],
  [1000, 640],
];

/** The lines of what the dossier is about, as its label is placed; none where it has only a badge. */
function ownName(scene: Scene, camera: Camera): string {
  const own = placeScene(scene, camera).find(({ mark }) => mark.id === `label:${whole.subject}`);
  return own?.mark.lines.join(" ") ?? "";
}

const fartherOff = (camera: Camera, by: number): Camera => ({
  ...camera,
  zoom: Math.max(ZOOM_RANGE.least, camera.zoom - by),
});

describe("what the dossier is about", () => {
  const cases = [
    ["article", "2017-09-29"],
    ["all", "2017-09-30"],
    ["all", "2017-10-20"],
    ["all", "2018-06-10"],
  ].flatMap(([layer = "", day = ""]) => whole.views.map((view) => [layer, day, view] as const));

  it.each(cases)(
    "is named in the layer %s on %s, $2.id, at every size and from farther off",
    (layer, at, view) => {
      const { bounds, projection } = view;
      const frame = { bounds, ...(projection && { projection }) };
      const plane = planeOf({ frame });
      const scene = sceneOn(
        plane,
        buildScene(dossierOfLayer(whole, layer), geodata, { ...frame, at }, LIGHT),
      );
      for (const size of SIZES) {
        const fitted = fitBounds(plane.bounds(bounds), ...size);
        for (const out of [0, 0.5, 1])
          expect(ownName(scene, fartherOff(fitted, out)), `${size}, ${out} out`).not.toBe("");
      }
    },
  );
});
