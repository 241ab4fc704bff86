import { area, booleanPointInPolygon, kinks, polygon } from "@turf/turf";
import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { firstSelfIntersection } from "../../src/dossier/regions/own/rings/self-intersections.ts";
import { cutAtAntimeridian, unwrapped } from "../../src/dossier/regions/own/rings/unwrap.ts";
import { Scanned } from "../../src/dossier/regions/own/scanlines.ts";

const closed = (points: Position[]): Position[] => [...points, points[0] as Position];
const corner = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }));
const corners = fc
  .uniqueArray(corner, { minLength: 4, maxLength: 12, selector: String })
  .map((points) => closed(points.map(([x, y]) => [x / 100, y / 100])));

/** A ring around a middle, which cannot cross itself. */
function star(radii: number[], [lon, lat]: [number, number]): Position[] {
  return closed(
    radii.map((radius, i) => {
      const turn = (2 * Math.PI * i) / radii.length;
      return [lon + radius * Math.cos(turn), lat + radius * Math.sin(turn)];
    }),
  );
}
/** On a plane of degrees, as a cut leaves that as it is. */
function planar(ring: Position[]): number {
  const terms = ring.slice(1).map(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    return ax * by - bx * ay;
  });
  return Math.abs(terms.reduce((a, b) => a + b, 0)) / 2;
}

const radii = fc.array(fc.double({ min: 1, max: 8, noNaN: true }), { minLength: 5, maxLength: 40 });
const middle = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -60, max: 60, noNaN: true }),
);

describe("where rings cross", () => {
  it("is found where Turf finds a kink, and nowhere else", () => {
    fc.assert(
      fc.property(corners, (ring) => {
        const found = firstSelfIntersection([ring]);
        const known = kinks(polygon([ring])).features.map((f) => f.geometry.coordinates);
        if (!found) {
          // Turf counts a corner that lies on another edge, which leaves the inside as it is.
          for (const [x = 0, y = 0] of known)
            expect(ring.some(([a = 0, b = 0]) => Math.hypot(a - x, b - y) < 1e-6)).toBe(true);
          return;
        }
        const [x = 0, y = 0] = found.at;
        expect(known.some(([a = 0, b = 0]) => Math.hypot(a - x, b - y) < 1e-6)).toBe(true);
      }),
    );
  });

  it("is nowhere on a ring around its middle, whichever way it runs", () => {
    fc.assert(
      fc.property(radii, middle, (sizes, at) => {
        expect(firstSelfIntersection([star(sizes, at)])).toBeUndefined();
        expect(firstSelfIntersection([star(sizes, at).toReversed()])).toBeUndefined();
      }),
    );
  });

  it("is told with its rings where two of them cross", () => {
    const [a, b] = [star([2, 2, 2, 2], [0, 0]), star([2, 2, 2, 2], [1, 1])];
    expect(firstSelfIntersection([a, b])?.rings.toSorted()).toEqual([0, 1]);
    expect(firstSelfIntersection([a, star([1, 1, 1, 1], [0, 0])])).toBeUndefined();
  });
});

describe("a ring at the antimeridian", () => {
  const folded = (ring: Position[]) =>
    ring.map(([x = 0, y = 0]) => [((((x + 180) % 360) + 360) % 360) - 180, y]);

  it("is cut into parts that lie on the globe and have the same area, wherever it lies", () => {
    fc.assert(
      fc.property(radii, middle, (sizes, at) => {
        const ring = star(sizes, at);
        const run = unwrapped(folded(ring));
        expect(run).toBeDefined();
        const parts = cutAtAntimeridian([run ?? []]);
        expect(parts.length).toBeLessThanOrEqual(2);
        for (const [x = 0] of parts.flat(2)) expect(Math.abs(x)).toBeLessThanOrEqual(180);
        const sum = parts.reduce((total, [outer = []]) => total + planar(outer), 0);
        expect(sum / planar(ring)).toBeCloseTo(1, 6);
      }),
    );
  });

  it("keeps its holes on their side", () => {
    const outer = closed([
      [170, 0],
      [-170, 0],
      [-170, 10],
      [170, 10],
    ]);
    const hole = closed([
      [-178, 2],
      [-176, 2],
      [-176, 4],
      [-178, 4],
    ]);
    const rings = [outer, hole].map((ring) => unwrapped(ring) ?? []);
    const parts = cutAtAntimeridian(rings);
    expect(parts.map((part) => part.length)).toEqual([1, 2]);
    expect(booleanPointInPolygon([-177, 3], polygon(parts[1] ?? []))).toBe(false);
    expect(booleanPointInPolygon([-179, 3], polygon(parts[1] ?? []))).toBe(true);
  });

  it.each([
    [
      "around the globe",
      [
        [-180, -80],
        [180, -80],
        [180, 80],
        [-180, 80],
      ],
    ],
    [
      "around the pole",
      [
        [0, 60],
        [90, 60],
        [180, 60],
        [-90, 60],
      ],
    ],
    [
      "over more than half of it",
      [
        [-100, 0],
        [0, 0],
        [100, 0],
        [0, 10],
      ],
    ],
  ])("is none that goes %s", (_, points) => {
    expect(unwrapped(closed(points))).toBeUndefined();
  });
});

describe("an area on its parallels", () => {
  it("is as large as Turf has it, to a hundredth, and has its name inside", () => {
    fc.assert(
      fc.property(
        radii,
        fc.tuple(fc.constant(20), fc.double({ min: -45, max: 45, noNaN: true })),
        (sizes, at) => {
          const shape = polygon([star(sizes, at)]);
          const scanned = new Scanned(shape.geometry);
          expect(Math.abs(scanned.area / (area(shape) / 1e6) - 1)).toBeLessThan(0.02);
          expect(booleanPointInPolygon(scanned.label(), shape)).toBe(true);
        },
      ),
    );
  });

  it("tells how much of it lies in another", () => {
    const box = (w: number, e: number) =>
      polygon([
        closed([
          [w, 0],
          [e, 0],
          [e, 10],
          [w, 10],
        ]),
      ]).geometry;
    const scanned = new Scanned(box(0, 10));
    expect(scanned.shareIn(box(7.5, 20))).toBeCloseTo(0.25, 6);
    expect(scanned.shareIn(box(-5, 20))).toBeCloseTo(1, 6);
    expect(scanned.shareIn(box(10, 20))).toBe(0);
    expect(scanned.shareIn(box(30, 40))).toBe(0);
  });
});
