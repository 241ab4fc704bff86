import fc from "fast-check";
import { expect, test } from "vitest";
import { projectPoint, tileGrid, tileScale } from "../../../src/render/svg/geometry/project.ts";
import { hatchPattern, paintOrder, strokeAttributes } from "../../../src/render/svg/paint.ts";
import type { LineMark, PointMark } from "../../../src/scene/scene.ts";

const HATCH = { id: "diagonal", colour: "#1F8A82" } as const;

test("hatches and dashes grow with the map and begin again at every whole zoom", () => {
  expect([3, 3.5, 3.999, 4].map(tileScale)).toEqual([1, Math.SQRT2, expect.closeTo(2, 2), 1]);
  expect(tileScale(-1)).toBe(0.5);
  expect(strokeAttributes({ colour: "#000000", width: 2, dash: [4, 3] }, 1.5)["stroke-dasharray"]).toBe(
    "6 4.5",
  );
});

test("a hatch without a grid has its own size and begins at 0,0", () => {
  expect(hatchPattern("", HATCH).attributes.patternTransform).toBeUndefined();
});

test("whole tiles have sides and places without fractions, and their drawing fills them", () => {
  const { attributes, children } = hatchPattern("", HATCH, { scale: 1.6, dx: -100.3, dy: 7.7, whole: true });
  expect(attributes).toMatchObject({ x: -9, y: 8, width: 13, height: 13 });
  expect(attributes.patternTransform).toBeUndefined();
  expect(children).toEqual([
    expect.objectContaining({ attributes: expect.objectContaining({ transform: "scale(1.625)" }) }),
  ]);
});

const camera = fc.record({
  center: fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  ),
  zoom: fc.double({ min: 0, max: 10, noNaN: true }),
  width: fc.integer({ min: 100, max: 3000 }),
  height: fc.integer({ min: 100, max: 3000 }),
});

test("a hatch lies on the world's corner, whole tiles away", () => {
  fc.assert(
    fc.property(camera, (c) => {
      const [x, y] = projectPoint([-180, 85.0511287798066], c);
      const grid = tileGrid(c);
      expect([grid.dx, grid.dy]).toEqual([expect.closeTo(x, 3), expect.closeTo(y, 3)]);
      const transform = String(hatchPattern("", HATCH, grid).attributes.patternTransform ?? "");
      const [, tx = 0, ty = 0] = (/translate\((\S+) (\S+)\)/.exec(transform) ?? []).map(Number);
      for (const [place, corner] of [
        [tx, x],
        [ty, y],
      ] as const) {
        const tiles = (corner - place) / (8 * grid.scale);
        expect(Math.abs(tiles - Math.round(tiles)) * 8 * grid.scale).toBeLessThan(0.02);
      }
    }),
  );
});

function line(id: string, dash?: number[]): LineMark {
  const stroke = { colour: "#000000", width: 1, ...(dash && { dash }) };
  return { kind: "line", id, title: id, rows: [], geometry: { type: "LineString", coordinates: [] }, stroke };
}

function point(id: string, minZoom?: number): PointMark {
  const paint = { symbol: "stop", size: 10, ink: "#000000", paper: "#FFFFFF", accent: "#FF0000" } as const;
  return {
    kind: "point",
    id,
    title: id,
    rows: [],
    at: [0, 0],
    rotation: 0,
    ...paint,
    ...(minZoom && { minZoom }),
  };
}

test("dashed lines of one pattern stay among each other, whatever their colour", () => {
  const red = line("red", [2, 1]);
  const lines = [
    line("a", [2, 1]),
    line("b", [3, 1]),
    { ...red, stroke: { ...red.stroke, colour: "#FF0000" } },
  ];
  expect(paintOrder([...lines, line("c", [2, 1])]).map((m) => m.id)).toEqual(["a", "red", "c", "b"]);
});

test("solid lines come before dashed ones and late points before early ones, otherwise the order is kept", () => {
  const lines = [line("a", [2, 1]), line("b"), line("c", [3, 1]), line("d", [2, 1]), line("e")];
  expect(paintOrder(lines).map((m) => m.id)).toEqual(["b", "e", "a", "d", "c"]);
  const points = [point("a", 2.4), point("b", 3.2), point("c"), point("d", 2.4)];
  expect(paintOrder(points).map((m) => m.id)).toEqual(["b", "a", "d", "c"]);
});
