import fc from "fast-check";
import { expect, test } from "vitest";
import { trimLine } from "../../../../src/render/svg/geometry/trim.ts";
import type { Box } from "../../../../src/scene/frame/boxes.ts";

const BOX: Box = [0, 0, 100, 80];
const PERIOD = 7;
const SAME = { scale: 1, dx: 0, dy: 0 };

type Point = readonly [x: number, y: number];

const pointsOf = (part: Float64Array): Point[] =>
  Array.from({ length: part.length / 2 }, (_, i) => [part[2 * i] ?? 0, part[2 * i + 1] ?? 0]);

const lengthOf = (points: Point[]) =>
  points
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot(x - (points[i]?.[0] ?? 0), y - (points[i]?.[1] ?? 0)), 0);

test("a line that comes from afar begins a whole number of dashes after its beginning", () => {
  const coordinate = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 8 }), (before) => {
      const line = [...before, [50, 40], [60, 50]] as Point[];
      const trimmed = pointsOf(trimLine(Float64Array.from(line.flat()), SAME, BOX, PERIOD));
      const left = (lengthOf(line) - lengthOf(trimmed)) / PERIOD;
      expect(Math.abs(left - Math.round(left))).toBeLessThan(1e-6);
      expect(trimmed.at(-1)).toEqual([60, 50]);
    }),
  );
});

test("what is left of a line is less than a dash longer than what can be seen, and its end beyond the box is gone", () => {
  const line = Array.from({ length: 201 }, (_, i) => [(i - 100) * 10, 40]).flat();
  const trimmed = pointsOf(trimLine(Float64Array.from(line), SAME, BOX, PERIOD));
  const [first, last] = [trimmed[0]?.[0] ?? Number.NaN, trimmed.at(-1)?.[0] ?? Number.NaN];
  expect(first).toBeGreaterThan(-10 - PERIOD);
  expect(first).toBeLessThanOrEqual(0);
  expect(last).toBeGreaterThanOrEqual(100);
  expect(last).toBeLessThanOrEqual(110);
});

test("a line that leaves the box and comes back stays whole between", () => {
  const line = [50, 40, 300, 40, 300, 60, 50, 60];
  expect([...trimLine(Float64Array.from(line), SAME, BOX, PERIOD)]).toEqual(line);
});

test("a line beside the box is gone, in px of the box", () => {
  const line = Float64Array.from([200, 0, 300, 90]);
  expect(trimLine(line, SAME, BOX, PERIOD)).toHaveLength(0);
  expect(trimLine(line, { scale: 0.1, dx: 0, dy: 0 }, BOX, PERIOD)).toHaveLength(4);
});
