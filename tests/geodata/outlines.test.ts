import { readdirSync, statSync } from "node:fs";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import { onDegrees } from "../../src/model/geodata/topology.ts";
import { readGeodataFiles, readOutlineFile } from "../../src/node/geodata/geodata-files.ts";

const DIR = "geodata/outlines";
const codes = readdirSync(DIR).map((name) => name.slice("outline-".length, -".json".length));
const { countries } = readGeodataFiles("geodata");
const byCode = new Map(countries.features.map((country) => [country.properties.code, country]));

describe("the outlines", () => {
  it("are those of countries, and of all of more than 1,000 square kilometres", () => {
    expect(codes.filter((code) => !byCode.has(code))).toEqual([]);
    const large = countries.features.filter(({ properties }) => properties.area > 1000);
    expect(large.map(({ properties }) => properties.code).filter((code) => !codes.includes(code))).toEqual(
      [],
    );
  });

  it("weigh less than 6 MB together, and 600 KB each", () => {
    const sizes = codes.map((code) => statSync(`${DIR}/outline-${code}.json`).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
    expect(Math.max(...sizes)).toBeLessThan(600_000);
  });

  it.each(["IRQ", "GRC", "NOR", "KWT", "FJI"])("go through all vertices of the boundaries: %s", (code) => {
    const file = readOutlineFile("geodata", code);
    const geometry = byCode.get(code)?.geometry;
    if (!file || !geometry) throw new Error(`${code} is not there.`);
    const topology = onDegrees(file);
    const fine = feature(topology, topology.objects.rings).geometry;
    const place = ([x = 0, y = 0]: number[]) => `${Math.round(x * 2000)} ${Math.round(y * 2000)}`;
    const there = new Set((fine.coordinates as number[][][]).flat().map(place));
    const all = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    expect(all.flat().filter((at) => !there.has(place(at)))).toEqual([]);
  });

  it("are missing for what has no code", () => {
    expect(readOutlineFile("geodata", "XXX")).toBeUndefined();
  });
});
