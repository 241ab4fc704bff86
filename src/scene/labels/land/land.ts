import type { Position } from "geojson";
import type { AreaGeometry, LonLat } from "../../../model/geometry/coordinates.ts";
import { memoize } from "../../../model/memoize.ts";
import type { Box } from "../../frame/boxes.ts";
import { type Camera, mercator, worldSize } from "../../frame/camera.ts";
import { type FlatGeometry, flatten, mercatorGeometry } from "../../frame/flat-geometry.ts";
import type { AreaMark } from "../../scene.ts";
import { CELL, type Cells, cellsIn, cellsOf, Sums } from "./sums.ts";

/** From the units of a geometry to cells. */
interface Transform {
  scale: number;
  dx: number;
  dy: number;
}

/** Degrees between vertices that a turned camera is asked for: it takes far longer over each. */
const COARSE = 0.3;

/** An area with fewer vertices, fit to tell where a name has room. */
const coarse = memoize((geometry: AreaGeometry): AreaGeometry => {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const thinned = (ring: Position[]) => {
    let last: Position = [Number.NaN, Number.NaN];
    return ring.filter((at, i) => {
      const [dx, dy] = [(at[0] ?? 0) - (last[0] ?? 0), (at[1] ?? 0) - (last[1] ?? 0)];
      if (i > 0 && i < ring.length - 1 && Math.hypot(dx, dy) < COARSE) return false;
      last = at;
      return true;
    });
  };
  return { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(thinned)) };
});

/** Whose land each few px of a frame are: areas as they are drawn, later ones over those before. */
export class Land {
  readonly #width: number;
  readonly #height: number;
  readonly #owner: Uint16Array;
  readonly #numbers = new Map<string, number>();
  readonly #boxes: Cells[] = [[0, 0, 0, 0]];
  #land: Sums | undefined;

  /** `project`: degrees to CSS px, where the camera is turned, tilted or looks at a globe. */
  constructor(areas: readonly AreaMark[], camera: Camera, project?: (at: LonLat) => [x: number, y: number]) {
    this.#width = Math.max(1, Math.ceil(camera.width / CELL));
    this.#height = Math.max(1, Math.ceil(camera.height / CELL));
    this.#owner = new Uint16Array(this.#width * this.#height);
    if (project) {
      for (const { id, geometry } of areas)
        this.#paint(id, flatten(coarse(geometry), project), { scale: 1 / CELL, dx: 0, dy: 0 });
      return;
    }
    const scale = worldSize(camera.zoom) / CELL;
    const [cx, cy] = mercator(camera.center);
    const dx = camera.width / 2 / CELL - cx * scale;
    const dy = camera.height / 2 / CELL - cy * scale;
    const turns = camera.across ? [-1, 0, 1] : [0];
    for (const { id, geometry } of areas) {
      const flat = mercatorGeometry(geometry);
      for (const turn of turns) this.#paint(id, flat, { scale, dx: dx + turn * scale, dy });
    }
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#boxes.push([this.#width, this.#height, 0, 0]);
    this.#numbers.set(id, this.#boxes.length - 1);
    return this.#boxes.length - 1;
  }

  #paint(id: string, flat: FlatGeometry, transform: Transform): void {
    const { scale, dx, dy } = transform;
    if (flat.x1 * scale + dx < 0 || flat.x0 * scale + dx > this.#width) return;
    if (flat.y1 * scale + dy < 0 || flat.y0 * scale + dy > this.#height) return;
    const number = this.#numberOf(id);
    for (const [y, xs] of crossingsOf(flat, transform, this.#height)) {
      xs.sort((a, b) => a - b);
      for (let i = 1; i < xs.length; i += 2) this.#fill(number, y, xs[i - 1] ?? 0, xs[i] ?? 0);
    }
  }

  #fill(number: number, y: number, from: number, to: number): void {
    const first = Math.max(0, Math.ceil(from - 0.5));
    const last = Math.min(this.#width, Math.ceil(to - 0.5));
    if (last <= first) return;
    this.#owner.fill(number, y * this.#width + first, y * this.#width + last);
    const box = this.#boxes[number] ?? [0, 0, 0, 0];
    box[0] = Math.min(box[0], first);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], last);
    box[3] = Math.max(box[3], y + 1);
  }

