import { describe, expect, test } from "vitest";
import { readDossier } from "../../../src/dossier/read/read.ts";
import { composePicture } from "../../../src/export/picture/picture.ts";
import { readFolder } from "../../../src/node/folder.ts";
import { geodataFor } from "../../../src/node/geodata/subdivisions.ts";
import { loadWorld } from "../../../src/node/world.ts";
import { stringify } from "../../../src/render/svg/tree/node.ts";
import { buildScene } from "../../../src/scene/build.ts";
import { ENGLISH } from "../../../src/scene/phrases.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { type LabelFigures, labelFigures, SIZES } from "./measured/figures.ts";

const world = await loadWorld();

function scenesOf(id: string): [view: string, scene: Scene][] {
  const { dossier } = readDossier(readFolder(`geodata/dossiers/${id}`), world.gazetteer);
  if (!dossier) throw new Error(`${id} cannot be read.`);
  const geodata = geodataFor(dossier, world.geodata);
  return dossier.views.map((view) => [
    view.id,
    buildScene(dossier, geodata, { ...view, at: dossier.period.end }, LIGHT),
  ]);
}

/** Two views each of the first two dossiers, and of a vote of 193 all that are not much the same. */
const VIEWS: Record<string, string[]> = {
  "kurdistan-2017": ["region", "world"],
  "catalonia-2017": ["europe", "iberia"],
  "unga-es-10-19": ["world", "africa", "europe"],
};
const drawn = Object.entries(VIEWS).flatMap(([id, views]) =>
  scenesOf(id)
    .filter(([view]) => views.includes(view))
    .flatMap(([view, scene]) =>
      SIZES.map((size) => ({ name: `${id}, ${view}, ${size.width}`, scene, size })),
    ),
);
const pictures = drawn.map(({ name, scene, size }): [string, LabelFigures, Scene] => [
  name,
  labelFigures(scene, size),
  scene,
]);

describe.each(pictures)("the labels of %s", (_, figures) => {
  test("have no bare name on another's land", () => expect(figures.foreign).toEqual([]));
  test("do not overlap", () => expect(figures.overlaps).toEqual([]));
  test("have short leaders", () => expect(figures.long).toEqual([]));
  test("have five boxes at most", () => expect(figures.callouts).toBeLessThanOrEqual(5));
});

test("of those whose own land has room for their name, nineteen in twenty are named on it", () => {
  const count = (of: (figures: LabelFigures) => string[]) =>
    pictures.reduce((sum, [, figures]) => sum + of(figures).length, 0);
  const roomy = count((figures) => figures.roomy);
  expect(roomy).toBeGreaterThan(80);
  expect(count((figures) => figures.unnamed) / roomy).toBeLessThanOrEqual(0.05);
});
test("all nine votes against are named or have their badge", () => {
  for (const [, { told }, scene] of pictures.filter(([name]) => name.startsWith("unga-es-10-19, world"))) {
    const against = scene.legend.flatMap(({ entries }) => entries).find(({ id }) => id === "stance:against");
    expect(against?.members).toHaveLength(9);
    expect(against?.members.filter((code) => !told.has(code))).toEqual([]);
  }
});

describe("a picture of the whole world", () => {
  const world = drawn.find(({ name }) => name === "unga-es-10-19, world, 1080");
  const file = world ? stringify(composePicture(world.scene, world.size)) : "";

  test("says nothing of what lies outside, as nothing does and no small map is there", () => {
    expect(file).not.toContain(ENGLISH.outside.none);
  });

  test("counts its names on a card, so that land of any colour may lie there", () => {
    expect(file).toMatch(
      /<g id="named"><rect [^>]*fill="#FFFFFF"[^>]*\/><g [^>]*><text [^>]*>\d+ of 193 named/,
    );
  });
});
