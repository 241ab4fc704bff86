import { describe, expect, it } from "vitest";
import { ViewCameras } from "../../../src/app/map/view-cameras.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { pageDataOf } from "../../../src/app/view-model/page-data.ts";
import type { NamedView } from "../../../src/model/dossier.ts";
import type { LonLat } from "../../../src/model/geometry/coordinates.ts";
import { cameraAt } from "../../../src/render/plane/place.ts";
import { planeOf, projectionOf } from "../../../src/render/plane/scene.ts";
import { dossier, geodata } from "../../export/kurdistan.ts";

const SIZE: [number, number] = [780, 786];
const ELEMENT = { clientWidth: SIZE[0], clientHeight: SIZE[1] };
const CONE: NamedView = {
  id: "cone",
  label: "Cone",
  bounds: [-25, 34, 45, 71],
  projection: "conic-equal-area",
};

function camerasOf(views: NamedView[]) {
  const store = createStore(pageDataOf({ ...dossier, views }, geodata));
  return { store, cameras: new ViewCameras(ELEMENT, store) };
}

/** Where the map rests when a place has been reached, coming from a view. */
function restedAt(views: NamedView[], base: string | null, center: LonLat, zoom: number) {
  const { cameras } = camerasOf(views);
  cameras.base = base;
  const now = cameras.frame(base);
  const rested = cameras.rested(now, cameraAt(planeOf({ frame: now }), { center, zoom }), SIZE);
  return { ...rested, projection: projectionOf(rested.frame) };
}

describe("where a map rests", () => {
  const { views } = dossier;

  it.each<[string, string | null, LonLat, number, string, string | null]>([
    ["in a region", null, [44, 33], 5, "mercator", null],
    ["in the world, which a link finds by how much is seen", "world", [44, 33], 1.5, "equal-earth", null],
    [
      "in the world, zoomed in a little: a link names the view",
      "world",
      [44, 33],
      2.8,
      "equal-earth",
      "world",
    ],
    ["in a region, reached from the world", "world", [44, 33], 5, "mercator", null],
    ["in the world, reached from a region", null, [44, 33], 1.5, "equal-earth", null],
  ])("%s", (_, base, center, zoom, projection, view) => {
    const rested = restedAt(views, base, center, zoom);
    expect(rested).toMatchObject({ projection, view });
    expect(rested.place?.center).toEqual([expect.closeTo(center[0], 5), expect.closeTo(center[1], 5)]);
    expect(rested.place?.zoom).toBeCloseTo(zoom, 5);
  });

  it("a link names the view whose projection is its own", () => {
    expect(restedAt([...views, CONE], "cone", [10, 50], 4)).toMatchObject({
      projection: "conic-equal-area",
      view: "cone",
    });
  });

  it.each([null, "iraq", "world"])("the view %s is no place", (id) => {
    const { cameras } = camerasOf(views);
    expect(cameras.rested(cameras.frame(id), cameras.camera(id, SIZE), SIZE)).toMatchObject({
      place: null,
      view: id,
    });
  });

  it("a link leads back to the same plane and camera", () => {
    for (const [base, zoom] of [
      ["world", 1.5],
      ["world", 2.8],
      ["cone", 4],
      [null, 5],
    ] as const) {
      const { frame, place, view } = restedAt([...views, CONE], base, [30, 45], zoom);
      const { store, cameras } = camerasOf([...views, CONE]);
      store.place.value = place;
      store.view.value = view;
      const { frame: again, to } = cameras.requested();
      const plane = planeOf({ frame });
      expect(planeOf({ frame: again })).toBe(plane);
      const there = cameraAt(plane, { center: [30, 45], zoom });
      expect(to.center).toEqual(there.center.map((v) => expect.closeTo(v, 5)));
      expect(to.zoom).toBeCloseTo(there.zoom, 5);
    }
  });
});
