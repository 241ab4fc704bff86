import { describe, expect, it } from "vitest";
import type { LonLat } from "../../../src/model/geometry/coordinates.ts";
import { styleOf } from "../../../src/render/maplibre/style/style.ts";
import { planeOf, sceneOn } from "../../../src/render/plane/scene.ts";
import { buildScene } from "../../../src/scene/build.ts";
import { ZOOM_RANGE } from "../../../src/scene/frame/camera.ts";
import { ofKind } from "../../../src/scene/mark-kinds.ts";
import type { PointMark, Scene } from "../../../src/scene/scene.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { AT, dossier, geodata } from "../../export/kurdistan.ts";

const view = { bounds: [-168, -56, 178, 74] as [number, number, number, number], at: AT };
const scene = buildScene(dossier, geodata, view, LIGHT);
const airportOf = ({ layers }: Scene) =>
  ofKind(
    layers.flatMap((layer) => layer.marks),
    "point",
  ).find(({ subject }) => subject?.kind === "airport" && subject.icao === "ORER")?.at;
const ERBIL: LonLat = [43.96, 36.24];

describe("a scene of the world", () => {
  it("is on the globe, for whoever lays it flat in a way of their own", () => {
    expect(airportOf(scene)).toEqual([expect.closeTo(ERBIL[0], 1), expect.closeTo(ERBIL[1], 1)]);
    const { sources } = styleOf(scene);
    expect(JSON.stringify(sources)).toContain(JSON.stringify(airportOf(scene)));
  });

  it("is laid flat for our own renderers, the same object each time", () => {
    const plane = planeOf(scene);
    const flat = sceneOn(plane, scene);
    expect(plane.projection).toBe("equal-earth");
    expect(airportOf(flat)).toEqual(plane.toPlane(airportOf(scene) ?? [0, 0]));
    expect(airportOf(flat)).not.toEqual(airportOf(scene));
    expect(sceneOn(plane, scene)).toBe(flat);
  });
});

describe("a point that is laid flat", () => {
  const onPlane = (mark: Partial<PointMark>) => {
    const point: PointMark = {
      ...{ kind: "point", id: "p", title: "", rows: [], at: [150, 60], symbol: "act-law", size: 19 },
      ...{ ink: "#000000", paper: "#FFFFFF", accent: "#B3261E", rotation: 0 },
      ...mark,
    };
    const flat = sceneOn(planeOf(scene), { ...scene, layers: [{ id: "l", name: "L", marks: [point] }] });
    return ofKind(flat.layers[0]?.marks ?? [], "point")[0];
  };

  it.each([
    ["act-law", true],
    ["airport", true],
    ["contested", true],
    ["arrow", false],
    ["bar", false],
  ] as const)("stands upright as %s: %s", (symbol, isUpright) => {
    expect(onPlane({ symbol })?.rotation === 0).toBe(isUpright);
  });

  it.each([
    [ZOOM_RANGE.most, ZOOM_RANGE.most],
    [ZOOM_RANGE.most - 0.25, ZOOM_RANGE.most],
    [undefined, undefined],
  ])("has room from zoom %s on, at %s at the latest", (minZoom, expected) => {
    const parted = minZoom === undefined ? {} : { minZoom, isParted: true as const };
    expect(onPlane(parted)?.minZoom).toBe(expected);
  });
});
