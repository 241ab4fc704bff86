import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Camera, projector } from "../../../src/scene/frame/camera.ts";
import { type Box, type PlacedLabel, placeLabels, placeScene } from "../../../src/scene/labels/placement.ts";
import type { AreaMark, LabelAnchor, LabelMark, PointMark } from "../../../src/scene/scene.ts";
import { fixtureScene, label } from "../../fixtures/scene.ts";

const camera: Camera = { center: [42, 35], zoom: 4, width: 500, height: 400 };

const NOTHING = { areas: [], obstacles: [] };

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
    area: fc.boolean(),
    leader: fc.boolean(),
    marker: fc.boolean(),
    badge: fc.boolean(),
  })
  .map(({ at, lines, priority, area, leader, marker, badge }): Partial<LabelMark> => {
    return {
      at,
      lines,
      priority,
      anchors,
      ...(area && { area: "area:own" }),
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
/** A square of some degrees to each side of a place. */
function square(id: string, [x, y]: [number, number], half: number): AreaMark {
  const ring = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
    [x - half, y - half],
  ];
  return {
    kind: "area",
    id: `area:${id}`,
    title: id,
    rows: [],
    geometry: { type: "Polygon", coordinates: [ring] },
    fill: { colour: "#CCCCCC" },
  };
}
const points = fc.array(fc.tuple(lon, lat), { maxLength: 10 }).map((all) => all.map(point));

describe("whatever the labels", () => {
  test("no two boxes overlap, all are inside the frame, and symbols stay free", () => {
    fc.assert(
      fc.property(labels, points, (marks, obstacles) => {
        const placed = placeLabels(marks, { areas: [square("own", [42, 35], 3)], obstacles }, camera);
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
        const straight = placeLabels(marks, { areas: [square("own", [42, 35], 3)], obstacles }, camera);
        expect(
          summary(
            placeLabels(
              shuffled,
              { areas: [square("own", [42, 35], 3)], obstacles: obstacles.toReversed() },
              camera,
            ),
          ),
        ).toEqual(summary(straight));
      }),
    );
  });

  test("a leader ends at its label's own place", () => {
    fc.assert(
      fc.property(labels, (marks) => {
        for (const { leader, mark } of placeLabels(marks, NOTHING, camera)) {
          if (leader) expect(leader[1]).toEqual(projector(camera)(mark.at));
        }
      }),
    );
  });
});

describe("one label", () => {
  const only = (changes: Partial<LabelMark>, options = {}) =>
    placeLabels([label("x", changes)], NOTHING, camera, options)[0];

  test("takes the first free anchor", () => {
    expect(only({ anchors: ["left", "right"] })?.anchor).toBe("left");
    const keepClear: Box[] = [[0, 0, 249, 400]];
    expect(only({ anchors: ["left", "right"] }, { keepClear })?.anchor).toBe("right");
  });

  test("keeps the anchor that it had, where that is free", () => {
    expect(
      only(
        { anchors: ["left", "right"] },
        { previous: new Map([["label:x", { anchor: "right", off: [0, 0], zoom: 4 }]]) },
      )?.anchor,
    ).toBe("right");
  });

  test("waits for its zoom", () => {
    expect(only({ minZoom: 4.01 })).toBeUndefined();
    expect(only({ minZoom: 4 })).toBeDefined();
  });

  test("is wider with a badge", () => {
    const width = (p: PlacedLabel | undefined) => (p ? p.box[2] - p.box[0] : 0);
    const badge = { symbol: "held", ink: "#000000", paper: "#FFFFFF" } as const;
    expect(width(only({ badge }))).toBeGreaterThan(width(only({})) + 12);
  });
});

describe("the name of an area", () => {
  const leader = { colour: "#000000", width: 1 };
  const callout = { fill: "#FFFFFF", stroke: leader };
  const badge = { symbol: "held", ink: "#000000", paper: "#FFFFFF" } as const;
  const place = (areas: AreaMark[], changes: Partial<LabelMark> = {}, at: [number, number] = [42, 35]) =>
    placeLabels(
      [label("x", { at, area: "area:own", lines: ["Somewhere"], leader, ...changes })],
      { areas, obstacles: [] },
      camera,
    )[0];
  const own = (half: number) => square("own", [42, 35], half);
  const other = (half: number) => square("other", [42, 35], half);

  /** Land of others close by on all sides, and open water behind a narrow way to the west. */
  const channel = [
    square("east", [47.05, 35], 4.6),
    ...[0, 1, 2, 3, 4, 5].map((i) => square(`north${i}`, [41.35, 35.55 + i / 2], 0.25)),
    ...[0, 1, 2, 3, 4, 5].map((i) => square(`south${i}`, [41.35, 34.45 - i / 2], 0.25)),
    own(0.3),
  ];

  test("stands on its own land where it has room", () => {
    expect(place([own(3)])?.anchor).toBe("land");
    expect(place([other(12), own(3)])?.anchor).toBe("land");
  });

  test("is written smaller or on one line before it leaves its land", () => {
    const wide = place([own(3)]);
    const narrow = place([own(1.25)]);
    expect(narrow?.anchor).toBe("land");
    expect(narrow?.mark.style.size).toBeLessThan(wide?.mark.style.size ?? 0);
  });

  test("stands in the sea beside a small one", () => {
    const placed = place([own(0.3)]);
    expect(placed?.anchor).toBe("sea");
    expect(placed?.leader).toBeUndefined();
  });

  test("has a short line to the sea where its own coast is too short", () => {
    const placed = place(channel);
    expect(placed?.anchor).toBe("leader");
    const [[x0, y0], [x1, y1]] = placed?.leader ?? [
      [0, 0],
      [99, 99],
    ];
    expect(Math.hypot(x1 - x0, y1 - y0)).toBeLessThanOrEqual(40);
  });

  test("is in no case bare on the land of others: in a box where it may, its badge alone, or nothing", () => {
    const around = [other(12), own(0.5)];
    expect(place(around, { callout })?.anchor).toBe("callout");
    const alone = place([other(12), own(0.8)], { badge, lines: ["A name that is far too long for it"] });
    expect(alone?.anchor).toBe("badge");
    expect(alone?.mark.lines).toEqual([]);
    expect(place(around)).toBeUndefined();
  });

  test("is in a box five times at most", () => {
    const places = Array.from({ length: 8 }, (_, i): [number, number] => [33 + 2.5 * i, 31 + (i % 2) * 6]);
    const marks = places.map((at, i) =>
      label(`n${i}`, { at, area: `area:n${i}`, lines: ["Name"], leader, callout }),
    );
    const areas = [other(14), ...places.map((at, i) => square(`n${i}`, at, 0.3))];
    const placed = placeLabels(marks, { areas, obstacles: [] }, camera);
    expect(placed.filter(({ anchor }) => anchor === "callout")).toHaveLength(5);
  });

  test("lets those go first that have fewer places", () => {
    const marks = [
      label("flexible", { leader, area: "area:own", priority: 30, at: [42, 35], lines: ["A long name"] }),
      label("fixed", { priority: 20, at: [42.4, 35], anchors: ["right"] }),
    ];
    expect(placeLabels(marks, { areas: channel, obstacles: [] }, camera).map((p) => p.mark.id)).toEqual([
      "label:fixed",
      "label:flexible",
    ]);
  });
});

test("the labels of a scene keep off its routes where they can", () => {
  const placed = placeScene(fixtureScene, { ...camera, center: [40, 36], width: 640 });
  expect(placed.map((p) => p.mark.id)).toContain("label:CCC");
});

test("thousands of labels are placed within a frame's time or two", () => {
  const marks = Array.from({ length: 2000 }, (_, i) =>
    label(`many${i}`, { at: [30 + ((i * 7919) % 2400) / 100, 26 + ((i * 104729) % 1800) / 100] }),
  );
  placeLabels(marks, NOTHING, camera);
  const start = performance.now();
  const placed = placeLabels(marks, NOTHING, camera);
  // Ten times what it takes on an idle machine: this catches quadratic work, not a slow day.
  expect(performance.now() - start).toBeLessThan(300);
  expect(placed.length).toBeGreaterThan(50);
});
