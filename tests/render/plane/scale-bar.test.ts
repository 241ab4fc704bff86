import { describe, expect, it } from "vitest";
import type { Bounds } from "../../../src/model/geometry/coordinates.ts";
import { MERCATOR, planeFor } from "../../../src/render/plane/plane.ts";
import { scaleBar } from "../../../src/render/plane/scale-bar.ts";
import { fitBounds } from "../../../src/scene/frame/camera.ts";

const REGION: Bounds = [26, 22, 66, 44];

describe("the scale bar", () => {
  it("is a round distance in the middle of the frame", () => {
    const camera = fitBounds([43, 35, 46, 37], 800, 600);
    const { width, label } = scaleBar(MERCATOR, camera) ?? { width: 0, label: "" };
    expect(label).toMatch(/^(1|2|5)0* km$/);
    expect(width).toBeLessThanOrEqual(90);
    expect(width).toBeGreaterThan(30);
  });

  it("is left out where the scale varies too much for one", () => {
    expect(scaleBar(MERCATOR, fitBounds([-20, 0, 60, 72], 800, 800))).toBeUndefined();
    expect(scaleBar(MERCATOR, fitBounds(REGION, 800, 500))).toBeDefined();
    const world: Bounds = [-168, -56, 178, 74];
    const plane = planeFor("equal-earth", world);
    expect(scaleBar(plane, fitBounds(plane.bounds(world), 800, 500))).toBeUndefined();
  });

  it("stands where a cone keeps the scale", () => {
    const plane = planeFor("conic-conformal", REGION);
    expect(scaleBar(plane, fitBounds(plane.bounds(REGION), 800, 500))?.label).toMatch(/^[125]00 km$/);
  });
});
