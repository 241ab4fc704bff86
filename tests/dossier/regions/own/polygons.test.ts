import { describe, expect, it } from "vitest";
import { BASE, messages, read } from "../../base.ts";

type Ring = [number, number][];

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const feature = (coordinates: unknown, type = "MultiPolygon", code = "X-BAY") => ({
  type: "Feature",
  properties: { code, name: "The Bay" },
  geometry: { type, coordinates },
});
const collection = (features: unknown[], more: object = {}) => ({
  type: "FeatureCollection",
  features,
  ...more,
});

const ROWS = BASE["positions.csv"].replace("p2,USA", "p2,X-BAY");
const reading = (regions: unknown) =>
  read({ ...BASE, "positions.csv": ROWS, "regions.geojson": JSON.stringify(regions) });
const told = (regions: unknown) => messages(reading(regions));
const polygonsOf = (regions: unknown) => reading(regions).dossier?.regions?.[0]?.geometry.coordinates;

const LARGE = box(-2, 40, 3, 44);
const OUT = "The polygon lies within polygon 1 of the region: it is left out.";

describe("polygons of one region", () => {
  it.each([
    ["inside", box(0, 41, 1, 42)],
    ["equal", LARGE],
    ["equal and turned round", LARGE.toReversed()],
    ["along three edges", box(-2, 40, 3, 42)],
    ["in a corner", box(-2, 40, -1, 41)],
    ["touching from within", box(0, 41, 3, 42)],
  ])("that lie %s add nothing, which is told", (_, small) => {
    for (const coordinates of [
      [[LARGE], [small]],
      [[LARGE], [small], [box(5, 41, 6, 42)]],
    ]) {
      const regions = collection([feature(coordinates)]);
      expect(told(regions)).toEqual([expect.stringContaining(`warning: ${OUT}`)]);
      expect(polygonsOf(regions)).toHaveLength(coordinates.length - 1);
    }
  });

  it("may be told in any order", () => {
    const regions = collection([feature([[box(0, 41, 1, 42)], [LARGE]])]);
    expect(told(regions)).toEqual([expect.stringContaining("lies within polygon 2 of the region")]);
    expect(polygonsOf(regions)).toEqual([[LARGE]]);
  });

  it.each([
    ["share two edges", [[box(-2, 40, 3, 44)], [box(-2, 42, 3, 46)]]],
    ["cover a hole of each other", [[LARGE, box(0, 41, 1, 42)], [box(-1, 40.5, 2, 43)]]],
  ])("that %s lie partly over each other, which is told", (_, coordinates) => {
    expect(told(collection([feature(coordinates)]))).toEqual([
      expect.stringMatching(/error: Polygons \d and \d of the region overlap: join them/),
    ]);
  });

  it.each([
    ["beside each other", [[LARGE], [box(3, 40, 4, 44)]]],
    ["corner to corner", [[LARGE], [box(3, 44, 4, 45)]]],
    ["in a hole", [[LARGE, box(0, 41, 2, 43).toReversed()], [box(0.5, 41.5, 1, 42)]]],
    ["filling a hole", [[LARGE, box(0, 41, 2, 43).toReversed()], [box(0, 41, 2, 43)]]],
    ["apart", [[LARGE], [box(10, 40, 11, 41)]]],
  ])("that lie %s are all drawn", (_, coordinates) => {
    const regions = collection([feature(coordinates)]);
    expect(told(regions)).toEqual([]);
    expect(polygonsOf(regions)).toHaveLength(2);
  });

  it.each([1e-7, 1e-8, 5e-6])("of %d degrees are left out, which is told", (size) => {
    const regions = collection([feature([[LARGE], [box(5, 41, 5 + size, 41 + size)]])]);
    expect(told(regions)).toEqual([expect.stringContaining("smaller than a square metre: it is left out.")]);
    expect(polygonsOf(regions)).toEqual([[LARGE]]);
  });
});

describe("GeoJSON as programs write it", () => {
  it("may be a single feature, whose faults are told where they stand", () => {
    expect(told(feature([LARGE], "Polygon"))).toEqual([]);
    expect(told(feature([[[2, 41]]], "Polygon"))).toEqual([
      expect.stringMatching(/^regions\.geojson:1:\d+: error: The ring has 1 different points/),
    ]);
  });

  it.each(["urn:ogc:def:crs:EPSG::4258", "EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:7844", "WGS84"])(
    "may be in %s",
    (name) => {
      expect(told(collection([feature([[LARGE]])], { crs: { type: "name", properties: { name } } }))).toEqual(
        [],
      );
    },
  );

  it.each(["EPSG:3857", "EPSG:43260", "urn:ogc:def:crs:EPSG::27700", "EPSG:4277", ""])(
    "is refused in %j",
    (name) => {
      const regions = collection([feature([[LARGE]])], { crs: { type: "name", properties: { name } } });
      expect(told(regions)).toContainEqual(expect.stringContaining("with -proj wgs84 on mapshaper.org."));
    },
  );
});

describe("a file of any form", () => {
  const zigzag = Array.from({ length: 29_000 }, (_, i): [number, number] => [i % 2, i / 29_000]);
  const spikes = Array.from({ length: 29_000 }, (_, i): [number, number] => [i % 2, 0]);
  const circle = (radius: number) =>
    Array.from({ length: 60 }, (_, i): [number, number] => [
      20 + radius * Math.cos((i * Math.PI) / 30),
      20 + radius * Math.sin((i * Math.PI) / 30),
    ]);
  const holes = Array.from({ length: 1500 }, (_, i) =>
    box((i % 50) / 10, Math.floor(i / 50) / 10, (i % 50) / 10 + 0.05, Math.floor(i / 50) / 10 + 0.05),
  );

  it.each([
    ["a zigzag", [feature([[...zigzag, [3, 1], [3, 0]]], "Polygon")]],
    ["a ring that runs back over itself", [feature([spikes], "Polygon")]],
    ["1,500 holes", [feature([box(-1, -1, 10, 10), ...holes], "Polygon")]],
    ["1,500 islands", [feature(holes.map((hole) => [hole]))]],
    [
      "150 regions over each other",
      Array.from({ length: 150 }, (_, i) => feature([circle(10 + i / 100)], "Polygon", `X-${i}`)),
    ],
    ["places after what is none", [feature([[1, ...zigzag, ...zigzag]], "Polygon")]],
  ])("%s is looked through in a moment", (_, features) => {
    const regions = JSON.stringify(collection(features));
    const before = process.cpuUsage();
    read({ ...BASE, "positions.csv": ROWS, "regions.geojson": regions });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
