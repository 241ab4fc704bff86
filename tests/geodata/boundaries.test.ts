import { area, booleanPointInPolygon, kinks } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { polygonsOf } from "../../geodata/build/measure.ts";
import { signedArea } from "../../src/model/geometry/planar.ts";
import { readGeodataFiles } from "../../src/node/geodata/geodata-files.ts";

const { countries, regions, divisions, lakes, policy } = readGeodataFiles("geodata");
const polities = [...countries.features, ...regions.features];
const areas = [...polities, ...divisions.features, ...lakes.features] as Feature<Polygon | MultiPolygon>[];
const [region] = regions.features;
const iraq = country("IRQ");

function country(code: string) {
  const found = countries.features.find((feature) => feature.properties.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

function segmentsOf(geometry: Polygon | MultiPolygon): string[] {
  const rings: Position[][] = polygonsOf(geometry).flat();
  return rings.flatMap((ring) =>
    ring.slice(1).map((point, i) => [ring[i], point].map(String).sort().join(" ")),
  );
}

describe("shapes", () => {
  it("are closed, wound as RFC 7946 says and not empty", () => {
    for (const { geometry, properties } of areas) {
      for (const [, rings] of polygonsOf(geometry).entries()) {
        for (const [i, ring] of rings.entries()) {
          const where = `${JSON.stringify(properties).slice(0, 40)} ring ${i}`;
          expect(ring.length, where).toBeGreaterThan(3);
          expect(ring[0], where).toEqual(ring.at(-1));
          expect(Math.sign(signedArea(ring)), where).toBe(i === 0 ? 1 : -1);
        }
      }
    }
  });

  it("stay on the grid that packing uses", () => {
    const off = areas
      .flatMap(({ geometry }) => polygonsOf(geometry).flat(2).flat())
      .filter((n) => n !== Number(n.toFixed(4)));
    expect(off).toEqual([]);
  });

  it("do not cross themselves near the story", () => {
    for (const code of ["IRQ", "TUR", "IRN", "SYR", "JOR", "SAU", "KWT", "ISR", "LBN", "EGY", "PSE"]) {
      expect(kinks(country(code)).features, code).toHaveLength(0);
    }
    for (const feature of [...regions.features, ...divisions.features]) {
      expect(kinks(feature).features, feature.properties.code).toHaveLength(0);
    }
  });
});

describe("borders", () => {
  it("are shared, vertex for vertex, by exactly the neighbours", () => {
    const owners = new Map<string, string[]>();
    for (const { geometry, properties } of countries.features) {
      for (const segment of segmentsOf(geometry))
        owners.set(segment, [...(owners.get(segment) ?? []), properties.code]);
    }
    const touching = new Map(countries.features.map((f) => [f.properties.code, new Set<string>()]));
    for (const codes of owners.values()) {
      expect(codes.length).toBeLessThan(3);
      const [a, b] = codes;
      if (!a || !b) continue;
      touching.get(a)?.add(b);
      touching.get(b)?.add(a);
    }
    for (const { properties } of countries.features) {
      expect([...(touching.get(properties.code) ?? [])].sort(), properties.code).toEqual(
        properties.neighbours,
      );
    }
  });

  it("leave no gap: a landlocked country has no edge of its own", () => {
    const landlocked = [
      "AFG",
      "BOL",
      "CHE",
      "CZE",
      "LSO",
      "MLI",
      "MNG",
      "NPL",
      "PRY",
      "SMR",
      "SSD",
      "VAT",
      "XKX",
      "ZMB",
      "LIE",
    ];
    const count = new Map<string, number>();
    for (const { geometry } of countries.features) {
      for (const segment of segmentsOf(geometry)) count.set(segment, (count.get(segment) ?? 0) + 1);
    }
    for (const code of landlocked) {
      expect(
        segmentsOf(country(code).geometry).filter((segment) => count.get(segment) !== 2),
        code,
      ).toEqual([]);
    }
  });

  it("give Iraq its six neighbours", () => {
    expect(iraq.properties.neighbours).toEqual(["IRN", "JOR", "KWT", "SAU", "SYR", "TUR"]);
  });

  it("give the Region the countries that it touches", () => {
    expect(region?.properties.neighbours).toEqual(["IRN", "SYR", "TUR"]);
  });

  it("follow the decisions on disputed ground", () => {
    const inside = (code: string, lon: number, lat: number) =>
      booleanPointInPolygon([lon, lat], country(code));
    expect(inside("UKR", 34.1, 45.2), "Crimea").toBe(true);
    expect(inside("SYR", 35.75, 33.05), "Golan").toBe(true);
    expect(inside("ISR", 35.5, 32.95), "Galilee").toBe(true);
    expect(inside("PSE", 35.245, 31.78), "East Jerusalem").toBe(true);
    expect(inside("ISR", 35.2, 31.78), "West Jerusalem").toBe(true);
    expect(inside("CYP", 33.5, 35.3), "Northern Cyprus").toBe(true);
    expect(inside("SOM", 44.5, 9.6), "Somaliland").toBe(true);
    expect(inside("ESH", -13, 25), "Western Sahara").toBe(true);
    expect(inside("ESH", -11.5, 27.5), "north of Western Sahara").toBe(true);
    expect(inside("MAR", -11.5, 27.9), "south of Morocco").toBe(true);
  });
});

describe("Iraq", () => {
  it("is made of its 18 governorates without a rest", () => {
    const codes = divisions.features.map((f) => f.properties.code);
    const iso = "AN AR BA BB BG DA DI DQ KA KI MA MU NA NI QA SD SU WA".split(" ").map((c) => `IQ-${c}`);
    expect(codes).toEqual(iso);
    const sum = divisions.features.reduce((total, feature) => total + area(feature), 0);
    expect(sum / area(iraq)).toBeCloseTo(1, 9);
  });

  it("has the Region inside it, on the same vertices", () => {
    const count = new Map<string, number>();
    for (const { geometry } of divisions.features) {
      for (const segment of segmentsOf(geometry)) count.set(segment, (count.get(segment) ?? 0) + 1);
    }
    const outer = new Set(segmentsOf(iraq.geometry));
    const own = region ? segmentsOf(region.geometry) : [];
    expect(own.length).toBeGreaterThan(300);
    expect(own.filter((segment) => !outer.has(segment) && count.get(segment) !== 2)).toEqual([]);
    const three = divisions.features.filter((f) => ["IQ-AR", "IQ-DA", "IQ-SU"].includes(f.properties.code));
    const sum = three.reduce((total, feature) => total + area(feature), 0);
    expect(region ? sum / area(region) : 0).toBeCloseTo(1, 9);
  });

  it("says that the Region is a region of it", () => {
    expect(region?.properties).toMatchObject({ code: "IQ-KR", parent: "IRQ", status: "region" });
    expect(policy.boundaryPolicy).toContain("autonomous region of Iraq");
  });
});
