import { describe, expect, it } from "vitest";
import { filterOf } from "../../../src/dossier/filter/filter.ts";
import { stateAt } from "../../../src/dossier/state/state.ts";
import { composePicture } from "../../../src/export/picture/picture.ts";
import { levelOfDetailIn } from "../../../src/export/picture/picture-layout.ts";
import type { Dossier } from "../../../src/model/dossier.ts";
import { renderMap } from "../../../src/render/svg/map.ts";
import { stringify } from "../../../src/render/svg/tree/node.ts";
import { buildScene } from "../../../src/scene/build.ts";
import { fitBounds } from "../../../src/scene/frame/camera.ts";
import { drawnRoutes } from "../../../src/scene/routes/bundles.ts";
import { levelOfDetailNote, sceneAt } from "../../../src/scene/routes/level-of-detail.ts";
import type { LineMark, Scene } from "../../../src/scene/scene.ts";
import { LIGHT } from "../../../src/theme/themes.ts";
import { geodata, largeDossier } from "../../fixtures/large.ts";

const airports = new Map(geodata.airports.map((a) => [a.icao, a]));
const dossier = largeDossier(10, 5000);
const few: Dossier = { ...dossier, suspensions: dossier.suspensions.slice(0, 300) };
const VIEW = { bounds: [24, 14.5, 63, 44.5] as [number, number, number, number], at: "2017-12-31" };

const drawn = (from: Dossier, only?: string[]) => {
  const state = stateAt(from, VIEW.at);
  return drawnRoutes(state, airports, { shows: filterOf(from, state, only).flight });
};
const linesOf = ({ layers }: Scene) =>
  layers.flatMap((l) => (l.id === "routes" ? l.marks : [])).filter((m): m is LineMark => m.kind === "line");

describe("routes that are not many", () => {
  it("have a line each, and nothing is said of them", () => {
    const { routes, levelOfDetail: thinned } = drawn(few);
    expect(new Set(routes.map((r) => r.id)).size).toBe(routes.length);
    expect(routes.every((r) => r.rows.length === 1 && r.minZoom === undefined)).toBe(true);
    expect(thinned).toBeUndefined();
    const scene = buildScene(few, geodata, VIEW, LIGHT);
    expect(sceneAt(scene, 3)).toBe(scene);
  });
});

describe("many routes", () => {
  const { routes, levelOfDetail: thinned } = drawn(dossier);

  it("are one line between two airports, whatever the direction", () => {
    const ends = routes.map(({ origin, destination }) => [origin.icao, destination.icao].sort().join());
    expect(new Set(ends).size).toBe(ends.length);
    const rows = routes.flatMap((r) => r.rows);
    expect(new Set(rows).size).toBe(rows.length);
    const several = routes.find((r) => r.rows.length > 1);
    expect(several?.subject).toEqual({ kind: "connection", pair: several?.id });
    expect(several?.title).toMatch(/^\d+ routes between .+ and .+: suspended route$/);
  });

  it("come the heavier the sooner, and no more of them than the map can bear", () => {
    const weights = routes.map((r) => r.rows.length);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    const zooms = routes.map((r) => r.minZoom ?? 0);
    expect(zooms).toEqual(zooms.toSorted((a, b) => a - b));
    expect(zooms.filter((zoom) => zoom < 0)).toHaveLength(300);
    expect(routes.length).toBe(2400);
  });

  it("are counted for each zoom, up to all that are drawn", () => {
    const steps = thinned?.steps ?? [];
    expect(steps.map((s) => s.zoom)).toEqual([-1, 5, 6, 7]);
    expect(steps.at(-1)?.drawn).toBe(routes.reduce((sum, r) => sum + r.rows.length, 0));
    expect(thinned?.routes).toBeGreaterThan(steps.at(-1)?.drawn ?? 0);
  });

  it("are the same in whatever order the rows are", () => {
    const other = drawn({ ...dossier, suspensions: dossier.suspensions.toReversed() });
    expect(other.routes.map((r) => r.id)).toEqual(routes.map((r) => r.id));
    expect(other.levelOfDetail).toEqual(thinned);
  });

  it("are those that a filter shows, and none where it shows none", () => {
    expect(drawn(dossier, ["route:suspended"]).levelOfDetail).toEqual(thinned);
    const none = drawn(dossier, ["route:lifted"]);
    expect(none.shown).toEqual([]);
    expect(none.levelOfDetail?.routes).toBe(0);
  });
});

describe("a picture of many routes", () => {
  const scene = buildScene(dossier, geodata, VIEW, LIGHT);

  it("says how many of them are drawn at its zoom", () => {
    expect(levelOfDetailNote(scene, 2)).toMatch(/^1,\d{3} of 4,\d{3} routes are drawn at this zoom/);
    const [far, near] = [2, 6].map((zoom) => sceneAt(scene, zoom)) as [Scene, Scene];
    expect(linesOf(far)).toHaveLength(300);
    expect(linesOf(near)).toHaveLength(1200);
    expect(far.notes[0]).toBe(levelOfDetailNote(scene, 2));
    expect(near.notes[0]).not.toBe(far.notes[0]);
  });

  it("draws no more lines than it says", () => {
    const camera = { ...fitBounds([-170, -56, 178, 74], 2048, 1200), zoom: 2 };
    const svg = stringify(renderMap(scene, camera, { labels: false }));
    const casings = svg.match(/-casing"/g)?.length ?? 0;
    expect(casings).toBeGreaterThan(250);
    expect(casings).toBeLessThanOrEqual(300);
  });

  it("is told of by whoever makes it, at the zoom that it has room for", () => {
    const size = { width: 1200, height: 675 };
    const note = levelOfDetailIn(scene, size);
    expect(note).toMatch(/^1,\d{3} of 4,\d{3} routes are drawn at this zoom/);
    expect(stringify(composePicture(scene, size))).toContain(note?.split(" routes")[0]);
    expect(levelOfDetailIn(buildScene(few, geodata, VIEW, LIGHT), size)).toBeUndefined();
  });

  it("says so where every route is drawn, though not by itself", () => {
    const bare = { levelOfDetail: { routes: 400, steps: [{ zoom: -1, drawn: 400 }] } };
    expect(levelOfDetailNote(bare, 0)).toBe("The 400 routes are drawn as one line between two airports.");
  });
});
