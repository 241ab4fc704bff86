import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "geojson";
import { beforeAll, describe, expect, it } from "vitest";
import { type ActionState, stateAt } from "../../../src/dossier/state/state.ts";
import type { Dossier } from "../../../src/model/dossier.ts";
import type { Geodata } from "../../../src/model/geodata/geodata.ts";
import type { LonLat } from "../../../src/model/geometry/coordinates.ts";
import { renderMap } from "../../../src/render/svg/map.ts";
import { stringify } from "../../../src/render/svg/tree/node.ts";
import { fitBounds } from "../../../src/scene/frame/camera.ts";
import type { LineMark, Mark, PointMark, Scene } from "../../../src/scene/scene.ts";
import { actMarks, actsDossier, actsScene } from "../../fixtures/act-marks.ts";

let world: { dossier: Dossier; geodata: Geodata };
let scene: Scene;
let marks: Map<string, Mark>;

beforeAll(() => {
  world = actsDossier();
  scene = actsScene(world);
  marks = actMarks(scene);
});

function line(id: string): LineMark {
  const mark = marks.get(id);
  if (mark?.kind !== "line") throw new Error(`${id} is no line`);
  return mark;
}

function point(id: string): PointMark {
  const mark = marks.get(id);
  if (mark?.kind !== "point") throw new Error(`${id} is not a point`);
  return mark;
}

const linesOf = ({ geometry }: LineMark): Position[][] =>
  geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;

const landOf = (code: string) => {
  const found = world.geodata.countries.features.find(({ properties }) => properties.code === code);
  if (!found) throw new Error(`no land of ${code}`);
  return found.geometry;
};

/** A place a little to the left of the way along the longest edge of a line. */
function toTheLeft(mark: LineMark): LonLat {
  const edges = linesOf(mark).flatMap((l) => l.slice(1).map((to, i) => [l[i] ?? to, to] as const));
  const length = ([[ax = 0, ay = 0], [bx = 0, by = 0]]: readonly [Position, Position]) =>
    Math.hypot(bx - ax, by - ay);
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = edges.toSorted((a, b) => length(b) - length(a))[0] ?? [[], []];
  const far = 0.02 / Math.hypot(bx - ax, by - ay);
  return [(ax + bx) / 2 - (by - ay) * far, (ay + by) / 2 + (bx - ax) * far];
}

describe("where acts are drawn", () => {
  it.each([
    ["action:air", "ESP"],
    ["action:back", "PRT"],
    ["action:alone", "ITA"],
  ])("puts the line of %s on the side of %s", (id, actor) => {
    const mark = line(id);
    expect(mark.inset).toBeGreaterThanOrEqual(mark.stroke.width / 2);
    expect(booleanPointInPolygon(toTheLeft(mark), landOf(actor))).toBe(true);
  });

  it("draws along what two share, in either direction, and around one who closes to all", () => {
    const places = (id: string) => new Set(linesOf(line(id)).flat().map(String));
    expect(places("action:air")).toEqual(places("action:back"));
    const ring = linesOf(line("action:alone"));
    expect(ring.every((part) => String(part[0]) === String(part.at(-1)))).toBe(true);
    expect(places("action:air").size).toBeLessThan(places("action:alone").size);
  });

  it("lays the bar of a crossing across the border", () => {
    expect(Math.abs(point("action:other").rotation) % 180).toBeGreaterThan(40);
    expect(point("action:other").at).toEqual([2.87, 42.46]);
    expect(marks.has("action:ban")).toBe(true);
  });

  it("fans links between the same two, whichever way they lead", () => {
    const middles = ["ban", "again", "answer"].map((id) => {
      const [way = []] = linesOf(line(`action:${id}`));
      return String(way[Math.floor(way.length / 2)]?.map((degrees) => Math.round(degrees)));
    });
    expect(new Set(middles).size).toBe(3);
    const ends = (id: string) => [linesOf(line(id))[0]?.[0], linesOf(line(id))[0]?.at(-1)];
    expect(ends("action:answer")).toEqual(ends("action:ban").toReversed());
  });

  it("leads a route of the dossier’s own kind from airport to airport, with a head", () => {
    expect(point("action-head:ship").symbol).toBe("arrow");
    expect(linesOf(line("action:ship"))[0]?.[0]?.map(Math.round)).toEqual([12, 42]);
  });
});

