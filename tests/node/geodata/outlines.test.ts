import { expect, test } from "vitest";
import { readDossier } from "../../../src/dossier/read/read.ts";
import type { Dossier, NamedView } from "../../../src/model/dossier.ts";
import type { Geodata } from "../../../src/model/geodata/geodata.ts";
import type { Bounds } from "../../../src/model/geometry/coordinates.ts";
import { readFolder } from "../../../src/node/folder.ts";
import { outlinedFor } from "../../../src/node/geodata/outlines.ts";
import { geodataFor } from "../../../src/node/geodata/subdivisions.ts";
import { loadWorld } from "../../../src/node/world.ts";

const { geodata, gazetteer } = await loadWorld();
const { dossier } = readDossier(readFolder("geodata/dossiers/unga-es-10-19"), gazetteer);
if (!dossier) throw new Error("unga-es-10-19 does not read.");

const vertices = ({ countries }: Geodata, code: string) =>
  JSON.stringify(countries.features.find(({ properties }) => properties.code === code)?.geometry).split("],[")
    .length;

const SIZE = { width: 1200, height: 675 };
const KUWAIT: Bounds = [46.4, 28.4, 48.9, 30.2];
const AEGEAN: Bounds = [22, 35, 29, 40];
const WORLD: Bounds = [-168, -56, 178, 74];
const FIJI: Bounds = [176, -20, 183, -15];

test.each([
  ["Kuwait", KUWAIT, "KWT", 1.2],
  ["the Aegean", AEGEAN, "GRC", 1.5],
  ["Fiji, across the antimeridian", FIJI, "FJI", 2],
])("a picture of %s has the outlines of what it shows", (_, bounds, code, times) => {
  const finer = outlinedFor(geodata, { bounds }, SIZE);
  expect(vertices(finer, code)).toBeGreaterThan(vertices(geodata, code) * times);
  expect(vertices(finer, "CAN")).toBe(vertices(geodata, "CAN"));
  expect(outlinedFor(geodata, { bounds }, SIZE)).toBe(finer);
});

test("a picture of the world, or one that is small, is drawn from the boundaries of the world", () => {
  expect(outlinedFor(geodata, { bounds: WORLD }, SIZE)).toBe(geodata);
  expect(outlinedFor(geodata, { bounds: AEGEAN }, { width: 300, height: 200 })).toBe(geodata);
});

test("a dossier that opens close by is drawn on the outlines of what it opens with, and these are not added twice", () => {
  const opening = (bounds: Bounds): Dossier => ({
    ...dossier,
    views: [{ id: "near", label: "Near", bounds } as NamedView],
    opening: undefined as never,
  });
  expect(geodataFor(dossier, geodata)).toBe(geodata);
  const ground = geodataFor(opening(AEGEAN), geodata);
  expect(vertices(ground, "GRC")).toBeGreaterThan(vertices(geodata, "GRC") * 1.5);
  expect(geodataFor(opening(AEGEAN), geodata)).toBe(ground);
  expect(vertices(outlinedFor(ground, { bounds: AEGEAN }, SIZE), "GRC")).toBe(vertices(ground, "GRC"));
});
