import { geoDistance, geoEqualEarth } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bounds, LonLat } from "../../../src/model/geometry/coordinates.ts";
import { PROJECTION_IDS } from "../../../src/model/projection.ts";
import { readGeodata } from "../../../src/node/geodata/geodata-files.ts";
import { MERCATOR, planeFor } from "../../../src/render/plane/plane.ts";
import { planeOf } from "../../../src/render/plane/scene.ts";
import { fitBounds, mercator, unmercator, unproject } from "../../../src/scene/frame/camera.ts";
import { inverseOfD3 } from "./d3.ts";

const REGION: Bounds = [26, 22, 66, 44];
const WORLD: Bounds = [-168, -56, 178, 74];
const PACIFIC: Bounds = [110, -50, 250, 60];
const VIEWS: [string, Bounds][] = [
  ["a region", REGION],
  ["the world", WORLD],
  ["the Pacific", PACIFIC],
];

const geodata = readGeodata("geodata");
const shapeOf = (code: string) => {
  const found = geodata.countries.features.find(({ properties }) => properties.code === code);
  if (!found?.geometry) throw new Error(`${code} has no shape.`);
  return found.geometry;
};
const ringsOf = (geometry: ReturnType<typeof shapeOf>) =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

describe.each(PROJECTION_IDS)("%s", (id) => {
  it.each(VIEWS)("leads there and back in %s", (_, bounds) => {
    const plane = planeFor(id, bounds);
    const [west, south, east, north] = bounds;
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (x, y) => {
          const at: LonLat = [west + (east - west) * x, south + (north - south) * y];
          const there = plane.toPlane(at);
          if (!there) return;
          const [lon = Number.NaN, lat = Number.NaN] = plane.toGlobe(there) ?? [];
          expect(Math.cos(((lon - at[0]) * Math.PI) / 180)).toBeCloseTo(1, 6);
          expect(lat).toBeCloseTo(at[1], 3);
        },
      ),
    );
  });

  it("has the scale of Mercator in its middle, so that a zoom means the same", () => {
    const plane = planeFor(id, REGION);
    const at: LonLat = id.startsWith("conic") || id.startsWith("azimuthal") ? [46, 33] : [46, 0];
    const side = (project: (at: LonLat) => LonLat | undefined) => {
      const [x0, y0] = mercator(project(at) ?? [0, 0]);
      const [x1, y1] = mercator(project([at[0] + 0.1, at[1]]) ?? [0, 0]);
      const [x2, y2] = mercator(project([at[0], at[1] + 0.1]) ?? [0, 0]);
      return Math.sqrt(Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)));
    };
    expect(side((p) => plane.toPlane(p)) / side((p) => p)).toBeCloseTo(1, 2);
  });

  it("keeps all of a view in its bounds, and the camera that shows it", () => {
    const plane = planeFor(id, REGION);
    const camera = fitBounds(plane.bounds(REGION), 800, 500);
    const [west, south, east, north] = plane.seen(camera);
    expect(west).toBeLessThan(REGION[0] + 1);
    expect(south).toBeLessThan(REGION[1] + 1);
    expect(east).toBeGreaterThan(REGION[2] - 1);
    expect(north).toBeGreaterThan(REGION[3] - 1);
  });
});

