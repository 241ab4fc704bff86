import Flatbush from "flatbush";
import type { Position } from "geojson";

/** Degrees by which a place may miss the border that it touches: far below a millimetre. */
const TOUCHES = 1e-9;

/** Whether the ring runs up and down more than it runs east and west, for its size. */
function standsUpright(ring: Position[]): boolean {
  let [across, along] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    across += Math.abs(bx - ax);
    along += Math.abs(by - ay);
  }
  return along > across;
}

/** A closed ring that is asked of many places, each of which looks at few of its edges. */
export class RingIndex {
  readonly #ring: Position[];
  readonly #edges: Flatbush;
  readonly #turned: boolean;
  readonly #east: number;

  constructor(ring: Position[]) {
    // The ray goes the way that meets fewer edges.
    this.#turned = standsUpright(ring);
    this.#ring = this.#turned ? ring.map(([x = 0, y = 0]) => [y, x]) : ring;
    this.#edges = new Flatbush(Math.max(1, ring.length - 1));
    this.#east = this.#ring.reduce((most, [x = 0]) => Math.max(most, x), -Infinity);
    for (let i = 1; i < Math.max(2, ring.length); i++) {
      const [ax = 0, ay = 0] = this.#ring[i - 1] ?? [];
      const [bx = 0, by = 0] = this.#ring[i] ?? [];
      this.#edges.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }
    this.#edges.finish();
  }

  /** How a place lies to the ring: 1 inside, 0 on its border, -1 outside. */
  sideOf([lon = 0, lat = 0]: Position): -1 | 0 | 1 {
    const [x, y] = this.#turned ? [lat, lon] : [lon, lat];
    let inside = false;
    for (const i of this.#edges.search(x - TOUCHES, y - TOUCHES, this.#east + TOUCHES, y + TOUCHES)) {
      const [ax = 0, ay = 0] = this.#ring[i] ?? [];
      const [bx = 0, by = 0] = this.#ring[i + 1] ?? [];
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1);
      const t = Math.min(1, Math.max(0, along));
      if (Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y) < TOUCHES) return 0;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
    return inside ? 1 : -1;
  }
}

/** Corners of a ring, then the middles of its edges, as one ring may touch another with all corners. */
export function placesAlong(ring: Position[]): Position[] {
  const middles = ring.slice(1).map(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    return [(ax + bx) / 2, (ay + by) / 2];
  });
  return [...ring, ...middles];
}
