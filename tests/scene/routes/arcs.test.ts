import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LonLat } from "../../../src/model/geometry/coordinates.ts";
import { alongArc, arc, arcGeometry, fanOut } from "../../../src/scene/routes/arcs.ts";

const ISTANBUL: LonLat = [28.8146, 40.9769];
const ERBIL: LonLat = [43.9632, 36.2376];
const SULAYMANIYAH: LonLat = [45.3167, 35.5617];

const place = fc.tuple(
  fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
) as fc.Arbitrary<LonLat>;

function lines(from: LonLat, to: LonLat, bow: number) {
  const geometry = arcGeometry(arc(from, to, bow));
  return geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
}

describe("arc", () => {
  it("begins and ends at its airports, however it bows", () => {
    for (const bow of [-1, 0, 2]) {
      const [line] = lines(ISTANBUL, ERBIL, bow);
      expect(line?.at(0)?.map((n) => n.toFixed(4))).toEqual(ISTANBUL.map((n) => n.toFixed(4)));
      expect(line?.at(-1)?.map((n) => n.toFixed(4))).toEqual(ERBIL.map((n) => n.toFixed(4)));
    }
  });

  it("bulges to the pole, as a great circle does", () => {
    expect(alongArc(arc([0, 50], [80, 50], 0), 0.5).at[1]).toBeGreaterThan(55);
  });

  it("is cut at the antimeridian and takes the short way", () => {
    const parts = lines([178, -17], [-172, -14], 0);
    expect(parts).toHaveLength(2);
    expect(parts[0]?.at(-1)?.[0]).toBeCloseTo(180, 6);
    expect(parts[1]?.at(0)?.[0]).toBeCloseTo(-180, 6);
  });

  it("never jumps across the world and never leaves it", () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: -3, max: 3 }), (from, to, bow) => {
        for (const line of lines(from, to, bow)) {
          for (const [i, at] of line.entries()) {
            expect(Math.abs(at[0] as number)).toBeLessThanOrEqual(180.0001);
            const before = line[i - 1];
            if (before) expect(Math.abs((before[0] as number) - (at[0] as number))).toBeLessThan(180);
          }
        }
      }),
    );
  });

  it("points its arrow along the way", () => {
    expect(alongArc(arc([0, 0], [10, 0], 0), 0.5).rotation).toBeCloseTo(90, 3);
    expect(alongArc(arc([0, 0], [0, 10], 0), 0.5).rotation).toBeCloseTo(0, 3);
  });
});

describe("fanOut", () => {
  it("spreads routes that share an end by their course, and leaves a lone one straight", () => {
    const bows = fanOut([
      { id: "b", from: ISTANBUL, to: SULAYMANIYAH },
      { id: "a", from: ISTANBUL, to: ERBIL },
      { id: "c", from: [31.4, 30.1], to: ERBIL },
    ]);
    expect(bows.get("c")).toBe(0);
    expect((bows.get("a") ?? 0) + (bows.get("b") ?? 0)).toBe(0);
    expect(bows.get("a")).not.toBe(bows.get("b"));
  });

  it("keeps two carriers on one pair of airports apart, there and back", () => {
    const bows = fanOut([
      { id: "a", from: ISTANBUL, to: ERBIL },
      { id: "b", from: ERBIL, to: ISTANBUL },
    ]);
    expect(bows.get("a")).not.toBe(-(bows.get("b") ?? 0));
  });
});
