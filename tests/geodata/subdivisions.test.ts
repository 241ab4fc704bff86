import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  readGeodataFiles,
  readSubdivisionFile,
  readSubdivisions,
} from "../../src/node/geodata/geodata-files.ts";

const DIR = "geodata/subdivisions";
const index = readSubdivisions("geodata");
const byCode = new Map(index.map((subdivision) => [subdivision.code, subdivision]));
const { countries, divisions } = readGeodataFiles("geodata");
const polities = new Map(countries.features.map(({ properties }) => [properties.code, properties]));

describe("the index of subdivisions", () => {
  it("has well-formed codes, each once, in order", () => {
    expect(index.length).toBeGreaterThan(4400);
    const codes = index.map(({ code }) => code);
    expect(codes.filter((code) => !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it("puts each into the country that its code begins with, and into a parent of that country", () => {
    for (const { code, country, parent } of index) {
      expect(polities.get(country)?.alpha2, code).toBe(code.slice(0, 2));
      const inside = parent === "IQ-KR" ? "IRQ" : byCode.get(parent)?.country;
      expect(parent === country || inside === country, `${code} in ${parent}`).toBe(true);
    }
  });

  it.each([
    ["ES-CT", "Catalonia", "ESP"],
    ["ES-B", "Barcelona", "ES-CT"],
    ["GB-SCT", "Scotland", "GBR"],
    ["GB-ENG", "England", "GBR"],
    ["GB-WLS", "Wales", "GBR"],
    ["GB-NIR", "Northern Ireland", "GBR"],
    ["FR-BRE", "Brittany", "FRA"],
    ["BE-VLG", "Flanders", "BEL"],
    ["BE-WAL", "Wallonia", "BEL"],
    ["BA-SRP", "Republika Srpska", "BIH"],
    ["IQ-KI", "Kirkuk", "IRQ"],
    ["UA-43", "Crimea", "UKR"],
    ["US-CA", "California", "USA"],
  ])("has %s, %s in %s", (code, name, parent) => {
    expect(byCode.get(code)).toMatchObject({ name, parent });
  });

  it("knows names in a place's own languages and codes that were given up", () => {
    expect(byCode.get("ES-CT")?.aliases).toContain("Catalunya");
    expect(byCode.get("MX-CMX")?.aliases).toContain("MX-DIF");
    expect(byCode.get("PL-14")?.aliases).toContain("PL-MZ");
  });

  it.each([
    ["ES-CT", ["Catalunya", "Cataluña", "Katalonien", "Katalonya", "كتالونيا", "Каталония", "加泰罗尼亚"]],
    ["GB-SCT", ["Alba", "Schottland", "İskoçya", "اسكتلندا", "Шотландия", "苏格兰"]],
    ["FR-BRE", ["Bretagne", "Breizh", "Bretaña", "بريتاني", "Бретань"]],
    ["BE-VLG", ["Vlaanderen", "Flandern", "Flandre", "Фландрия"]],
    ["GB-NIR", ["Nordirland", "Irlande du Nord"]],
  ])("knows %s, made of several, by its names in other languages", (code, names) => {
    expect(byCode.get(code)?.aliases).toEqual(expect.arrayContaining(names));
  });

  it("has sound places, areas and names", () => {
    for (const {
      code,
      area,
      name,
      label: [lon, lat],
      bounds: [w, s, e, n],
    } of index) {
      expect(area, code).toBeGreaterThan(0);
      expect(name.trim(), code).toBe(name);
      expect(name, code).not.toBe("");
      expect(lon >= w - 0.1 && lon <= e + 0.1 && lat >= s - 0.1 && lat <= n + 0.1, `label of ${code}`).toBe(
        true,
      );
    }
  });

  it("has neighbours that know each other", () => {
    for (const { code, neighbours, parent } of index)
      for (const other of neighbours.filter((n) => n.includes("-")))
        expect(byCode.get(other)).toMatchObject({ parent, neighbours: expect.arrayContaining([code]) });
    expect(byCode.get("ES-CT")?.neighbours).toEqual(["AND", "ES-AR", "ES-VC", "FRA"]);
    expect(byCode.get("GB-SCT")?.neighbours).toEqual(["GB-ENG"]);
  });
});

describe("the files of shapes", () => {
  it("hold every subdivision of the index at both levels, and no other", () => {
    for (const country of new Set(index.map((s) => s.country))) {
      const own = index.filter((s) => s.country === country).map(({ code }) => code);
      const file = readSubdivisionFile("geodata", country);
      const drawn = divisions.features.filter((f) => f.properties.country === country);
      const levels = file
        ? [file.objects.fine, file.objects.coarse].map(({ geometries }) =>
            geometries.flatMap(({ properties }) => properties?.code ?? []),
          )
        : [drawn.map(({ properties }) => properties.code)];
      for (const codes of levels) expect(codes.sort(), country).toEqual(own);
    }
  });

  it("weigh no more than a clone can bear", () => {
    const files = readdirSync(DIR).map((name) => statSync(`${DIR}/${name}`).size);
    expect(files.reduce((a, b) => a + b, 0)).toBeLessThan(14e6);
    expect(Math.max(...files)).toBeLessThan(1.8e6);
  });

  it("are told in the sources, with what is not ISO’s of today", () => {
    const sources = readFileSync("geodata/SOURCES.md", "utf8");
    expect(sources).toContain("## Subdivisions");
    expect(existsSync(`${DIR}/IRQ.json`)).toBe(false);
  });
});
