import { describe, expect, it } from "vitest";
import { withFinerCountry } from "../../../../src/model/geodata/subdivisions/finer-borders.ts";
import { withSubdivisions } from "../../../../src/model/geodata/subdivisions/join.ts";
import { LEVELS } from "../../../../src/model/geodata/subdivisions/subdivision.ts";
import { unpackGeodata } from "../../../../src/model/geodata/topology.ts";
import { packGeodata } from "../../../../src/model/geodata/topology-pack.ts";
import type { AreaGeometry, Areas } from "../../../../src/model/geometry/coordinates.ts";
import {
  readGeodataFiles,
  readSubdivisionFile,
  readSubdivisions,
} from "../../../../src/node/geodata/geodata-files.ts";

const files = readGeodataFiles("geodata");
const index = readSubdivisions("geodata");
const fileOf = (country: string) => readSubdivisionFile("geodata", country);
const join = (codes: string[], level: (typeof LEVELS)[number] = "fine") =>
  withSubdivisions(
    files,
    index.filter(({ code }) => codes.includes(code)),
    fileOf,
    level,
  );

/** Every edge of some areas, with the codes of those that it belongs to. */
function edgesOf(areas: Areas<{ code: string }>["features"]): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  for (const { properties, geometry } of areas) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat())
      for (const [i, to] of ring.slice(1).entries()) {
        const edge = [String(ring[i]), String(to)].sort().join(" ");
        edges.set(edge, [...(edges.get(edge) ?? []), properties.code]);
      }
  }
  return edges;
}

const shapeOf = (areas: Areas<{ code: string }>, code: string) =>
  areas.features.find((f) => f.properties.code === code);

describe("a country with finer borders", () => {
  const square = (ring: [number, number][]): AreaGeometry => ({ type: "Polygon", coordinates: [ring] });
  const areas = (shapes: Record<string, AreaGeometry>): Areas<{ code: string }> => ({
    type: "FeatureCollection",
    features: Object.entries(shapes).map(([code, geometry]) => ({
      type: "Feature",
      properties: { code },
      geometry,
    })),
  });
  const layers = {
    countries: areas({
      A: square([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ]),
      B: square([
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
        [1, 0],
      ]),
    }),
  };
  const isA = (properties: object) => "code" in properties && properties.code === "A";

  it("gives its neighbour the same edges", () => {
    const finer = square([
      [0, 0],
      [1, 0],
      [1.1, 0.5],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    const { layers: made, unmatched } = withFinerCountry(layers, isA, finer);
    expect(unmatched).toBe(0);
    expect(shapeOf(made.countries, "B")?.geometry.coordinates.flat()).toContainEqual([1.1, 0.5]);
    expect(shapeOf(layers.countries, "B")?.geometry.coordinates.flat()).not.toContainEqual([1.1, 0.5]);
  });

  it("gives an enclave the same edges", () => {
    const hole: [number, number][] = [
      [0.4, 0.4],
      [0.4, 0.6],
      [0.6, 0.6],
      [0.6, 0.4],
      [0.4, 0.4],
    ];
    const outer: [number, number][] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    const enclave = {
      countries: areas({ A: { type: "Polygon", coordinates: [outer, hole] }, C: square(hole.toReversed()) }),
    };
    const finer: AreaGeometry = {
      type: "Polygon",
      coordinates: [
        outer,
        [
          [0.4, 0.4],
          [0.35, 0.5],
          [0.4, 0.6],
          [0.6, 0.6],
          [0.6, 0.4],
          [0.4, 0.4],
        ],
      ],
    };
    const { layers: made, unmatched } = withFinerCountry(enclave, isA, finer);
    expect(unmatched).toBe(0);
    expect(shapeOf(made.countries, "C")?.geometry.coordinates.flat()).toContainEqual([0.35, 0.5]);
  });

  it("tells of borders that do not meet", () => {
    const other = square([
      [0, 0],
      [0.9, 0],
      [0.9, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(withFinerCountry(layers, isA, other).unmatched).toBe(1);
  });
});

describe("subdivisions on the map", () => {
  it.each([
    ["ES-CT", "ESP"],
    ["GB-SCT", "GBR"],
    ["FR-BRE", "FRA"],
    ["BE-VLG", "BEL"],
    ["ZA-FS", "ZAF"],
    ["TR-63", "TUR"],
    ["RU-CE", "RUS"],
    ["IN-JK", "IND"],
  ])("%s lies in %s, with the edges of all that it touches", (code, country) => {
    for (const level of LEVELS) {
      const joined = join([code], level);
      const region = shapeOf(joined.regions, code);
      expect(region?.properties).toMatchObject({ status: "region", parent: country, subdivision: true });
      const before = edgesOf(files.countries.features);
      const after = edgesOf(joined.countries.features);
      // A border that only one of two countries had in its finer form would leave two edges of one each.
      const shared = (edges: Map<string, string[]>) =>
        new Set([...edges.values()].filter((codes) => codes.length > 1).map((codes) => codes.sort().join()));
      expect(shared(after)).toEqual(shared(before));
      const outline = edgesOf(region ? [region] : []);
      const onBorder = [...outline.keys()].filter((edge) => after.get(edge)?.includes(country));
      expect(onBorder.length, `${code} ${level}`).toBeGreaterThan(0);
    }
  });

  it("leave every border of the world where it was but those of the country", () => {
    const joined = join(["ES-CT"]);
    const moved = joined.countries.features.filter((f, i) => {
      return JSON.stringify(f.geometry) !== JSON.stringify(files.countries.features[i]?.geometry);
    });
    const codes = moved.map(({ properties }) => properties.code);
    expect(codes).toEqual(expect.arrayContaining(["AND", "ESP", "FRA", "PRT"]));
    expect(codes.filter((code) => !["AND", "ESP", "FRA", "GIB", "MAR", "PRT"].includes(code))).toEqual([]);
  });

  it("keep the borders of Iraq’s governorates on those of its neighbours", () => {
    const joined = join(["TR-73", "IQ-DA"]);
    const shared = [...edgesOf([...joined.regions.features, ...joined.countries.features]).values()];
    const three = shared.filter((codes) => ["IQ-DA", "IRQ", "TUR"].every((code) => codes.includes(code)));
    expect(three.length).toBeGreaterThan(10);
    expect(three.some((codes) => codes.includes("IQ-KR"))).toBe(true);
  });

  it("draw what lies inside another over it", () => {
    const codes = join(["ES-B", "ES-CT"]).regions.features.map(({ properties }) => properties.code);
    expect(codes.slice(-2)).toEqual(["ES-CT", "ES-B"]);
  });

  it("are regions with a border of their own where they are packed for a page", () => {
    const before = unpackGeodata(packGeodata(files)).borders.regional.coordinates.length;
    const geodata = unpackGeodata(packGeodata(join(["ES-CT"]), 2000));
    expect(shapeOf(geodata.regions, "ES-CT")?.geometry.coordinates.length).toBeGreaterThan(0);
    expect(geodata.borders.regional.coordinates.length).toBeGreaterThan(before);
  });
});
