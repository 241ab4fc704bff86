import { area, booleanPointInPolygon } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { boundsOf } from "../../geodata/build/measure.ts";
import { readGeodataFiles } from "../../src/node/geodata/geodata-files.ts";
import { UN_MEMBERS, UN_OBSERVERS } from "./un-members.ts";

const { countries, regions } = readGeodataFiles("geodata");
const polities = [...countries.features, ...regions.features];
const [region] = regions.features;

describe("polities", () => {
  it("hold all members and observers of the United Nations, with the right status", () => {
    const withStatus = (status: string) =>
      countries.features.filter((f) => f.properties.status === status).map((f) => f.properties.code);
    expect(UN_MEMBERS).toHaveLength(193);
    expect(withStatus("member").sort()).toEqual([...UN_MEMBERS].sort());
    expect(withStatus("observer").sort()).toEqual(UN_OBSERVERS);
  });

  it("have unique codes of the right form, in order", () => {
    const codes = countries.features.map((f) => f.properties.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const { properties } of countries.features) {
      expect(properties.code).toMatch(/^[A-Z]{3}$/);
      expect(properties.alpha2).toMatch(/^[A-Z]{2}$/);
    }
    expect(new Set(countries.features.map((f) => f.properties.alpha2)).size).toBe(codes.length);
  });

  it("have names that lead to one polity only", () => {
    const owners = new Map<string, string>();
    for (const { properties } of polities) {
      for (const name of new Set([properties.name, ...properties.aliases].map((n) => n.toLowerCase()))) {
        expect(owners.get(name), `${name} is also ${properties.code}`).toBeUndefined();
        owners.set(name, properties.code);
      }
    }
    for (const [name, code] of [
      ["turkey", "TUR"],
      ["türkiye", "TUR"],
      ["turkiye", "TUR"],
      ["usa", "USA"],
      ["america", "USA"],
      ["uk", "GBR"],
      ["britain", "GBR"],
      ["palestine", "PSE"],
      ["iraqi kurdistan", "IQ-KR"],
    ]) {
      expect(owners.get(name as string), name).toBe(code);
    }
  });

  it("carry their name on their own ground", () => {
    for (const feature of polities) {
      expect(booleanPointInPolygon(feature.properties.label, feature), feature.properties.code).toBe(true);
    }
  });

  it("have the bounds of their shape", () => {
    for (const { geometry, properties } of polities) {
      expect(properties.bounds, properties.code).toEqual(boundsOf(geometry));
    }
  });

  it("give the area before simplification", () => {
    for (const feature of polities) {
      const { code, area: stated } = feature.properties;
      if (stated < 100_000) continue;
      expect(area(feature) / 1e6 / stated, code).toBeGreaterThan(0.95);
      expect(area(feature) / 1e6 / stated, code).toBeLessThan(1.03);
    }
    expect(region?.properties.area).toBe(38_242);
  });
});
