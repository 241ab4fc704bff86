import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crosses, holds, normalBounds, wrapped } from "../../../src/model/geometry/bounds.ts";
import type { Bounds } from "../../../src/model/geometry/coordinates.ts";

describe("bounds", () => {
  it.each<[Bounds, ReturnType<typeof normalBounds>]>([
    [
      [38, 28, 49, 38],
      [38, 28, 49, 38],
    ],
    [
      [-180, -56, 180, 74],
      [-180, -56, 180, 74],
    ],
    [
      [160, -50, -150, 10],
      [160, -50, 210, 10],
    ],
    [
      [160, -50, 210, 10],
      [160, -50, 210, 10],
    ],
    [
      [-200, -50, -150, 10],
      [160, -50, 210, 10],
    ],
    [
      [-200, -50, -190, 10],
      [160, -50, 170, 10],
    ],
    [
      [180, -50, -150, 10],
      [-180, -50, -150, 10],
    ],
    [
      [-20, -50, 340, 10],
      [-20, -50, 340, 10],
    ],
    [[49, 28, 38, 38], "empty"],
    [[38, 38, 49, 28], "empty"],
    [[-200, 0, 200, 10], "wide"],
    [[361, 0, 365, 10], "globe"],
    [[0, 0, 10, 91], "globe"],
    [[Number.NaN, 0, 10, 10], "globe"],
    [[0, Number.NaN, 10, 10], "globe"],
    [[-Infinity, 0, 10, 10], "globe"],
  ])("%j are %j", (given, normal) => {
    expect(normalBounds(given)).toEqual(normal);
  });

  const lon = fc.integer({ min: -360, max: 360 });

  it("begin from -180 to 180, go eastward, and are normal for good", () => {
    fc.assert(
      fc.property(lon, lon, (west, east) => {
        const normal = normalBounds([west, -10, east, 10]);
        if (typeof normal === "string") return;
        expect(normal[0] >= -180 && normal[0] < 180).toBe(true);
        expect(normal[2] - normal[0]).toBeGreaterThan(0);
        expect(normal[2] - normal[0]).toBeLessThanOrEqual(360);
        expect(normalBounds(normal)).toEqual(normal);
        for (const end of [west, east]) expect(holds(normal, [wrapped(end), 0])).toBe(true);
      }),
    );
  });

  it("hold what lies across the antimeridian, and nothing on the other side of the globe", () => {
    const pacific: Bounds = [160, -50, 210, 10];
    expect(crosses(pacific)).toBe(true);
    expect([170, -170, -150.5].map((x) => holds(pacific, [x, 0]))).toEqual([true, true, true]);
    expect([0, 159, -149].map((x) => holds(pacific, [x, 0]))).toEqual([false, false, false]);
    expect(holds(pacific, [170, 11])).toBe(false);
  });
});
