import type { LonLat } from "../../model/geometry/coordinates.ts";
import { mercator, worldSize, ZOOM_RANGE } from "../frame/camera.ts";
import type { Obstacle } from "../mark-kinds.ts";

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

/** Signs of one place, in rows; or something that stays where it is. CSS px, but for the place in units of the Mercator world. */
interface Cluster {
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far above its place its middle is. */
  above: number;
  /** Side of the world from which on it is seen. */
  from: number;
}

const across = (a: number, b: number) => Math.min(Math.abs(a - b), 1 - Math.abs(a - b));

const isAt = (a: Cluster, b: Cluster) => across(a.x, b.x) < ONE_PLACE && Math.abs(a.y - b.y) < ONE_PLACE;

function clusterAt(at: LonLat, width: number, height: number): Cluster {
  const [x, y] = mercator(at);
  return { x, y, width, height, above: 0, from: 0 };
}

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
function clearFrom(cluster: Cluster, placed: Cluster[], under: Cluster[], most: number): number {
  let from = 0;
  for (const other of placed) {
    const needed = partsAt(cluster, other);
    if (needed <= other.from || needed <= from || under.includes(other)) continue;
    if (needed >= most) return Infinity;
    from = needed;
  }
  return from;
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
  const groups: { cluster: Cluster; members: number[] }[] = [];
  for (const [i, { places, size }] of signs.entries()) {
    const cluster = clusterAt(places[0], size, size);
    const isFixed = places.length === 1;
    const group = isFixed && groups.find((other) => isAt(other.cluster, cluster));
    if (group) group.members.push(i);
    else groups.push({ cluster: isFixed ? cluster : { ...cluster, x: Number.NaN }, members: [i] });
  }
  return groups.map(({ members }) => members);
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
  const placed = fixed.map(clusterOf);
  const stays = [...placed, ...towns.map(clusterOf)];
  for (const members of groupsOf(signs)) {
    const group = members.flatMap((member) => signs[member] ?? []);
    const { shifts, width, height } = inRows(
      members.length,
      Math.max(...group.map(({ size }) => size)) + GAP,
    );
    let best: { at: LonLat; cluster: Cluster } | undefined;
    for (const at of group[0]?.places ?? []) {
      const cluster = clusterAt(at, width, height);
      const under = stays.filter((other) => isAt(other, cluster));
      if (under.length > 0) cluster.above = (height + Math.max(...under.map((u) => u.height))) / 2;
      cluster.from = clearFrom(cluster, placed, under, best?.cluster.from ?? Infinity);
      if (!best || cluster.from < best.cluster.from) best = { at, cluster };
      if (best.cluster.from === 0) break;
    }
    if (!best) continue;
    const { at, cluster } = best;
    const seen = zoomFrom(cluster.from);
    placed.push({ ...cluster, from: seen.minZoom === undefined ? 0 : worldSize(seen.minZoom) });
    for (const [i, member] of members.entries()) {
      const [x, y] = shifts[i] ?? [0, 0];
      const shift: [number, number] = [x, y - cluster.above];
      parted[member] = { at, ...(shift.some((by) => by !== 0) && { shift }), ...seen };
    }
  }
  return parted;
}
