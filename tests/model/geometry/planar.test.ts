import { describe, expect, it } from "vitest";
import { boundsOf, isInside } from "../../../src/model/geometry/planar.ts";

const SQUARE = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];
const closed = [...SQUARE, [0, 0]];
const HOLE = [
  [1, 1],
  [1, 3],
  [3, 3],
  [3, 1],
];

describe("the even-odd rule", () => {
  it.each([
    ["inside a ring", [2, 2], [closed], true],
    ["inside a ring that is not closed", [2, 2], [SQUARE], true],
    ["left of the edge that closes it", [-1, 2], [SQUARE], false],
    ["right of it", [5, 2], [SQUARE], false],
    ["in a hole", [2, 2], [closed, HOLE], false],
    ["between ring and hole", [0.5, 2], [closed, HOLE], true],
    ["in no ring", [2, 2], [], false],
    ["in a ring without points", [2, 2], [[]], false],
  ])("%s", (_, at, rings, expected) => {
    expect(isInside(at, rings)).toBe(expected);
  });
});

describe("bounds", () => {
  it("hold all points", () => expect(boundsOf([...SQUARE, [-2, 9]])).toEqual([-2, 0, 4, 9]));
  it("are endless and the wrong way round without any", () =>
    expect(boundsOf([])).toEqual([Infinity, Infinity, -Infinity, -Infinity]));
});
