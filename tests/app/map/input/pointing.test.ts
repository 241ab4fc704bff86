import { expect, test } from "vitest";
import { HitIndex } from "../../../../src/app/map/input/hit-test.ts";
import { type Camera, fitBounds, projector, unproject } from "../../../../src/scene/frame/camera.ts";
import { filledCamera } from "../../../../src/scene/frame/initial-sizes.ts";
import { type PlacedLabel, placeScene } from "../../../../src/scene/labels/placement.ts";
import type { AreaMark, LineMark, Scene } from "../../../../src/scene/scene.ts";
import { subjectKey } from "../../../../src/scene/subject.ts";
import { scenes } from "../../../export/kurdistan.ts";
import { fixtureScene, label, square } from "../../../fixtures/scene.ts";

const scene = scenes.light;
const index = new HitIndex(scene);
const FRAME = { width: 1000, height: 700 };
const CAMERAS: Camera[] = [
  fitBounds(scene.frame.bounds, FRAME.width, FRAME.height),
  { center: [43, 31], zoom: 3.5, ...FRAME },
  { center: [46, 30], zoom: 5, ...FRAME },
  { center: [43, 36], zoom: 6, ...FRAME },
  { center: [20, 35], zoom: 1.5, width: 380, height: 560 },
];

type Place = [x: number, y: number];

const middle = ([a, b]: [Place, Place]): Place => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Text, badge, marker and leader of a label, each with a place that lies on it. */
function partsOf({ box, badge, marker, leader }: PlacedLabel): [part: string, at: Place][] {
  return [
    ["text", [box[2] - 3, (box[1] + box[3]) / 2]],
    ["middle", [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]],
    ...(badge ? [["badge", [badge.x, badge.y]] as [string, Place]] : []),
    ...(marker ? [["marker", [marker.x, marker.y]] as [string, Place]] : []),
    ...(leader ? [["leader", middle(leader)] as [string, Place], ["dot", leader[1]] as [string, Place]] : []),
  ];
}

const isIn = ({ width, height }: Camera, [x, y]: Place) => x > 0 && y > 0 && x < width && y < height;
const told = (at: Scene["layers"][number]["marks"][number]["subject"] | null) => (at ? subjectKey(at) : "");

test("names, badges, leaders and dots tell of what they name, at five cameras", () => {
  let asked = 0;
  const wrong: string[] = [];
  for (const camera of CAMERAS) {
    const placed = placeScene(scene, camera);
    for (const named of placed) {
      for (const [part, at] of partsOf(named)) {
        if (!isIn(camera, at)) continue;
        asked += 1;
        const found = told(index.subjectAt(camera, ...at, placed));
        if (found !== told(named.mark.subject ?? null))
          wrong.push(`${part} of ${named.mark.id} at zoom ${camera.zoom}: ${found}`);
      }
    }
    const project = projector(camera);
    for (const mark of scene.layers.flatMap((l) => l.marks)) {
      if (mark.kind !== "point" || mark.subject?.kind !== "airport") continue;
      const at = project(mark.at);
      if (!isIn(camera, at) || camera.zoom < (mark.minZoom ?? 0)) continue;
      asked += 1;
      if (told(index.subjectAt(camera, ...at, placed)) !== told(mark.subject)) wrong.push(mark.id);
    }
  }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(200);
});

test("a town tells of the land that it lies in, a region before its country", () => {
  const subjects = new Map(scene.layers.flatMap((l) => l.marks).map((m) => [m.id, told(m.subject ?? null)]));
  const towns = ["duhok", "halabja", "kirkuk", "kuwait-city", "ankara", "kyiv"];
  expect(towns.map((town) => subjects.get(`label:city:${town}`))).toEqual([
    "polity:IQ-KR",
    "polity:IQ-KR",
    "polity:IRQ",
    "polity:KWT",
    "polity:TUR",
    "",
  ]);
});

test("a name of what the dossier does not cover tells nothing, whatever land it lies on", () => {
  const camera: Camera = { center: [42, 35], zoom: 4, width: 500, height: 400 };
  const labels = [label("nobody", { at: [35, 31], anchors: ["centre"] })];
  const placed = placeScene({ ...fixtureScene, layers: [{ id: "l", name: "L", marks: labels }] }, camera);
  const at = projector(camera)([35, 31]);
  const found = new HitIndex(fixtureScene);
  expect(told(found.subjectAt(camera, ...at))).toBe("polity:AAA");
  expect(told(found.subjectAt(camera, ...at, placed))).toBe("");
});

function area(code: string, ...rings: number[][][]): AreaMark {
  return {
    kind: "area",
    id: `area:${code}`,
    title: code,
    rows: [],
    subject: { kind: "polity", code },
    geometry: { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) },
    fill: { colour: "#C3D0E6" },
  };
}

const LAND = area("LAND", square(0, 30, 30, 50));
const TINY = area("TINY", square(12.4, 41.9, 12.5, 42));
const ISLES = area("ISLES", square(73, 3, 73.1, 3.1), square(73.1, -0.6, 73.2, -0.5));
const HALF = area("HALF", square(20, 40, 20.3, 40.3));

