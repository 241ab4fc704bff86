import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/app/map/adaptive-frame.ts";
import type { NamedView } from "../../../src/model/dossier.ts";
import type { Bounds } from "../../../src/model/geometry/coordinates.ts";
import { planeOf, projectionOf } from "../../../src/render/plane/scene.ts";
import type { Frame } from "../../../src/scene/scene.ts";

const WORLD: Bounds = [-168, -56, 178, 74];
const REGION: Frame = { bounds: [24, 14, 63, 44] };
const VIEWS: NamedView[] = [
  { id: "region", label: "Region", ...REGION },
  { id: "world", label: "World", bounds: WORLD },
];
/** CSS px of a map that shows 360 degrees at zoom 1. */
const WIDTH = 1024;
const showing = (degrees: number) => ({
  center: [40, 30] as [number, number],
  zoom: 1 + Math.log2(360 / degrees),
});

const at = (view: Frame, degrees: number, now?: Frame) =>
  projectionOf(frameAt(view, VIEWS, showing(degrees), WIDTH, now));

describe("the projection that follows how much is seen", () => {
  it.each<[string, Frame, number, string]>([
    ["the world, seen whole", { bounds: WORLD }, 300, "equal-earth"],
    ["the world, zoomed in a little", { bounds: WORLD }, 90, "equal-earth"],
    ["the world, zoomed in to a region", { bounds: WORLD }, 50, "mercator"],
    ["a region", REGION, 40, "mercator"],
    ["a region, zoomed out a little", REGION, 100, "mercator"],
    ["a region, zoomed out to the world", REGION, 130, "equal-earth"],
    [
      "a world that names its projection",
      { bounds: WORLD, projection: "natural-earth" },
      200,
      "natural-earth",
    ],
    ["the same close up", { bounds: WORLD, projection: "natural-earth" }, 50, "mercator"],
    ["a world that names Mercator", { bounds: WORLD, projection: "mercator" }, 300, "mercator"],
    ["a region that names a cone", { ...REGION, projection: "conic-conformal" }, 5, "conic-conformal"],
    ["the same from afar", { ...REGION, projection: "conic-conformal" }, 300, "conic-conformal"],
  ])("%s", (_, view, degrees, projection) => {
    expect(at(view, degrees)).toBe(projection);
  });

  it("stays what it is between the two, so that it does not go to and fro", () => {
    const world: Frame = { bounds: WORLD };
    const mercator: Frame = { ...world, projection: "mercator" };
    for (const degrees of [61, 90, 119]) {
      expect(at(world, degrees, world)).toBe("equal-earth");
      expect(at(world, degrees, mercator)).toBe("mercator");
    }
  });

  it("is cut where the dossier's own view of the world is, and the same plane each time", () => {
    const found = frameAt(REGION, VIEWS, showing(200), WIDTH);
    expect(planeOf({ frame: found })).toBe(planeOf({ frame: { bounds: WORLD } }));
  });

  it("is cut far from a view across the antimeridian", () => {
    const { bounds } = frameAt({ bounds: [160, -50, 210, 10] }, VIEWS, showing(200), WIDTH);
    expect((bounds[0] + bounds[2]) / 2).toBe(185);
  });
});
