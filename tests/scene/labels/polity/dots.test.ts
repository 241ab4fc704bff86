import { describe, expect, test } from "vitest";
import type { Camera } from "../../../../src/scene/frame/camera.ts";
import { projector } from "../../../../src/scene/frame/camera.ts";
import { type PlacedLabel, placeLabels } from "../../../../src/scene/labels/placement.ts";
import type { AreaMark, LabelMark } from "../../../../src/scene/scene.ts";
import { label, square } from "../../../fixtures/scene.ts";

const camera: Camera = { center: [20, 20], zoom: 2, width: 800, height: 600 };
const badge = { symbol: "held", ink: "#000000", paper: "#FFFFFF" } as const;
const leader = { colour: "#000000", width: 1 };

interface State {
  code: string;
  at: [number, number];
  /** Degrees from its middle to each side. */
  half: number;
}

const areaOf = ({ code, at: [x, y], half }: State): AreaMark => ({
  kind: "area",
  id: `area:${code}`,
  title: code,
  rows: [],
  geometry: { type: "Polygon", coordinates: [square(x - half, y - half, x + half, y + half)] },
  fill: { colour: "#CCCCCC" },
});

const labelOf = ({ code, at }: State): LabelMark =>
  label(code, { at, area: `area:${code}`, lines: [code], badge, leader });

function place(states: State[], obstacles: [number, number][] = []): Map<string, PlacedLabel> {
  const surroundings = {
    areas: states.map(areaOf),
    obstacles: obstacles.map((at) => ({ at, size: 12 })),
  };
  const placed = placeLabels(states.map(labelOf), surroundings, camera);
  return new Map(placed.map((one) => [one.mark.id.replace("label:", ""), one]));
}

const centre = ({ badge }: PlacedLabel): [number, number] => [badge?.x ?? Number.NaN, badge?.y ?? Number.NaN];
const apart = (a: PlacedLabel, b: PlacedLabel) =>
  Math.hypot(centre(a)[0] - centre(b)[0], centre(a)[1] - centre(b)[1]);

describe("a shape that is smaller than 8 px", () => {
  const small: State = { code: "SMALL", at: [20, 20], half: 0.2 };

  test("has a dot at its place, with its name beside it", () => {
    const placed = place([small]).get("SMALL");
    expect(placed?.dotted).toEqual(projector(camera)([20, 20]));
    expect(centre(placed as PlacedLabel)).toEqual(placed?.dotted);
    expect(placed?.badge?.size).toBeGreaterThanOrEqual(9);
    expect(placed?.mark.lines).toEqual(["SMALL"]);
  });

  test("has its dot inside another, where its name has no place", () => {
    const placed = place([{ code: "LAND", at: [20, 20], half: 18 }, small]).get("SMALL");
    expect(placed?.dotted).toBeDefined();
    expect(placed?.mark.lines).toEqual([]);
  });

  test.each([
    ["is large enough", { ...small, half: 2 }],
    ["is out of the frame", { ...small, at: [170, 20] as [number, number] }],
  ])("has none where it %s", (_, state) => expect(place([state]).get("SMALL")?.dotted).toBeUndefined());

  test("has none without a position", () => {
    const { badge: _, ...plain } = labelOf(small);
    const [placed] = placeLabels([plain], { areas: [areaOf(small)], obstacles: [] }, camera);
    expect(placed?.dotted).toBeUndefined();
  });
});

describe("dots that would cover each other", () => {
  const crowd = Array.from({ length: 9 }, (_, i): State => {
    return { code: `S${i}`, at: [20 + (i % 3) * 0.6, 20 + Math.floor(i / 3) * 0.6], half: 0.1 };
  });

  test("part, and stay near their places", () => {
    const placed = [...place(crowd).values()];
    expect(placed).toHaveLength(9);
    for (const [i, one] of placed.entries()) {
      const [x, y] = one.dotted ?? [0, 0];
      expect(Math.hypot(centre(one)[0] - x, centre(one)[1] - y)).toBeLessThan(27);
      for (const other of placed.slice(i + 1)) expect(apart(one, other)).toBeGreaterThan(10);
    }
  });

  test("part where they have the same place", () => {
    const [one, two] = [...place(["A", "B"].map((code) => ({ code, at: [20, 20], half: 0.1 }))).values()];
    expect(apart(one as PlacedLabel, two as PlacedLabel)).toBeGreaterThan(10);
  });

  test("keep off symbols", () => {
    const one = place([crowd[0] as State], [[20.2, 20]]).get("S0") as PlacedLabel;
    const [x, y] = projector(camera)([20.2, 20]);
    expect(Math.hypot(centre(one)[0] - x, centre(one)[1] - y)).toBeGreaterThan(10);
  });

  test("are where they are whatever the order", () => {
    const straight = place(crowd);
    const turned = place(crowd.toReversed());
    for (const [code, one] of straight) expect(centre(turned.get(code) as PlacedLabel)).toEqual(centre(one));
  });
});
