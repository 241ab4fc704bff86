import type { Position } from "geojson";
import { type PackedGeodata, stepsOf } from "../../model/geodata/topology.ts";
import type { LonLat } from "../../model/geometry/coordinates.ts";
import { planeOf } from "../../render/plane/scene.ts";
import { type Camera, projector } from "../../scene/frame/camera.ts";
import { filledCamera } from "../../scene/frame/initial-sizes.ts";
import type { Frame } from "../../scene/scene.ts";

type Point = [x: number, y: number];

/** A frame whose bounds fill a width exactly. */
interface Filled {
  camera: Camera;
  /** From the globe to CSS px; what the plane does not show lies somewhere beside the frame. */
  project: (at: LonLat) => Point;
}

export function filled(frame: Frame, width: number): Filled {
  const plane = planeOf({ frame });
  const camera = filledCamera(plane.bounds(frame.bounds), width);
  const project = projector(camera);
  return { camera, project: (at) => project(plane.toPlane(at) ?? at) };
}

/** Distance of a point from the segment between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Ramer, Douglas and Peucker, with a tolerance that depends on the place; which points stay. */
function kept(points: Point[], toleranceAt: (at: Point) => number): boolean[] {
  const keep = points.map((_, i) => i === 0 || i === points.length - 1);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    let worst = 0;
    let index = -1;
    for (let i = first + 1; i < last; i++) {
      const at = points[i] as Point;
      const excess = distance(at, points[first] as Point, points[last] as Point) / toleranceAt(at);
      if (excess > worst) [worst, index] = [excess, i];
    }
    // A closed arc has one point at both its ends: what is farthest from it always stays, or nothing would.
    if (index < 0 || (worst <= 1 && !(first === 0 && last === points.length - 1 && closed(points)))) continue;
    keep[index] = true;
    spans.push([first, index], [index, last]);
  }
  return keep;
}

function closed(points: Point[]): boolean {
  const [a, b] = [points[0], points.at(-1)];
  return points.length > 3 && a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/** Delta-coded steps to whole positions. */
function decode(arc: Position[]): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

function encode(points: Point[]): Position[] {
  return points.map(([x, y], i) => {
    const before = points[i - 1];
    return before ? [x - before[0], y - before[1]] : [x, y];
  });
}

/**
 * The same ground with no more vertices than a picture of its size can show. Each border is simplified once, before
 * areas are made from it, so that neighbours still meet; `toleranceAt` gives CSS px at a place of the frame.
 */
export function generalise(
  packed: PackedGeodata,
  project: Filled["project"],
  toleranceAt: (at: Point) => number,
): PackedGeodata {
  const steps = stepsOf(packed.topology);
  const arcs = packed.topology.arcs.map((arc) => {
    const places = decode(arc);
    const keep = kept(
      places.map(([x, y]) => project([x / steps, y / steps] as LonLat)),
      toleranceAt,
    );
    return encode(places.filter((_, i) => keep[i]));
  });
  return { ...packed, topology: { ...packed.topology, arcs } };
}
