import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hatchStrokes, type Segment } from "../../src/export/pdf/graphics/hatch.ts";
import { inverse, multiply, parseTransform } from "../../src/export/pdf/graphics/matrix.ts";
import { drawPath } from "../../src/export/pdf/graphics/path.ts";
import { trueType } from "../../src/export/pdf/text/truetype.ts";
import { HATCHES } from "../../src/theme/hatches.ts";
import { SYMBOLS } from "../../src/theme/symbols.ts";

function traced(d: string): string {
  const steps: string[] = [];
  const note =
    (letter: string) =>
    (...values: number[]) => {
      steps.push(letter + values.map((v) => Math.round(v * 100) / 100 + 0).join(" "));
    };
  drawPath(d, { moveTo: note("M"), lineTo: note("L"), curveTo: note("C"), closePath: note("Z") });
  return steps.join("");
}

describe("path data", () => {
  test.each([
    ["M1 2l3-4-1 .5Z", "M1 2L4 -2L3 -1.5Z"],
    ["M0 0h2v3H0Vl", null],
    ["M1 1m2 2 3 3", "M1 1M3 3L6 6"],
    ["M10 5v5H20v-5", "M10 5L10 10L20 10L20 5"],
    ["M5 9.6Q8 6 11 9.6", "M5 9.6C7 7.2 9 7.2 11 9.6"],
    ["M0 0C1 1 2 2 3 0c1 1 2 2 3 0", "M0 0C1 1 2 2 3 0C4 1 5 2 6 0"],
    ["M2 2h.01M6 6h.01", "M2 2L2.01 2M6 6L6.01 6"],
    ["M0 0ZM1 1", "M0 0ZM1 1"],
    ["M0 0L1", null],
    ["0 0", null],
    ["M0 0S1 1 2 2", null],
    ["M0 0A1 2 0 0 1 1 1", null],
  ])("%s", (d, expected) => {
    if (expected === null) expect(() => traced(d)).toThrow("The PDF cannot draw");
    else expect(traced(d)).toBe(expected);
  });

  test("arcs keep to their circle", () => {
    const disc = SYMBOLS.stop[0]?.path ?? "";
    drawPath(disc, {
      moveTo: () => undefined,
      lineTo: () => expect.unreachable(),
      closePath: () => undefined,
      curveTo: (_x1, _y1, _x2, _y2, x, y) => expect(Math.hypot(x - 8, y - 8)).toBeCloseTo(6.8, 6),
    });
    expect(traced("M8 1A7 7 0 0 1 15 8")).toBe("M8 1C11.87 1 15 4.13 15 8");
    expect(traced("M8 1A7 7 0 0 0 15 8")).toBe("M8 1C8 4.87 11.13 8 15 8");
  });

  test("all symbols can be drawn", () => {
    for (const parts of Object.values(SYMBOLS))
      for (const { path } of parts) expect(() => traced(path)).not.toThrow();
  });
});

