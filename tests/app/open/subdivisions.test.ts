import { expect, test } from "vitest";
import { withSubdivisionShapes } from "../../../src/app/open/subdivisions.ts";
import { readDossier } from "../../../src/dossier/read/read.ts";
import { gazetteerOf, knownSubdivision } from "../../../src/dossier/regions/gazetteer.ts";
import type { Dossier } from "../../../src/model/dossier.ts";
import { readFolder } from "../../../src/node/folder.ts";
import {
  readGeodata,
  readSubdivisionFile,
  readSubdivisions,
} from "../../../src/node/geodata/geodata-files.ts";

const geodata = readGeodata("geodata");
const index = readSubdivisions("geodata");
const gazetteer = gazetteerOf(
  geodata,
  index.map((one) => knownSubdivision(one, true)),
);
const { dossier } = readDossier(readFolder("geodata/dossiers/catalonia-2017"), gazetteer);
if (!dossier) throw new Error("catalonia-2017 does not read.");

/** The ground of a dossier, and the countries whose files were asked for. */
async function drawn(of: Dossier) {
  const asked: string[] = [];
  const ground = await withSubdivisionShapes(geodata, index, of, async (country) => {
    asked.push(country);
    return readSubdivisionFile("geodata", country);
  });
  const added = ground.regions.features.slice(geodata.regions.features.length);
  return { asked: asked.sort(), codes: added.map(({ properties }) => properties.code), added, ground };
}

test("draws the subdivisions that a dossier names, from the files of their countries alone", async () => {
  const { asked, codes, added, ground } = await drawn(dossier);
  expect(asked).toEqual(["BEL", "ESP", "GBR"]);
  expect(codes.toSorted()).toEqual(["BE-VLG", "ES-CT", "GB-SCT"]);
  const areas = added.map(({ properties }) => properties.area);
  expect(areas).toEqual(areas.toSorted((a, b) => b - a));
  for (const { properties, geometry } of added) {
    expect(properties).toMatchObject({ status: "region", subdivision: true });
    expect(geometry.coordinates.length).toBeGreaterThan(0);
  }
  const [before, after] = [geodata, ground].map(({ borders }) => borders.regional.coordinates.length);
  expect(after).toBeGreaterThan(before ?? 0);
});

test("takes those that are part of the boundaries from there", async () => {
  const position = { ...dossier.positions[0], polity: "IQ-BG" } as Dossier["positions"][number];
  const { codes, added } = await drawn({
    ...dossier,
    subject: "IRQ",
    covered: [],
    positions: [position],
    actions: [],
    suspensions: [],
  });
  expect(codes).toEqual(["IQ-BG"]);
  expect(added[0]?.geometry.coordinates.length).toBeGreaterThan(0);
});

test("leaves the ground as it is where a dossier names none", async () => {
  const { asked, ground } = await drawn({
    ...dossier,
    subject: "ESP",
    covered: ["ESP"],
    positions: [],
    actions: [],
  });
  expect(asked).toEqual([]);
  expect(ground).toBe(geodata);
});
