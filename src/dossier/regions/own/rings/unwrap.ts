import type { Position } from "geojson";

/** No region is wider, degrees: what is goes round the globe, or its edges do not say which way they run. */
const WIDEST = 180;

/** A ring whose longitudes run on across the antimeridian; undefined where it goes round the globe. */
export function unwrapped(ring: Position[]): Position[] | undefined {
  let shift = 0;
  const run = ring.map(([lon = 0, lat = 0], i): Position => {
    const before = ring[i - 1]?.[0];
    if (before !== undefined && lon - before > 180) shift -= 360;
    if (before !== undefined && lon - before < -180) shift += 360;
    return [lon + shift, lat];
  });
  const width = widthOf(run);
  // From -180 to 180 is no way at all, and yet once around.
  const around = width === 0 && widthOf(ring) >= 360;
  return shift === 0 && width <= WIDEST && !around ? run : undefined;
}

// Not by spreading a list into arguments, of which there may only be so many.
const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const greatest = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

function widthOf(ring: Position[]): number {
  const lons = ring.map(([lon = 0]) => lon);
  return greatest(lons) - least(lons);
}

const moved = (ring: Position[], by: number): Position[] =>
  by === 0 ? ring : ring.map(([lon = 0, lat = 0]) => [lon + by, lat]);

/** What of a ring lies on one side of a meridian, after Sutherland and Hodgman; empty where nothing does. */
function sideOf(ring: Position[], meridian: number, east: boolean): Position[] {
  const isIn = (lon: number) => (east ? lon >= meridian : lon <= meridian);
  const kept: Position[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    if (isIn(ax)) kept.push([ax, ay]);
    if (isIn(ax) !== isIn(bx) && ax !== meridian && bx !== meridian)
      kept.push([meridian, ay + ((meridian - ax) / (bx - ax)) * (by - ay)]);
  }
  const [first] = kept;
  return first && new Set(kept.map(([lon]) => lon)).size > 1 ? [...kept, first] : [];
}

/** A polygon of unfolded rings, cut where it crosses the antimeridian, with longitudes from -180 to 180. */
export function cutAtAntimeridian([outer, ...holes]: Position[][]): Position[][][] {
  if (!outer) return [];
  const west = least(outer.map(([lon = 0]) => lon));
  const turn = -Math.floor((west + 180) / 360) * 360;
  const own = holes.map((hole) => {
    const [lon = 0] = hole[0] ?? [];
    return moved(hole, turn - Math.floor((lon - west) / 360) * 360);
  });
  const rings = [moved(outer, turn), ...own];
  const east = greatest((rings[0] ?? []).map(([lon = 0]) => lon));
  if (east <= 180) return [rings];
  const half = (eastern: boolean) => {
    const cut = rings.map((ring) => sideOf(ring, 180, eastern)).filter((ring) => ring.length > 3);
    return eastern ? cut.map((ring) => moved(ring, -360)) : cut;
  };
  return [half(false), half(true)].filter((part) => part.length > 0);
}