describe("transforms", () => {
  test("are applied from right to left", () => {
    const [a, b, c, d, e, f] = parseTransform("translate(10 20) rotate(90) scale(2) translate(-1 -1)");
    const point = [a * 3 + c * 1 + e, b * 3 + d * 1 + f];
    expect(point.map((v) => Math.round(v * 1e6) / 1e6 + 0)).toEqual([10, 24]);
    expect(parseTransform("matrix(1 2 3 4 5 6)")).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("have a way back", () => {
    const there = parseTransform("translate(3 -4) rotate(30) scale(2 5)");
    const back = multiply(there, inverse(there)).map((v) => Math.round(v * 1e9) / 1e9 + 0);
    expect(back).toEqual([1, 0, 0, 1, 0, 0]);
    expect(() => inverse([0, 0, 0, 0, 1, 1])).toThrow("flattens");
  });

  test.each(["skewX(3)", "translate(1 2) nonsense", "rotate(1 2 3)", "scale(a)"])("%s is refused", (text) => {
    expect(() => parseTransform(text)).toThrow("The PDF cannot draw the transform");
  });
});

describe("hatches", () => {
  const tileOf = (id: keyof typeof HATCHES) => {
    const { size, path } = HATCHES[id];
    return { width: size, height: size, d: path };
  };
  const isOn = (x: number, y: number, [x0, y0, x1, y1]: Segment, within: number) => {
    const [dx, dy] = [x1 - x0, y1 - y0];
    const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - x0 - t * dx, y - y0 - t * dy) <= within;
  };
  /** Whether the tile itself, repeated over and over, has ink at a place. */
  const inTile = (id: keyof typeof HATCHES, x: number, y: number) => {
    const { size, strokeWidth } = HATCHES[id];
    const around = hatchStrokes(tileOf(id), [-size, -size, 2 * size, 2 * size]);
    const [tx, ty] = [((x % size) + size) % size, ((y % size) + size) % size];
    return around.some((segment) => isOn(tx, ty, segment, strokeWidth / 2));
  };

  test("of lines are whole lines, as many as fit", () => {
    expect(hatchStrokes(tileOf("diagonal"), [1, 1, 15, 15])).toHaveLength(3);
    expect(hatchStrokes(tileOf("cross"), [1, 1, 17, 17])).toHaveLength(6);
  });

  test("of dots are dots", () => {
    const dots = hatchStrokes(tileOf("dots"), [0, 0, 16, 16]);
    expect(dots).toHaveLength(8);
    for (const [x0, , x1] of dots) expect(x1 - x0).toBeCloseTo(0.01);
  });

  test.each(["diagonal", "reverse", "cross", "dots"] as const)(
    "%s is the same anywhere on the plane",
    (id) => {
      const place = fc.integer({ min: -300, max: 300 });
      fc.assert(
        fc.property(place, place, fc.double({ min: 0, max: 1, noNaN: true }), (x, y, part) => {
          const [px, py] = [x + part * 7, y + part * 3];
          const near: [number, number, number, number] = [px - 20, py - 20, px + 20, py + 20];
          const width = HATCHES[id].strokeWidth / 2;
          const found = hatchStrokes(tileOf(id), near).some((segment) => isOn(px, py, segment, width));
          const edge = hatchStrokes(tileOf(id), near).some(
            (s) => isOn(px, py, s, width + 0.02) !== isOn(px, py, s, width - 0.02),
          );
          expect(edge || found === inTile(id, px, py)).toBe(true);
        }),
      );
    },
  );

  test("of curves are refused", () => {
    expect(() => hatchStrokes({ width: 8, height: 8, d: "M0 0Q1 1 2 2" }, [0, 0, 8, 8])).toThrow(
      "straight strokes",
    );
  });
});

test("a font's tables add up", () => {
  const square = [
    { command: "moveTo", args: [0, 0] },
    { command: "lineTo", args: [500, 0] },
    { command: "quadraticCurveTo", args: [500, 250, 250, 250] },
    { command: "quadraticCurveTo", args: [0, 250, 0, 500] },
    { command: "closePath", args: [] },
  ];
  const heights = { unitsPerEm: 1000, ascent: 800, descent: -200 };
  const font = trueType(
    [
      { outline: { commands: [] }, advance: 0 },
      { outline: { commands: square }, advance: 600 },
    ],
    heights,
  );
  const view = new DataView(font.buffer);
  expect(view.getUint32(0)).toBe(0x10000);
  const tags = Array.from({ length: view.getUint16(4) }, (_, i) =>
    String.fromCharCode(...font.subarray(12 + 16 * i, 16 + 16 * i)),
  );
  expect(tags).toEqual(["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);
  const end = 12 + 16 * (tags.length - 1);
  expect(view.getUint32(end + 8) + view.getUint32(end + 12)).toBe(font.length);
  expect(() =>
    trueType([{ outline: { commands: [{ command: "bezierCurveTo", args: [] }] }, advance: 1 }], heights),
  ).toThrow("no bezierCurveTo");
});
