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

/** Bounds wider than this, degrees, are a map of the world, which Mercator would tell untruly. */
export const WORLD_WIDE = 120;

/** What bounds are drawn in where no projection is named. */
export function usualProjection([west, , east]: Bounds): ProjectionId {
  return east - west > WORLD_WIDE ? "equal-earth" : "mercator";
}