function world(...marks: AreaMark[]): HitIndex {
  return new HitIndex({ ...fixtureScene, layers: [{ id: "land", name: "Land", marks }] });
}

test.each([
  ["a state inside another", [LAND, TINY], [12.45, 41.95], "polity:TINY"],
  ["a state of islands", [ISLES], [73.15, -0.55], "polity:ISLES"],
  ["a state in the open sea", [TINY], [12.45, 41.95], "polity:TINY"],
])("%s that is too small to be seen is hit within 12 px of it", (_, marks, at, key) => {
  const found = world(...marks);
  const camera: Camera = { center: [20, 20], zoom: 1, width: 800, height: 600 };
  const [x, y] = projector(camera)(at as [number, number]);
  for (const [dx, dy] of [
    [0, 0],
    [11, 0],
    [-11, 0],
    [0, 11],
    [0, -11],
    [8, 8],
  ] as const)
    expect(told(found.subjectAt(camera, x + dx, y + dy))).toBe(key);
  expect(told(found.subjectAt(camera, x + 14, y))).not.toBe(key);
});

test("of two small states each is hit where it is, and close up only its shape is", () => {
  const found = world(LAND, TINY, HALF);
  const far: Camera = { center: [16, 41], zoom: 1, width: 800, height: 600 };
  for (const [mark, at] of [
    [TINY, [12.45, 41.95]],
    [HALF, [20.15, 40.15]],
  ] as const)
    expect(told(found.subjectAt(far, ...projector(far)(at as unknown as [number, number])))).toBe(
      told(mark.subject ?? null),
    );
  const close = { ...filledCamera([12, 41.8, 13, 42.2], 800) };
  const [x, y] = projector(close)([12.5, 41.95]);
  expect(told(found.subjectAt(close, x + 5, y))).toBe("polity:LAND");
  expect(told(found.subjectAt(close, x - 5, y))).toBe("polity:TINY");
});

test("the dot of a state too small to be seen is hit within 12 px, where others have pushed it too", () => {
  const badge = { symbol: "held", ink: "#000000", paper: "#FFFFFF" } as const;
  const twins = ["ONE", "TWO"].map((code, i) => ({ code, west: 12.4 + i / 5 }));
  const marks = twins.map(({ code, west }) => area(code, square(west, 41.9, west + 0.1, 42)));
  const names = twins.map(({ code, west }) => {
    const subject = { kind: "polity" as const, code };
    return label(code, { at: [west + 0.05, 41.95], area: `area:${code}`, subject, badge });
  });
  const camera: Camera = { center: [12.4, 41.9], zoom: 3, width: 800, height: 600 };
  const layers = [{ id: "all", name: "All", marks: [...marks, ...names] }];
  const placed = placeScene({ ...fixtureScene, layers }, camera);
  const found = world(...marks);
  expect(placed.map(({ mark }) => mark.id)).toEqual(["label:ONE", "label:TWO"]);
  for (const { badge: dot, mark } of placed) {
    const outward = mark.id === "label:ONE" ? -1 : 1;
    for (const off of [0, 4, 11])
      expect(told(found.subjectAt(camera, (dot?.x ?? 0) + outward * off, dot?.y ?? 0, placed))).toBe(
        told(mark.subject ?? null),
      );
  }
});

/** A line passes a name, 20 px under its middle. */
test.each([
  ["on the name", 0, "finger", "polity:AAA"],
  ["beside the name, the line farther", 13, "finger", "polity:AAA"],
  ["beside the name, the line nearer", 18, "finger", "route:passing"],
  ["on the line", 20, "finger", "route:passing"],
  ["past the line", 25, "finger", "route:passing"],
  ["on the name", 0, "mouse", "polity:AAA"],
  ["beside the name, near the line", 15, "mouse", "route:passing"],
])("%s (%i px under its middle) a %s finds %s", (_, down, pointer, key) => {
  const camera: Camera = { center: [35, 31], zoom: 4, width: 500, height: 400 };
  const named = label("AAA", { at: [35, 31], anchors: ["centre"], subject: { kind: "polity", code: "AAA" } });
  const [x, y] = projector(camera)([35, 31]);
  const under = unproject(camera, x, y + 20);
  const line: LineMark = {
    kind: "line",
    id: "line:passing",
    title: "passing",
    rows: [],
    subject: { kind: "route", id: "passing" },
    geometry: { type: "LineString", coordinates: [-5, 5].map((east) => [under[0] + east, under[1]]) },
    stroke: { colour: "#1B2227", width: 2 },
  };
  const layers = [{ id: "all", name: "All", marks: [line, named] }];
  const placed = placeScene({ ...fixtureScene, layers }, camera);
  const [box] = placed.map((one) => one.box);
  expect(box && box[3] - y).toBeLessThan(10);
  const found = new HitIndex({ ...fixtureScene, layers });
  expect(told(found.subjectAt(camera, x, y + down, placed, pointer === "finger"))).toBe(key);
});
