import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bounds, LonLat } from "../../../src/model/geometry/coordinates.ts";
import { PROJECTION_IDS } from "../../../src/model/projection.ts";
import { cameraAt, placeOf } from "../../../src/render/plane/place.ts";
import { planeFor } from "../../../src/render/plane/plane.ts";
import { mercator, worldSize } from "../../../src/scene/frame/camera.ts";

const WORLD: Bounds = [-168, -56, 178, 74];
const NEAR = 0.01;

/** CSS px to a degree around a place, as an area has them. */
function scaleAt(project: (at: LonLat) => LonLat | undefined, [lon, lat]: LonLat, zoom: number): number {
  const px = (at: LonLat) => mercator(project(at) ?? [0, 0]).map((v) => v * worldSize(zoom));
  const [x0 = 0, y0 = 0] = px([lon, lat]);
  const [x1 = 0, y1 = 0] = px([lon + NEAR, lat]);
  const [x2 = 0, y2 = 0] = px([lon, lat + NEAR]);
  return Math.sqrt(Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0))) / NEAR;
}

describe.each(PROJECTION_IDS)("a place seen by a camera of %s", (id) => {
  const plane = planeFor(id, id.startsWith("conic") ? [-25, 34, 45, 71] : WORLD);
  const lons = id.startsWith("conic") ? { min: -25, max: 45 } : { min: -160, max: 160 };
  const places = fc.record({
    lon: fc.double({ ...lons, noNaN: true }),
    lat: fc.double({ min: id.startsWith("conic") ? 34 : -60, max: 70, noNaN: true }),
    zoom: fc.double({ min: 0, max: 9, noNaN: true }),
  });

  it("is found again from its longitude, latitude and zoom", () => {
    fc.assert(
      fc.property(places, ({ lon, lat, zoom }) => {
        const again = placeOf(plane, cameraAt(plane, { center: [lon, lat], zoom }));
        expect(again.center[0]).toBeCloseTo(lon, 5);
        expect(again.center[1]).toBeCloseTo(lat, 5);
        expect(again.zoom).toBeCloseTo(zoom, 5);
      }),
    );
  });

  it("is drawn as large as on Mercator at the same zoom", () => {
    fc.assert(
      fc.property(places, ({ lon, lat, zoom }) => {
        const at: LonLat = [lon, lat];
        const camera = cameraAt(plane, { center: at, zoom });
        const own = scaleAt((place) => plane.toPlane(place), at, camera.zoom);
        expect(own / scaleAt((place) => place, at, zoom)).toBeCloseTo(1, 3);
      }),
    );
  });
});

describe("a place beyond the edge of the world", () => {
  it.each<LonLat>([
    [179, 0],
    [-179, 60],
    [0, 84],
    [100, -83],
  ])("%s is told as the nearest on the globe", (...center) => {
    const plane = planeFor("equal-earth", WORLD);
    const { center: at, zoom } = placeOf(plane, { center: center as LonLat, zoom: 2 });
    expect(Math.abs(at[0])).toBeLessThanOrEqual(180);
    expect(Math.abs(at[1])).toBeLessThanOrEqual(85);
    expect(Number.isFinite(zoom)).toBe(true);
    expect(plane.toPlane(at)).toBeDefined();
  });
});
