import { expect, test } from "vitest";
import { areaLevels } from "../../../../src/render/maplibre/style/levels.ts";
import { styleOf } from "../../../../src/render/maplibre/style/style.ts";
import type { AreaMark } from "../../../../src/scene/scene.ts";
import { fixtureScene } from "../../../fixtures/scene.ts";

function square(id: string, from: number, to: number, hatched: boolean): AreaMark {
  const ring = [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ];
  const fill = {
    colour: "#FFFFFF",
    ...(hatched && { hatch: { id: "diagonal" as const, colour: "#000000" } }),
  };
  return { kind: "area", id, title: id, rows: [], geometry: { type: "Polygon", coordinates: [ring] }, fill };
}

test("an area on a hatched one is drawn after the hatch, and so on upwards", () => {
  const marks = [square("a", 0, 30, true), square("b", 5, 20, true), square("c", 8, 12, false)];
  expect(areaLevels(marks)).toEqual([0, 1, 2]);
});

test("neighbours, and what lies on a plain area, need no level of their own", () => {
  expect(
    areaLevels([square("a", 0, 10, true), square("b", 10, 20, true), square("c", 20, 30, false)]),
  ).toEqual([0, 0, 0]);
  expect(areaLevels([square("a", 0, 30, false), square("b", 5, 20, false)])).toEqual([0, 0]);
});

test("the style draws the levels one after the other, and of each what is there", () => {
  const layers = styleOf(fixtureScene)
    .layers.map((l) => l.id)
    .filter((id) => id.startsWith("land:area:"));
  const expected = ["fill:0", "hatch:0", "stroke:0", "fill:1", "stroke:1"];
  expect(layers).toEqual(expected.map((part) => `land:area:${part}`));
});
