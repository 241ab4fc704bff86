import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameraBounds, fitBounds, mercator, projector, unproject } from "../../../src/scene/frame/camera.ts";

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -84, max: 84, noNaN: true });

describe("camera", () => {
  it("gives Web Mercator's known values", () => {
    expect(mercator([0, 0])).toEqual([0.5, 0.5]);
    expect(mercator([180, 85.0511287798066])[1]).toBeCloseTo(0, 9);
  });

  it("projects and unprojects to the same place", () => {
    fc.assert(
      fc.property(lon, lat, fc.double({ min: 0, max: 10, noNaN: true }), (x, y, zoom) => {
        const camera = { center: [42, 35] as [number, number], zoom, width: 800, height: 600 };
        const [px, py] = projector(camera)([x, y]);
        const back = unproject(camera, px, py);
        expect(back[0]).toBeCloseTo(x, 6);
        expect(back[1]).toBeCloseTo(y, 6);
      }),
    );
  });

  it("fits bounds inside any frame", () => {
    const bounds = [24, 14.5, 63, 44.5] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 4000 }),
        fc.integer({ min: 200, max: 4000 }),
        (width, height) => {
          const [west, south, east, north] = cameraBounds(fitBounds([...bounds], width, height));
          expect(west).toBeLessThanOrEqual(bounds[0] + 1e-6);
          expect(south).toBeLessThanOrEqual(bounds[1] + 1e-6);
          expect(east).toBeGreaterThanOrEqual(bounds[2] - 1e-6);
          expect(north).toBeGreaterThanOrEqual(bounds[3] - 1e-6);
        },
      ),
    );
  });
});
