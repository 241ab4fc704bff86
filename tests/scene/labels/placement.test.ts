import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Camera, projector } from "../../../src/scene/frame/camera.ts";
import { type Box, type PlacedLabel, placeLabels, placeScene } from "../../../src/scene/labels/placement.ts";
import type { LabelAnchor, LabelMark, PointMark } from "../../../src/scene/scene.ts";
import { fixtureScene, label } from "../../fixtures/scene.ts";

const camera: Camera = { center: [42, 35], zoom: 4, width: 500, height: 400 };

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function summary(placed: PlacedLabel[]): unknown[] {
  return placed.map(({ mark, ...place }) => [mark.id, place]);
}

const anchors: LabelAnchor[] = ["right", "left", "above", "below", "above-right", "below-left"];
const lon = fc.double({ min: 30, max: 54, noNaN: true });
const lat = fc.double({ min: 26, max: 44, noNaN: true });
const arbitraryLabel = fc
  .record({
    at: fc.tuple(lon, lat),
    lines: fc.array(fc.string({ minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 2 }),
    priority: fc.integer({ min: 0, max: 5 }),
    centre: fc.boolean(),
    leader: fc.boolean(),
    marker: fc.boolean(),
    badge: fc.boolean(),
  })
  .map(({ at, lines, priority, centre, leader, marker, badge }): Partial<LabelMark> => {
    const [west, south] = at;
    return {
      at,
      lines,
      priority,
      anchors: centre ? ["centre"] : anchors,
      ...(centre && { within: [west - 1, south - 1, west + 1, south + 1] }),
      ...(leader && { leader: { colour: "#000000", width: 1 } }),
      ...(marker && { marker: { symbol: "city", size: 12, ink: "#000000", paper: "#FFFFFF" } }),
      ...(badge && { badge: { symbol: "held", ink: "#000000", paper: "#FFFFFF" } }),
    };
  });
const labels = fc
  .array(arbitraryLabel, { maxLength: 30 })
  .map((all) => all.map((changes, i) => label(`n${i}`, changes)));
const point = ([x, y]: [number, number], i: number): PointMark => ({
  kind: "point",
  id: `point:${i}`,
  title: "",
  rows: [],
  at: [x, y],
  symbol: "airport",
  size: 15,
  ink: "#000000",
  paper: "#FFFFFF",
  accent: "#000000",
  rotation: 0,
});
const points = fc.array(fc.tuple(lon, lat), { maxLength: 10 }).map((all) => all.map(point));

describe("whatever the labels", () => {
  test("no two boxes overlap, all are inside the frame, and symbols stay free", () => {
    fc.assert(
      fc.property(labels, points, (marks, obstacles) => {
        const placed = placeLabels(marks, obstacles, camera);
        const project = projector(camera);
        for (const [i, { box }] of placed.entries()) {
          expect(box[0] >= 0 && box[1] >= 0 && box[2] <= camera.width && box[3] <= camera.height).toBe(true);
          for (const other of placed.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
          for (const { at } of obstacles) {
            const [x, y] = project(at);
            expect(overlap(box, [x - 6, y - 6, x + 6, y + 6])).toBe(false);
          }
        }
      }),
    );
  });

  test("the order of the input does not matter", () => {
    fc.assert(
      fc.property(labels, points, fc.infiniteStream(fc.nat()), (marks, obstacles, random) => {
        const shuffled = marks
          .map((mark) => ({ mark, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map((s) => s.mark);
        const straight = placeLabels(marks, obstacles, camera);
        expect(summary(placeLabels(shuffled, obstacles.toReversed(), camera))).toEqual(summary(straight));
      }),
    );
  });

  test("a leader ends at its label's own place", () => {
    fc.assert(
      fc.property(labels, (marks) => {
        for (const { leader, mark } of placeLabels(marks, [], camera)) {
          if (leader) expect(leader[1]).toEqual(projector(camera)(mark.at));
        }
      }),
    );
  });
});

describe("one label", () => {
  const only = (changes: Partial<LabelMark>, options = {}) =>
    placeLabels([label("x", changes)], [], camera, options)[0];

  test("takes the first free anchor", () => {
    expect(only({ anchors: ["left", "right"] })?.anchor).toBe("left");
    const keepClear: Box[] = [[0, 0, 249, 400]];
    expect(only({ anchors: ["left", "right"] }, { keepClear })?.anchor).toBe("right");
  });

  test("keeps the anchor that it had, where that is free", () => {
    expect(only({ anchors: ["left", "right"] }, { previous: new Map([["label:x", "right"]]) })?.anchor).toBe(
      "right",
    );
  });

  test("waits for its zoom", () => {
    expect(only({ minZoom: 4.01 })).toBeUndefined();
    expect(only({ minZoom: 4 })).toBeDefined();
  });

  test("that does not fit its area stands outside with a leader, or not at all", () => {
    const tiny: Partial<LabelMark> = {
      anchors: ["centre"],
      within: [41.9, 34.9, 42.1, 35.1],
      lines: ["A long name"],
    };
    expect(only(tiny)).toBeUndefined();
    expect(only({ ...tiny, leader: { colour: "#000000", width: 1 } })?.anchor).toBe("leader");
    expect(only({ ...tiny, within: [30, 30, 54, 40] })?.anchor).toBe("centre");
  });

  test("is wider with a badge", () => {
    const width = (p: PlacedLabel | undefined) => (p ? p.box[2] - p.box[0] : 0);
    const badge = { symbol: "held", ink: "#000000", paper: "#FFFFFF" } as const;
    expect(width(only({ badge }))).toBeGreaterThan(width(only({})) + 12);
  });
});

test("a leader's label lets those go first that have fewer places", () => {
  const style = { leader: { colour: "#000000", width: 1 }, anchors: ["centre" as const] };
  const marks = [
    label("flexible", { ...style, priority: 30, at: [42, 35], within: [41.9, 34.9, 42.1, 35.1] }),
    label("fixed", { priority: 20, at: [42.4, 35], anchors: ["right"] }),
  ];
  expect(placeLabels(marks, [], camera).map((p) => p.mark.id)).toEqual(["label:fixed", "label:flexible"]);
});

test("the labels of a scene keep off its routes where they can", () => {
  const placed = placeScene(fixtureScene, { ...camera, center: [40, 36], width: 640 });
  expect(placed.map((p) => p.mark.id)).toContain("label:CCC");
});

test("thousands of labels are placed within a frame's time or two", () => {
  const marks = Array.from({ length: 2000 }, (_, i) =>
    label(`many${i}`, { at: [30 + ((i * 7919) % 2400) / 100, 26 + ((i * 104729) % 1800) / 100] }),
  );
  placeLabels(marks, [], camera);
  const start = performance.now();
  const placed = placeLabels(marks, [], camera);
  // Ten times what it takes on an idle machine: this catches quadratic work, not a slow day.
  expect(performance.now() - start).toBeLessThan(300);
  expect(placed.length).toBeGreaterThan(50);
});