describe("how acts look", () => {
  it.each([
    ["action:air", undefined],
    ["action:back", [7, 3.5]],
    ["action:ban", undefined],
    ["action:again", [7, 3.5]],
    ["action:answer", [2.5, 2.5]],
  ])("dashes %s as %j", (id, dash) => {
    expect(line(id).stroke.dash).toEqual(dash);
  });

  it("fills the sign of what is in force, and frames what is contested", () => {
    const [force, announced] = [point("action-sign:air"), point("action-sign:back")];
    expect([force.ink, force.paper]).toEqual([announced.paper, announced.ink]);
    expect([...marks.keys()].filter((id) => id.startsWith("action-contested:"))).toEqual([
      "action-contested:other",
      "action-contested:answer",
    ]);
  });

  it("fills no country: the land is the same without any act", () => {
    const fills = ({ layers }: Scene) =>
      layers.flatMap((l) => l.marks).flatMap((m) => (m.kind === "area" ? [[m.id, m.fill]] : []));
    const bare = actsScene({ ...world, dossier: { ...world.dossier, actions: [] } });
    expect(fills(scene)).toEqual(fills(bare));
    expect([...marks.values()].some(({ kind }) => kind === "area" || kind === "label")).toBe(false);
  });

  it("draws neither what has ended nor what has no mark, and says so", () => {
    expect([...marks.keys()].some((id) => /past|ruling/.test(id))).toBe(false);
    expect(scene.notes).toEqual([
      "One act has no mark on the map and is listed only.",
      "One act has ended by this date and is listed only.",
    ]);
    expect(actMarks(actsScene(world, { at: "2034-02-05" })).has("action:past")).toBe(true);
    expect(actMarks(actsScene(world, { at: "2034-02-02" })).size).toBe(0);
  });
});

describe("the legend of acts", () => {
  const entriesOf = ({ legend }: Scene) => legend.find(({ id }) => id === "action")?.entries ?? [];

  it("counts what is drawn by kind and status, and explains the frame", () => {
    expect(entriesOf(scene).map(({ id, count }) => `${id} ${count}`)).toEqual([
      "action:airspace:in-force 2",
      "action:border:announced 1",
      "action:border:in-force 1",
      "action:trade:announced 1",
      "action:forces:announced 1",
      "action:forces:in-force 1",
      "action:diplomacy:in-force 1",
      "action:sanction:in-force 1",
      "action:ferry:in-force 1",
      "action:gate:in-force 1",
      "action:contested 2",
    ]);
  });

  it("leaves out what the filter does, without moving what is left", () => {
    const only = actsScene(world, { only: ["action:sanction:in-force"] });
    const left = actMarks(only);
    expect([...left.keys()].sort()).toEqual(["action-head:ban", "action-sign:ban", "action:ban"]);
    expect(left.get("action-sign:ban")).toEqual(marks.get("action-sign:ban"));
    expect(only.filter).toBe("Shows only: sanctions.");
  });
});

const idsOf = (drawn: Map<string, Mark>) =>
  [...new Set([...drawn.keys()].map((key) => key.split(":").at(-1) ?? ""))].toSorted();

it.each([
  ["action:contested", 2],
  ["action:announced", 3],
  ["action:in-force", 8],
  ["action:ended", 0],
])("a filter by %s shows the %i acts of any kind that are so", (id, count) => {
  const { actions } = stateAt(world.dossier, "2034-02-20");
  const isSo = ({ action, status }: ActionState) =>
    id === "action:contested" ? action.contestedBy !== undefined : `action:${status}` === id;
  const drawn = new Set(idsOf(marks));
  const expected = actions.filter(isSo).map(({ action }) => action.id);
  const shown = idsOf(actMarks(actsScene(world, { only: [id] })));
  expect(shown).toEqual(expected.filter((one) => drawn.has(one)).toSorted());
  expect(shown).toHaveLength(count);
});

it("is the picture that was looked at", async () => {
  const camera = fitBounds([-20, 27, 25, 57], 800, 600);
  await expect(stringify(renderMap(scene, camera))).toMatchFileSnapshot("../golden/acts.svg");
});
