import type { Bounds } from "./coordinates.ts";

/** The inhabited world; beyond it there is little to see on a map, and much of that. */
export const WORLD: Bounds = [-170, -56, 178, 74];

const ROUND = 360;
/** Longitudes that people write for what lies beyond the antimeridian: 190 for -170. */
const FARTHEST = { west: 360, east: 540 };
/** West of east, more degrees than these are rather a slip in the order than a view of an ocean. */
const WIDEST_ACROSS = 240;

/** Why four numbers bound nothing. */
export type BoundsFault = "globe" | "empty" | "wide";

/**
 * Bounds as all that follows reads them: west from -180 to 180, and an east beyond 180 where they reach across the
 * antimeridian, which may be written so or with a west that is greater than the east.
 */
export function normalBounds([west, south, east, north]: Bounds): Bounds | BoundsFault {
  const farthest = Math.max(Math.abs(west), Math.abs(east));
  if (
    !(Math.abs(west) <= FARTHEST.west && Math.abs(east) <= FARTHEST.east) ||
    !(Math.max(Math.abs(south), Math.abs(north)) <= 90)
  )
    return "globe";
  const across = west > east && farthest <= 180 && east + ROUND - west <= WIDEST_ACROSS;
  const far = across ? east + ROUND : east;
  if (west >= far || south >= north) return "empty";
  if (far - west > ROUND) return "wide";
  const turn = Math.floor((west + 180) / ROUND) * ROUND;
  return [west - turn, south, far - turn, north];
}

/** Whether bounds reach across the antimeridian. */
export function crosses([, , east]: Bounds): boolean {
  return east > 180;
}

/** A longitude from -180 to 180, however often it went round. */
export function wrapped(lon: number): number {
  return lon - Math.floor((lon + 180) / ROUND) * ROUND;
}

/** Whether a place lies in bounds, across the antimeridian too. */
export function holds([west, south, east, north]: Bounds, [lon, lat]: readonly [number, number]): boolean {
  const eastward = lon - west - Math.floor((lon - west) / ROUND) * ROUND;
  return eastward <= east - west && lat >= south && lat <= north;
}
