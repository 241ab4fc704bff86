import { describe, expect, it } from "vitest";
import { HitIndex } from "../../src/app/map/input/hit-test.ts";
import { styleOf } from "../../src/render/maplibre/style/style.ts";
import { switchable } from "../../src/render/maplibre/variants/switchable.ts";
import { renderMark } from "../../src/render/svg/marks.ts";
import { LabelSpace, symbolBox } from "../../src/scene/labels/label-obstacles.ts";
import {
  isScaling,
  obstaclesOf,
  ofKind,
  seenAt,
  seenFrom,
  shapeOf,
  variantOf,
} from "../../src/scene/mark-kinds.ts";
import type { AreaMark, LabelMark, LineMark, Mark, PointMark } from "../../src/scene/scene.ts";

const base = { title: "", rows: [] };
const square = [
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ],
];
const area: AreaMark = {
  ...base,
  kind: "area",
  id: "area:A",
  geometry: { type: "Polygon", coordinates: square },
  fill: { colour: "#112233" },
};
const line: LineMark = {
  ...base,
  kind: "line",
  id: "line:A",
  geometry: {
    type: "LineString",
    coordinates: [
      [0, 0],
      [10, 10],
    ],
  },
  stroke: { colour: "#112233", width: 1 },
  minZoom: 4,
};
const point: PointMark = {
  ...base,
  kind: "point",
  id: "point:A",
  at: [5, 5],
  symbol: "airport",
  size: 14,
  ink: "#112233",
  paper: "#FFFFFF",
  accent: "#B3261E",
  rotation: 0,
  minZoom: 3,
};
const label: LabelMark = {
  ...base,
  kind: "label",
  id: "label:A",
  lines: ["A"],
  at: [5, 5],
  anchors: ["centre"],
  gap: 4,
  priority: 1,
  style: { size: 12, weight: 400, colour: "#112233" },
  minZoom: 6,
};
const marks: Mark[] = [area, line, point, label];

describe("What the stages ask of a mark", () => {
  it.each([
    [0, ["area:A", "label:A"]],
    [3, ["area:A", "point:A", "label:A"]],
    [4, ["area:A", "line:A", "point:A", "label:A"]],
  ])("shows at zoom %d what is to be seen there", (zoom, ids) => {
    expect(marks.filter((mark) => seenAt(mark, zoom)).map((mark) => mark.id)).toEqual(ids);
  });

  it("keeps labels off symbols alone, lets areas and lines grow with the picture, and lets a pointer meet all but labels", () => {
    expect(obstaclesOf(marks)).toEqual([point]);
    expect(marks.filter(isScaling)).toEqual([area, line]);
    expect(marks.map((mark) => shapeOf(mark)?.kind)).toEqual(["area", "line", "point", undefined]);
    expect(ofKind(marks, "line")).toEqual([line]);
  });

  it("tells two looks of a mark apart by all that is drawn, and not by words or rows", () => {
    const differs = (a: Mark, b: Mark) => JSON.stringify(variantOf(a)) !== JSON.stringify(variantOf(b));
    for (const mark of marks) expect(differs(mark, { ...mark, title: "Other", rows: ["r1"] })).toBe(false);
    expect(differs(area, { ...area, fill: { colour: "#332211" } })).toBe(true);
    expect(differs(line, { ...line, minZoom: 5 })).toBe(true);
    expect(differs(point, { ...point, size: 15 })).toBe(true);
  });
});

it("a pointer meets the point before the line and the area, and never what has nothing to say", () => {
  const of = (mark: Mark, code: string): Mark => ({ ...mark, subject: { kind: "polity", code } });
  const camera = { center: [5, 5] as [number, number], zoom: 6, width: 400, height: 400 };
  const found = (...drawn: Mark[]) => {
    const index = new HitIndex({ layers: [{ id: "all", name: "", marks: drawn }] });
    return index.subjectAt(camera, 200, 200);
  };
  expect(found(of(area, "A"), of(line, "L"), of(point, "P"))).toEqual({ kind: "polity", code: "P" });
  expect(found(of(area, "A"), of(line, "L"), point)).toEqual({ kind: "polity", code: "L" });
  expect(found(area, line, point, of(label, "N"))).toBeNull();
});

it("every layer of the style but the sea can be turned on and off", () => {
  const style = switchable(styleOf({ ground: "#E2EAEE", layers: [{ id: "all", name: "", marks }] }));
  for (const layer of style.layers) {
    const text = JSON.stringify("paint" in layer ? layer.paint : {});
    expect(text.includes("feature-state"), layer.id).toBe(layer.type !== "background");
  }
  const raster = { id: "photo", type: "raster" as const, source: "scene" };
  expect(() => switchable({ ...style, layers: [raster] })).toThrow(/photo.*raster/);
});

describe("a point that is seen from a zoom on", () => {
  it.each([
    [undefined, -1, true],
    [0, -1, true],
    [-0.5, -1, true],
    [-0.5, 0, true],
    [0.25, 0, false],
    [3, 3, true],
  ])("from %s is seen at %s: %s, by whoever asks", (minZoom, zoom, isSeen) => {
    const { minZoom: _, ...always } = point;
    const mark: PointMark = minZoom === undefined ? always : { ...always, minZoom };
    expect(seenAt(mark, zoom)).toBe(isSeen);
    const camera = { center: [5, 5] as [number, number], zoom, width: 400, height: 300 };
    expect(renderMark(mark, { camera, prefix: "", options: {} }, new Map()).over.length > 0).toBe(isSeen);
    const space = new LabelSpace([mark], camera, {});
    expect(space.isFree(symbolBox(...space.project(mark.at), 4))).toBe(!isSeen);
    // MapLibre takes a layer from zoom 0 on for one that is always seen.
    expect(seenFrom(mark) === 0 || seenFrom(mark) <= zoom).toBe(isSeen);
  });
});
