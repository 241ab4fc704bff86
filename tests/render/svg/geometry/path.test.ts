import fc from "fast-check";
import { expect, test } from "vitest";
import type { AreaGeometry, LineGeometry } from "../../../../src/model/geometry/coordinates.ts";
import { pathData } from "../../../../src/render/svg/geometry/project.ts";
import { type Camera, projector } from "../../../../src/scene/frame/camera.ts";

const camera: Camera = { center: [0, 0], zoom: 2, width: 400, height: 300 };

function points(path: string): [number, number][] {
  const found: [number, number][] = [];
  for (const [, command, numbers] of path.matchAll(/([MlZ])([^MlZ]*)/g)) {
    const values = (numbers?.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    for (let i = 0; i < values.length; i += 2) {
      const [px, py] = command === "M" ? [0, 0] : (found.at(-1) ?? [0, 0]);
      found.push([px + (values[i] ?? 0), py + (values[i + 1] ?? 0)]);
    }
  }
  return found;
}

function box(west: number, south: number, east: number, north: number): AreaGeometry {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);

test("vertices land where the camera puts them", () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const line: LineGeometry = { type: "LineString", coordinates: [a, b] };
      // As wide as the world, so that nothing is cut.
      const wide = { ...camera, width: 2048, height: 2048 };
      const project = projector(wide);
      const [p, q] = [project(a), project(b)];
      fc.pre(Math.hypot(p[0] - q[0], p[1] - q[1]) > 1);
      const [first, last] = points(pathData(line, wide));
      for (const [drawn, exact] of [
        [first, p],
        [last, q],
      ]) {
        expect(Math.abs((drawn?.[0] ?? 1e9) - (exact?.[0] ?? 0))).toBeLessThan(0.11);
        expect(Math.abs((drawn?.[1] ?? 1e9) - (exact?.[1] ?? 0))).toBeLessThan(0.11);
      }
    }),
  );
});

test("what is cut stays within the frame and its margin", () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 3, maxLength: 20 }), (ring) => {
      const path = pathData({ type: "Polygon", coordinates: [[...ring, ring[0] ?? [0, 0]]] }, camera);
      for (const [x, y] of points(path)) {
        expect(x).toBeGreaterThanOrEqual(-8.1);
        expect(x).toBeLessThanOrEqual(408.1);
        expect(y).toBeGreaterThanOrEqual(-8.1);
        expect(y).toBeLessThanOrEqual(308.1);
      }
    }),
  );
});

test("an area round the frame fills it, one beside it is gone", () => {
  expect(pathData(box(-170, -80, 170, 80), camera)).toBe("M-8 -8l416 0 0 316-416 0Z");
  expect(pathData(box(100, 10, 120, 20), camera)).toBe("");
});

test("an islet keeps a shape while it can be seen, then vanishes", () => {
  expect(points(pathData(box(0, 0, 0.2, 0.2), camera)).length).toBeGreaterThan(2);
  expect(pathData(box(0, 0, 0.01, 0.01), camera)).toBe("");
});

test("a line of many vertices is thinned for its size, its ends kept", () => {
  const coordinates = Array.from({ length: 10_001 }, (_, i) => [i / 1000, Math.sin(i / 1000)]);
  const drawn = points(pathData({ type: "LineString", coordinates }, camera));
  expect(drawn.length).toBeLessThan(60);
  expect(drawn.at(-1)?.[0]).toBeCloseTo(projector(camera)([10, 0])[0], 0);
});
