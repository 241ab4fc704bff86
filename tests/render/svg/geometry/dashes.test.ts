import { expect, test } from "vitest";
import { dashesOf } from "../../../../src/render/svg/geometry/dashes.ts";

const LINE = Float64Array.from([0, 0, 3, 4, 3, 14]);

const lengthOf = (line: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 2; i < line.length; i += 2)
    sum += Math.hypot((line[i] ?? 0) - (line[i - 2] ?? 0), (line[i + 1] ?? 0) - (line[i - 1] ?? 0));
  return sum;
};

test("dashes are as long as their pattern says, gaps are left out, and the last dash ends with the line", () => {
  expect(dashesOf(LINE, 1, [4, 3]).map((d) => [...d])).toEqual([
    [0, 0, 2.4, 3.2],
    [3, 6, 3, 10],
    [3, 13, 3, 14],
  ]);
});

test("a dash goes around the line's own corners", () => {
  const [first] = dashesOf(LINE, 1, [8, 3]);
  expect([...(first ?? [])]).toEqual([0, 0, 3, 4, 3, 7]);
});

test.each([
  ["two px to a unit", 2, [4, 3]],
  ["an odd pattern", 1, [2]],
  ["a pattern of three", 1, [2, 1, 3]],
])("with %s the dashes alone are kept", (_, scale, pattern) => {
  const twice = pattern.length % 2 ? [...pattern, ...pattern] : pattern;
  const dashes = dashesOf(LINE, scale, pattern).map((dash) => lengthOf(dash) * scale);
  for (const [i, length] of dashes.slice(0, -1).entries())
    expect(length).toBeCloseTo(twice[(2 * i) % twice.length] ?? 0, 9);
});

test.each([[[]], [[0]], [[0, 0]]])("a pattern without length, %j, leaves the line whole", (pattern) => {
  expect(dashesOf(LINE, 1, pattern)).toEqual([LINE]);
});
