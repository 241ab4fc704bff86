import type { Bounds } from "./geometry/coordinates.ts";

/** Every projection that a view may name, with its name for readers. */
export const PROJECTIONS = {
  mercator: "Mercator",
  "equal-earth": "Equal Earth",
  "natural-earth": "Natural Earth",
  "conic-equal-area": "Conic equal-area (Albers)",
  "conic-conformal": "Conic conformal (Lambert)",
  "azimuthal-equal-area": "Azimuthal equal-area (Lambert)",
} as const satisfies Record<string, string>;

export type ProjectionId = keyof typeof PROJECTIONS;
export const PROJECTION_IDS = Object.keys(PROJECTIONS) as ProjectionId[];

/** From this width on, degrees, a view is of the world, which Mercator would distort. */
const WORLD_WIDTH = 120;

/** The projection of a view that names none. */
export function defaultProjection([west, , east]: Bounds): ProjectionId {
  return east - west > WORLD_WIDTH ? "equal-earth" : "mercator";
}