  /** Box around an area's cells, CSS px; undefined where none is in the frame. */
  boxOf(id: string): Box | undefined {
    const number = this.#numbers.get(id);
    const [left, top, right, bottom] = (number !== undefined && this.#boxes[number]) || [0, 0, 0, 0];
    return right > left ? [left * CELL, top * CELL, right * CELL, bottom * CELL] : undefined;
  }

  /** Share of a box of CSS px, with so many px around it, that is an area's own. */
  own(box: Box, id: string, margin = 0): number {
    const number = this.#numbers.get(id);
    if (number === undefined || this.any(box, margin) === 0) return 0;
    const [left, top, right, bottom] = this.#seen(cellsOf(box, margin));
    let count = 0;
    for (let y = top; y < bottom; y++)
      for (let cell = y * this.#width + left; cell < y * this.#width + right; cell++)
        if (this.#owner[cell] === number) count++;
    return count / cellsIn(box, margin);
  }

  /** Share that is any land. */
  any(box: Box, margin = 0): number {
    return this.#all.count(box, margin) / cellsIn(box, margin);
  }

  /** Whether any of it is land of others. */
  isForeign(box: Box, id: string, margin = 0): boolean {
    if (this.any(box, margin) === 0) return false;
    const number = this.#numbers.get(id) ?? 0;
    const [left, top, right, bottom] = this.#seen(cellsOf(box, margin));
    for (let y = top; y < bottom; y++)
      for (let cell = y * this.#width + left; cell < y * this.#width + right; cell++) {
        const owner = this.#owner[cell];
        if (owner !== 0 && owner !== number) return true;
      }
    return false;
  }

  /** Those of some cells that are in the frame. */
  #seen([left, top, right, bottom]: Cells): Cells {
    return [
      Math.max(0, left),
      Math.max(0, top),
      Math.min(this.#width, right),
      Math.min(this.#height, bottom),
    ];
  }

  get #all(): Sums {
    this.#land ??= new Sums(this.#owner, this.#width, this.#height);
    return this.#land;
  }

  /** Whether a straight way lies on own land and water alone. */
  isOpen([x0, y0]: [number, number], [x1, y1]: [number, number], id: string): boolean {
    const number = this.#numbers.get(id) ?? 0;
    const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / CELL);
    for (let i = 0; i <= steps; i++) {
      const x = Math.floor((x0 + ((x1 - x0) * i) / Math.max(1, steps)) / CELL);
      const y = Math.floor((y0 + ((y1 - y0) * i) / Math.max(1, steps)) / CELL);
      if (x < 0 || y < 0 || x >= this.#width || y >= this.#height) return false;
      const owner = this.#owner[y * this.#width + x];
      if (owner !== 0 && owner !== number) return false;
    }
    return true;
  }
}

/** Where the edges of an area cross the middle of each row of cells. */
function crossingsOf(
  { parts }: FlatGeometry,
  { scale, dx, dy }: Transform,
  height: number,
): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const part of parts) {
    const end = part.length;
    let x0 = (part[end - 2] ?? 0) * scale + dx;
    let y0 = (part[end - 1] ?? 0) * scale + dy;
    for (let i = 0; i < end; i += 2) {
      const x1 = (part[i] ?? 0) * scale + dx;
      const y1 = (part[i + 1] ?? 0) * scale + dy;
      const first = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
      const last = Math.min(height, Math.ceil(Math.max(y0, y1) - 0.5));
      for (let y = first; y < last; y++) {
        const x = x0 + ((x1 - x0) * (y + 0.5 - y0)) / (y1 - y0);
        const row = rows.get(y);
        if (row) row.push(x);
        else rows.set(y, [x]);
      }
      x0 = x1;
      y0 = y1;
    }
  }
  return rows;
}