describe("a plane", () => {
  it("is Mercator's own where that is named", () => {
    expect(planeFor("mercator", REGION)).toBe(MERCATOR);
  });

  it("draws as d3 does", () => {
    const plane = planeFor("equal-earth", [-180, -60, 180, 80]);
    const d3 = geoEqualEarth().scale(1).translate([0, 0]);
    const width = (project: (at: LonLat) => [number, number]) =>
      project([170, 10])[0] - project([-170, 10])[0];
    const height = (project: (at: LonLat) => [number, number]) =>
      project([20, 60])[1] - project([20, -60])[1];
    const own = (at: LonLat) => mercator(plane.toPlane(at) ?? [0, 0]);
    const theirs = (at: LonLat) => d3(at) as [number, number];
    expect(width(own) / height(own)).toBeCloseTo(width(theirs) / height(theirs), 9);
  });

  it("is cut opposite to its middle: a country that it cuts elsewhere is whole", () => {
    const russia = shapeOf("RUS");
    const parts = (bounds: Bounds) => ringsOf(planeFor("equal-earth", bounds).area(russia) ?? russia);
    const longest = (bounds: Bounds) =>
      Math.max(
        ...parts(bounds).map(
          (ring) => Math.max(...ring.map(([x = 0]) => x)) - Math.min(...ring.map(([x = 0]) => x)),
        ),
      );
    // In a view of the Pacific Chukotka lies beside the rest.
    expect(longest(PACIFIC)).toBeLessThan(120);
    expect(parts(PACIFIC).length).toBeLessThan(ringsOf(russia).length);
    expect(
      parts(WORLD)
        .flat()
        .every(([x = 0, y = 0]) => Math.abs(x) <= 180 && Math.abs(y) < 86),
    ).toBe(true);
  });

  it("keeps the share of the globe that each country has on an equal-area plane", () => {
    const plane = planeFor("equal-earth", WORLD);
    const flat = (code: string) => {
      let sum = 0;
      for (const ring of ringsOf(plane.area(shapeOf(code)) ?? shapeOf(code)))
        for (const [i, at] of ring.entries()) {
          const [x0, y0] = mercator((ring[i - 1] as LonLat) ?? ring.at(-1));
          const [x1, y1] = mercator(at as LonLat);
          sum += x0 * y1 - x1 * y0;
        }
      return Math.abs(sum) / 2;
    };
    const known = (code: string) =>
      geodata.countries.features.find(({ properties }) => properties.code === code)?.properties.area ??
      Number.NaN;
    for (const code of ["FIN", "IND", "COD"])
      expect(flat(code) / flat("IRQ")).toBeCloseTo(known(code) / known("IRQ"), 1);
  });

  it("tells of no place beyond the edge of the world", () => {
    const plane = planeFor("equal-earth", WORLD);
    expect(plane.toGlobe([179, 0])).toBeUndefined();
    expect(plane.toGlobe([0, 80])).toBeUndefined();
    const camera = fitBounds(plane.bounds(WORLD), 1200, 600);
    expect(plane.toGlobe(unproject(camera, 1, 1))).toBeUndefined();
  });

  it("turns what points north as the meridian runs there", () => {
    const plane = planeFor("conic-equal-area", REGION);
    expect(plane.bearing([46, 33], 0)).toBeCloseTo(0, 3);
    expect(plane.bearing([46, 33], 90)).toBeCloseTo(90, 1);
    expect(plane.bearing([30, 33], 0)).toBeGreaterThan(5);
    expect(plane.bearing([60, 33], 0)).toBeLessThan(355);
  });

  it("gives the same object for the same geometry", () => {
    const plane = planeFor("natural-earth", WORLD);
    const shape = shapeOf("IRQ");
    expect(plane.area(shape)).toBe(plane.area(shape));
    expect(planeFor("natural-earth", WORLD)).toBe(plane);
  });
});

describe("where no projection is named", () => {
  it.each<[string, Bounds, string]>([
    ["the world", WORLD, "equal-earth"],
    ["the Pacific", PACIFIC, "equal-earth"],
    ["121 degrees", [0, 0, 121, 50], "equal-earth"],
    ["120 degrees", [0, 0, 120, 50], "mercator"],
    ["a region", REGION, "mercator"],
    ["a narrow view across the antimeridian", [160, -50, 210, 10], "mercator"],
  ])("%s is drawn by its width", (_, bounds, projection) => {
    expect(planeOf({ frame: { bounds } }).projection).toBe(projection);
  });

  it("what is named is taken, however wide", () => {
    expect(planeOf({ frame: { bounds: WORLD, projection: "mercator" } })).toBe(MERCATOR);
    expect(planeOf({ frame: { bounds: REGION, projection: "equal-earth" } }).projection).toBe("equal-earth");
  });
});

describe.each(PROJECTION_IDS)("200 places on %s", (id) => {
  it("are found on the globe where d3's own inverse has them", () => {
    const bounds = id.startsWith("conic") || id.startsWith("azimuthal") ? REGION : WORLD;
    const plane = planeFor(id, bounds);
    const inverse = inverseOfD3(plane, bounds);
    const [west, south, east, north] = plane.bounds(bounds);
    const [x0, y0] = mercator([west, north]);
    const [x1, y1] = mercator([east, south]);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const at = unmercator(x0 + (x1 - x0) * a, y0 + (y1 - y0) * b);
        const found = plane.toGlobe(at);
        if (found) expect(geoDistance(found, inverse(at) ?? [0, 0])).toBeLessThan(1e-5);
      }),
      { numRuns: 200 },
    );
  });
});
