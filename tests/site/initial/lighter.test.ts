import { expect, it } from "vitest";
import { unpackGeodata } from "../../../src/model/geodata/topology.ts";
import { readGeodataFiles } from "../../../src/node/geodata/geodata-files.ts";
import { buildScene } from "../../../src/scene/build.ts";
import type { AreaMark, Frame, LineMark, Scene } from "../../../src/scene/scene.ts";
import { packForPage } from "../../../src/site/data/page-geodata.ts";
import { lighter } from "../../../src/site/initial/lighter.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { largeDossier } from "../../fixtures/large.ts";

const packed = packForPage(readGeodataFiles("geodata"), [], 500);
const dossier = largeDossier(300, 0);

const WORLD: Frame["bounds"] = [-180, -60, 180, 80];

/** A picture of the whole world shows it up to where it is cut. */
const seenIn = ({ bounds: [west, south, east, north] }: Frame): Frame["bounds"] =>
  east - west === 360 ? WORLD : [west, south, east, north];

function made(frame: Frame): { before: Scene; after: Scene } {
  const before = buildScene(dossier, unpackGeodata(packed), { ...frame, at: dossier.period.end }, LIGHT);
  return { before, after: lighter(before, packed, seenIn(frame)) };
}

const marksOf = (scene: Scene) => scene.layers.flatMap((l) => l.marks);
const areaOf = (scene: Scene, code: string) =>
  marksOf(scene).find((m): m is AreaMark => m.id === `area:${code}` && m.kind === "area");
const coastOf = (scene: Scene) =>
  marksOf(scene).find((m): m is LineMark => m.id === "border:coast" && m.kind === "line");
const length = (scene: Scene) => coastOf(scene)?.geometry.coordinates.flat().length ?? 0;

it.each([
  ["the world", WORLD, ["FRA", "BRA", "AUS"], ["RUS", "FJI"]],
  // Cut at the meridian of 30 degrees west, which runs through Greenland.
  ["the world around the Pacific", [-30, -60, 330, 80], ["FRA", "BRA", "AUS"], ["GRL", "RUS"]],
  ["a region", [20, 10, 60, 45], ["FRA", "RUS", "FJI"], []],
] as const)("coasts of %s are outlines but where an area is cut", (_, bounds, outlined, cut) => {
  const { before, after } = made({ bounds: [...bounds] });
  for (const code of outlined) expect(areaOf(after, code)?.stroke?.colour, code).toBe(LIGHT.coast);
  for (const code of cut) expect(areaOf(after, code)?.stroke, code).toBeUndefined();
  expect(length(after)).toBeLessThan(length(before) / 2);
  expect(length(after) > 0).toBe(cut.length > 0);
});

it("an azimuthal map, which is cut all around, keeps its coasts as lines", () => {
  const { before, after } = made({ bounds: WORLD, projection: "azimuthal-equal-area" });
  expect(areaOf(after, "FRA")?.stroke).toBeUndefined();
  expect(length(after)).toBe(length(before));
});
