import type { LonLat } from "../../model/geometry/coordinates.ts";
import { worldSize, ZOOM_RANGE } from "../frame/camera.ts";
import type { Obstacle } from "../mark-kinds.ts";
import { type Cluster, ClusterTree, clusterAt, reachOf } from "./clusters.ts";

/** A sign that must not lie on others: where it may stand, the best place first, and the side of its box in CSS px. */
export interface Sign {
  places: [LonLat, ...LonLat[]];
  size: number;
}

/** Where a sign stands, how far beside that place (CSS px), and the zoom from which it is seen; always where absent. */
export interface Parted {
  at: LonLat;
  shift?: [x: number, y: number];
  minZoom?: number;
}

/** What lies within this is one place, however close the map is; units of the Mercator world: some 20 px at the last zoom. */
const ONE_PLACE = 20 / worldSize(ZOOM_RANGE.most);
/** Signs come with these steps of the zoom: each step is a layer of its own in MapLibre. */
const STEP = 0.25;
/** Steps of the zoom by which other projections may draw places closer together than Mercator: kept, as theirs is another zoom. */
const FARTHER = 3;
/** Between two signs, CSS px. */
const GAP = 0.5;

const across = (a: number, b: number) => Math.min(Math.abs(a - b), 1 - Math.abs(a - b));

const isAt = (a: Cluster, b: Cluster) => across(a.x, b.x) < ONE_PLACE && Math.abs(a.y - b.y) < ONE_PLACE;

function clusterOf({ at, size, shift: [right, down] = [0, 0], minZoom }: Obstacle): Cluster {
  const from = minZoom === undefined ? 0 : worldSize(minZoom);
  return { ...clusterAt(at, size + 2 * Math.abs(right), size), above: -down, from };
}

/** Side of the world from which on two do not cover each other. */
function partsAt(a: Cluster, b: Cluster): number {
  const wide = (a.width + b.width) / 2 + GAP;
  const high = (a.height + b.height) / 2 + GAP + Math.abs(a.above - b.above);
  return Math.min(wide / across(a.x, b.x), high / Math.abs(a.y - b.y));
}

/** Side of the world from which on a cluster covers none of those before it; infinite as soon as it is more than `most`. */
function clearFrom(cluster: Cluster, placed: ClusterTree, under: Cluster[], most: number): number {
  let from = 0;
  const own = reachOf(cluster);
  placed.visit(
    cluster,
    (part) => from >= most || ((own + part.reach) / 2 + GAP) / part.distance <= Math.max(from, part.from),
    (other) => {
      const needed = partsAt(cluster, other);
      if (needed > other.from && needed > from && !under.includes(other)) from = needed;
    },
  );
  return from >= most ? Infinity : from;
}

/** Those of some clusters that are at the place of another. */
function clustersAt(cluster: Cluster, tree: ClusterTree): Cluster[] {
  const found: Cluster[] = [];
  const see = (other: Cluster) => {
    if (isAt(other, cluster)) found.push(other);
  };
  tree.visit(cluster, ({ distance }) => distance >= ONE_PLACE, see);
  return found;
}

/** Where each of so many signs stands in rows about a middle. */
function inRows(count: number, pitch: number): { shifts: [number, number][]; width: number; height: number } {
  const columns = count > 3 ? Math.ceil(Math.sqrt(count)) : count;
  const rows = Math.ceil(count / columns);
  const shifts = Array.from({ length: count }, (_, i): [number, number] => [
    ((i % columns) - (columns - 1) / 2) * pitch,
    (Math.floor(i / columns) - (rows - 1) / 2) * pitch,
  ]);
  return { shifts, width: columns * pitch, height: rows * pitch };
}

/** Signs that have but one place, and the same; one that may stand elsewhere is alone. */
function groupsOf(signs: Sign[]): number[][] {
  const groups = new Map<Cluster, number[]>();
  const fixed = new ClusterTree();
  for (const [i, { places, size }] of signs.entries()) {
    const cluster = clusterAt(places[0], size, size);
    const found =
      places.length === 1 ? clustersAt(cluster, fixed).flatMap((one) => [groups.get(one) ?? []]) : [];
    const [first] = found.toSorted(([one = 0], [other = 0]) => one - other);
    if (first) first.push(i);
    else {
      groups.set(cluster, [i]);
      if (places.length === 1) fixed.add(cluster);
    }
  }
  return [...groups.values()];
}

function zoomFrom(side: number): Pick<Parted, "minZoom"> {
  const zoom = Math.log2(side / worldSize(0));
  return zoom > ZOOM_RANGE.least - FARTHER
    ? { minZoom: Math.min(ZOOM_RANGE.most, Math.ceil(zoom / STEP) * STEP) }
    : {};
}

/**
 * Parts signs at every zoom at once: those of one place stand beside each other, above what stays there; of those that come too
 * close as the map goes away, the later ones are seen only from the zoom at which they have room. Off `towns` are only
 * those that stand at them.
 */
export function partSigns(
  signs: Sign[],
  { fixed, towns }: { fixed: Obstacle[]; towns: Obstacle[] },
): Parted[] {
  const parted: Parted[] = signs.map(({ places: [at] }) => ({ at }));
  const standing = fixed.map(clusterOf);
  const placed = new ClusterTree(standing);
  const stays = new ClusterTree([...standing, ...towns.map(clusterOf)]);
  for (const members of groupsOf(signs)) {
    const group = members.flatMap((member) => signs[member] ?? []);
    const { shifts, width, height } = inRows(
      members.length,
      Math.max(...group.map(({ size }) => size)) + GAP,
    );
    let best: { at: LonLat; cluster: Cluster } | undefined;
    for (const at of group[0]?.places ?? []) {
      const cluster = clusterAt(at, width, height);
      const under = clustersAt(cluster, stays);
      if (under.length > 0) cluster.above = (height + Math.max(...under.map((u) => u.height))) / 2;
      cluster.from = clearFrom(cluster, placed, under, best?.cluster.from ?? Infinity);
      if (!best || cluster.from < best.cluster.from) best = { at, cluster };
      if (best.cluster.from === 0) break;
    }
    if (!best) continue;
    const { at, cluster } = best;
    const seen = zoomFrom(cluster.from);
    placed.add({ ...cluster, from: seen.minZoom === undefined ? 0 : worldSize(seen.minZoom) });
    for (const [i, member] of members.entries()) {
      const [x, y] = shifts[i] ?? [0, 0];
      const shift: [number, number] = [x, y - cluster.above];
      parted[member] = { at, ...(shift.some((by) => by !== 0) && { shift }), ...seen };
    }
  }
  return parted;
}
