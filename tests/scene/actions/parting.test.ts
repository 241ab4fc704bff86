import { describe, expect, it } from "vitest";
import type { LonLat } from "../../../src/model/geometry/coordinates.ts";
import { partSigns, type Sign } from "../../../src/scene/actions/parting.ts";
import { mercator, worldSize, ZOOM_RANGE } from "../../../src/scene/frame/camera.ts";
import type { Obstacle } from "../../../src/scene/mark-kinds.ts";

const SIZE = 17;

const signAt = (...places: [LonLat, ...LonLat[]]): Sign => ({ places, size: SIZE });

/** Pairs of signs, and of signs and what stays, that cover each other at a zoom. */
function covering(signs: Sign[], fixed: Obstacle[], zoom: number): number {
  const parted = partSigns(signs, { fixed, towns: [] });
  const boxes = [
    ...parted.map((sign, i) => ({ ...sign, size: signs[i]?.size ?? 0, isSign: true })),
    ...fixed.map((other) => ({ ...other, isSign: false })),
  ].filter(({ minZoom = -Infinity }) => zoom >= minZoom);
  const seen = boxes.map(({ at, shift: [right, down] = [0, 0], size, isSign }) => {
    const [x, y] = mercator(at).map((unit) => unit * worldSize(zoom)) as [number, number];
    return { x: x + right, y: y + down, size, isSign };
  });
  return seen.flatMap((a, i) =>
    seen.slice(i + 1).filter((b) => {
      const needed = (a.size + b.size) / 2 - 1e-6;
      return (a.isSign || b.isSign) && Math.abs(a.x - b.x) < needed && Math.abs(a.y - b.y) < needed;
    }),
  ).length;
}

/** Evenly and always the same, all over the world and crowded in one corner of it. */
function crowd(count: number): LonLat[] {
  return Array.from({ length: count }, (_, i): LonLat => {
    const [a, b] = [(i * 0.618034) % 1, (i * 0.414214) % 1];
    return i % 3 === 0 ? [a * 340 - 170, b * 120 - 50] : [40 + a * 8, 33 + b * 6];
  });
}

describe("signs of acts", () => {
  const places = crowd(750);
  const signs = places.map((at, i) =>
    i % 2 ? signAt(at) : signAt(at, [at[0] + 1, at[1]], [at[0], at[1] + 1]),
  );
  const fixed = crowd(40).map(
    ([lon, lat], i): Obstacle => ({
      at: [lon + 0.3, lat - 0.2],
      size: 15,
      ...(i % 2 && { minZoom: 2.4 }),
    }),
  );

  it.each([-1, 0, 1.3, 2.75, 4, 5.5, 7.1, 8.6, ZOOM_RANGE.most])(
    "cover neither each other nor symbols at zoom %d",
    (zoom) => {
      expect(covering(signs, fixed, zoom)).toBe(0);
    },
  );

  it("are seen more of, the closer the map comes, and nearly all at last", () => {
    const parted = partSigns(signs, { fixed, towns: [] });
    const seen = [0, 3, 6, 9].map((zoom) => parted.filter(({ minZoom = -1 }) => minZoom <= zoom).length);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen[0]).toBeGreaterThan(20);
    expect(seen[3]).toBeGreaterThan(700);
  });

  it("stand beside each other at one place, above the symbol or the town there", () => {
    const erbil: LonLat = [44.01, 36.19];
    const three = partSigns([signAt(erbil), signAt(erbil), signAt(erbil)], { fixed: [], towns: [] });
    expect(three.map(({ shift: [x = 0, y = 0] = [] }) => [Math.sign(x), y])).toEqual([
      [-1, 0],
      [0, 0],
      [1, 0],
    ]);
    expect(three.every(({ minZoom }) => minZoom === undefined)).toBe(true);
    const town = { at: erbil, size: 13 };
    for (const around of [
      { fixed: [town], towns: [] },
      { fixed: [], towns: [town] },
    ])
      expect(partSigns([signAt(erbil)], around)[0]?.shift).toEqual([0, -15.25]);
  });

  it("move to their next place rather than wait", () => {
    const [first, second] = partSigns([signAt([10, 10]), signAt([10.1, 10], [60, 10])], {
      fixed: [],
      towns: [],
    });
    expect(first).toMatchObject({ at: [10, 10] });
    expect(second).toMatchObject({ at: [60, 10] });
  });
});
