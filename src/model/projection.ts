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
