import type { Position } from "geojson";
import type { AreaGeometry, Bounds, LonLat } from "../../src/model/geometry/coordinates.ts";
import { signedArea } from "../../src/model/geometry/planar.ts";

export function polygonsOf(geometry: AreaGeometry): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

export function planarArea(ring: Position[]): number {
  return Math.abs(signedArea(ring));
}

export function wind(ring: Position[], isHole: boolean): Position[] {
  return signedArea(ring) < 0 === isHole ? ring : ring.toReversed();
}

export function boundsOf(geometry: AreaGeometry): Bounds {
  const bounds: Bounds = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of polygonsOf(geometry).flat(2)) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** Small areas keep more digits: Vatican City has 0.4 square kilometres. */
export function roundArea(area: number): number {
  return area < 1000 ? Number(area.toPrecision(3)) : Math.round(area);
}

interface Cell {
  x: number;
  y: number;
  distance: number;
}

/**
 * The point of the largest polygon that is farthest from its edge, measured as it looks on the ground: on a
 * map that names countries, the mainland carries the name and no islands pull it out to sea.
 */
export function labelPoint(geometry: AreaGeometry): LonLat {
  const rings = polygonsOf(geometry).reduce((a, b) => (groundArea(b) > groundArea(a) ? b : a));
  const [w, s, e, n] = boundsOf({ type: "Polygon", coordinates: rings });
  let best: Cell = { x: (w + e) / 2, y: (s + n) / 2, distance: Number.NEGATIVE_INFINITY };
  let [width, height] = [e - w, n - s];
  for (let pass = 0; pass < 5; pass++) {
    best = bestOfGrid(rings, best, width, height);
    width /= 8;
    height /= 8;
  }
  const digits = Math.max(width, height) * 8 ** 4 < 0.1 ? 4 : 2;
  return [Number(best.x.toFixed(digits)), Number(best.y.toFixed(digits))];
}

function bestOfGrid(rings: Position[][], center: Cell, width: number, height: number): Cell {
  const steps = 24;
  let best = center;
  for (let i = 0; i <= steps; i++) {
    for (let j = 0; j <= steps; j++) {
      const x = center.x + (i / steps - 0.5) * width;
      const y = center.y + (j / steps - 0.5) * height;
      const distance = distanceToEdge(rings, x, y);
      if (distance > best.distance) best = { x, y, distance };
    }
  }
  return best;
}

function groundArea(rings: Position[][]): number {
  const [ring = []] = rings;
  const [, s, , n] = boundsOf({ type: "Polygon", coordinates: rings });
  return planarArea(ring) * Math.cos((((s + n) / 2) * Math.PI) / 180);
}

/** Negative outside, in degrees of latitude. */
function distanceToEdge(rings: Position[][], x: number, y: number): number {
  const k = Math.cos((y * Math.PI) / 180);
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, squaredDistance((ax - x) * k, ay - y, (bx - x) * k, by - y));
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

/** From the origin to the segment a-b. */
function squaredDistance(ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return (ax + t * dx) ** 2 + (ay + t * dy) ** 2;
}
