import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overviewOf } from "../../../src/dossier/regions/overview.ts";
import { loadWorld } from "../../../src/node/world.ts";

const { gazetteer } = await loadWorld();
const of = (...codes: string[]) =>
  overviewOf({ positions: codes.map((polity) => ({ polity })), actions: [], suspensions: [] }, gazetteer)
    ?.bounds ?? [];

describe("overviewOf", () => {
  it("shows a small country with its neighbourhood, and a large one by its heart", () => {
    const [west = 0, south = 0, east = 0, north = 0] = of("LUX");
    expect([east - west, north - south]).toEqual([6, 6]);
    expect(west < 6.1 && east > 6.1 && south < 49.8 && north > 49.8).toBe(true);
    const [w = 0, , e = 0] = of("USA");
    expect(e - w).toBeLessThan(60);
    expect(of("FRA")[0]).toBeGreaterThan(-15);
  });

  it("shows airports too, and reaches across the antimeridian where that is much the shorter way", () => {
    const flights = [{ origin: "LTBA", destination: "ORER" }];
    const [west = 0, , east = 0] =
      overviewOf({ positions: [], actions: [], suspensions: flights }, gazetteer)?.bounds ?? [];
    expect(west < 28.8 && east > 43.9).toBe(true);
    const [edge = 0, , other = 0] = of("FJI", "WSM");
    expect(edge > 160 && edge < 177.5 && other > 189 && other < 210).toBe(true);
    expect(of("COK", "FIN")[2]).toBeLessThanOrEqual(180);
  });

  it.each([
    { origin: "LTBA", destination: "ORER" },
    { place: "ORER", origin: "LTBA" },
    { place: "36.24, 43.96", destination: "LTBA" },
  ])("shows the places and airports of acts: %j", (act) => {
    const [west = 0, , east = 0] =
      overviewOf({ positions: [], actions: [act], suspensions: [] }, gazetteer)?.bounds ?? [];
    expect(west < 28.8 && east > 43.9).toBe(true);
  });

  it("shows nothing where nothing has a place", () => {
    expect(
      overviewOf({ positions: [{ polity: "UN" }], actions: [], suspensions: [{}] }, gazetteer),
    ).toBeUndefined();
  });

  it("is a frame for any polities of the world", () => {
    const codes = gazetteer.polities.filter(({ coreExtent: heart }) => heart).map(({ code }) => code);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...codes), { minLength: 1, maxLength: 5 }), (some) => {
        const [west = 0, south = 0, east = 0, north = 0] = of(...some);
        expect(west >= -180 && west < 180 && west < east && east - west <= 360).toBe(true);
        expect(south >= -85 && north <= 85 && south < north).toBe(true);
      }),
    );
  });
});
