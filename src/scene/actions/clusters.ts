import type { LonLat } from "../../model/geometry/coordinates.ts";
import { mercator } from "../frame/camera.ts";

/** Signs of one place, in rows; or something that stays where it is. CSS px, but for the place in units of the Mercator world. */
export interface Cluster {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far above its place its middle is. */
  above: number;
  /** Side of the world from which on it is seen. */
  from: number;
}

export function clusterAt(at: LonLat, width: number, height: number): Cluster {
  const [x, y] = mercator(at);
  return { x, y, width, height, above: 0, from: 0 };
}

/** The longest side of a box about the place of a cluster that holds it. */
export const reachOf = ({ width, height, above }: Cluster) => Math.max(width, height + 2 * Math.abs(above));

/** What is so of all clusters of a part of the world. */
interface Part {
  /** In units of the world: none is nearer, eastward or westward, northward or southward. */
  distance: number;
  /** None is seen from a smaller side of the world on. */
  from: number;
  /** None reaches farther, CSS px. */
  reach: number;
}

/** So many clusters are kept before their square is quartered, and squares no smaller than this are. */
const MOST = 8;
const LEAST = 1e-9;

const outside = (value: number, low: number, side: number) => Math.max(0, low - value, value - low - side);

/** Clusters in squares within squares, so that finding those about a place does not grow with their number. */
export class ClusterTree {
  #quarters: ClusterTree[] = [];
  #clusters: Cluster[] = [];
  #from = Number.POSITIVE_INFINITY;
  #reach = 0;

  constructor(
    clusters: Cluster[] = [],
    private readonly west = 0,
    private readonly north = 0,
    private readonly side = 1,
  ) {
    for (const cluster of clusters) this.add(cluster);
  }

  add(cluster: Cluster): void {
    this.#from = Math.min(this.#from, cluster.from);
    this.#reach = Math.max(this.#reach, reachOf(cluster));
    const half = this.side / 2;
    if (this.#quarters.length > 0) this.#quarterOf(cluster, half)?.add(cluster);
    else this.#clusters.push(cluster);
    if (this.#clusters.length <= MOST || this.side < LEAST) return;
    const { west, north } = this;
    this.#quarters = [0, 1, 2, 3].map(
      (i) => new ClusterTree([], west + (i % 2) * half, north + (i >> 1) * half, half),
    );
    for (const kept of this.#clusters) this.#quarterOf(kept, half)?.add(kept);
    this.#clusters = [];
  }

  /** Shows the clusters about a place, but for those of parts of the world that are skipped. */
  visit({ x, y }: Pick<Cluster, "x" | "y">, skips: (part: Part) => boolean, see: (other: Cluster) => void) {
    // The world goes on beyond its edges.
    for (const around of [0, -1, 1]) this.#visit(x + around, y, skips, see);
  }

  #visit(x: number, y: number, skips: (part: Part) => boolean, see: (other: Cluster) => void): void {
    const distance = Math.max(outside(x, this.west, this.side), outside(y, this.north, this.side));
    if (skips({ distance, from: this.#from, reach: this.#reach })) return;
    for (const cluster of this.#clusters) see(cluster);
    const nearest = this.#quarters.toSorted((a, b) => a.#farFrom(x, y) - b.#farFrom(x, y));
    for (const quarter of nearest) quarter.#visit(x, y, skips, see);
  }

  #farFrom(x: number, y: number): number {
    return Math.abs(x - this.west - this.side / 2) + Math.abs(y - this.north - this.side / 2);
  }

  #quarterOf({ x, y }: Cluster, half: number): ClusterTree | undefined {
    return this.#quarters[(x >= this.west + half ? 1 : 0) + (y >= this.north + half ? 2 : 0)];
  }
}
