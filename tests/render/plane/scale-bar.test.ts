import { geoDistance } from "d3-geo";
import { describe, expect, it } from "vitest";
import type { Bounds } from "../../../src/model/geometry/coordinates.ts";
import type { ProjectionId } from "../../../src/model/projection.ts";
import { planeFor } from "../../../src/render/plane/plane.ts";
import { scaleBar } from "../../../src/render/plane/scale-bar.ts";
import { fitBounds, unproject } from "../../../src/scene/frame/camera.ts";

const IRAQ: Bounds = [38.2, 28.6, 49.2, 37.8];
const REGION: Bounds = [26, 22, 66, 44];
const EUROPE: Bounds = [-20, 0, 60, 72];
const WORLD: Bounds = [-168, -56, 178, 74];

function seen(projection: ProjectionId, bounds: Bounds) {
  const plane = planeFor(projection, bounds);
  return { plane, camera: fitBounds(plane.bounds(bounds), 800, 500) };
}

describe("the scale bar", () => {
  it.each<[ProjectionId, Bounds]>([
    ["mercator", [43, 35, 46, 37]],
    ["mercator", [-78, -4, -66, 5]],
    ["conic-conformal", REGION],
    ["azimuthal-equal-area", IRAQ],
  ])("is a round distance, true where it stands: %s of %s", (projection, bounds) => {
    const { plane, camera } = seen(projection, bounds);
    for (const [x, y] of [
      [400, 250],
      [700, 480],
    ] as const) {
      const { width, label } = scaleBar(plane, camera, [x, y]) ?? { width: 0, label: "" };
      expect(label).toMatch(/^(1|2|5)0* km$/);
      expect(width).toBeLessThanOrEqual(90);
      expect(width).toBeGreaterThan(30);
      const [from, to] = [-width / 2, width / 2].map((dx) => plane.toGlobe(unproject(camera, x + dx, y)));
      const km = geoDistance(from ?? [0, 0], to ?? [0, 0]) * 6371;
      expect(km / Number.parseInt(label, 10)).toBeCloseTo(1, 1);
    }
  });

  it.each<[ProjectionId, Bounds]>([
    ["mercator", REGION],
    ["mercator", EUROPE],
    ["equal-earth", WORLD],
    ["natural-earth", WORLD],
    ["conic-equal-area", EUROPE],
    ["equal-earth", [110, -50, 290, 62]],
  ])("is left out where the scale varies by more than a tenth: %s of %s", (projection, bounds) => {
    const { plane, camera } = seen(projection, bounds);
    expect(scaleBar(plane, camera)).toBeUndefined();
  });
});
