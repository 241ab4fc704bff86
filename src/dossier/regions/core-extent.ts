import type { Polity } from "../../model/geodata/polity.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";

/** Kilometres to a degree of latitude. */
const DEGREE = 111;

/** Bounds are those of a compact country up to so many times the sides of a square of its area, and so many degrees. */
const COMPACT = { sides: 4, degrees: 45 };

/**
 * Where most of a polity lies: its bounds where it is compact, or else a square of its area about its label. The bounds of
 * France reach to the Pacific, those of the United States around the globe.
 */
export function coreExtentOf({
  area,
  label: [lon, lat],
  bounds,
}: Pick<Polity, "area" | "label" | "bounds">): Bounds {
  const half = Math.sqrt(area) / 2 / DEGREE;
  const wide = half / Math.max(Math.cos((lat * Math.PI) / 180), 0.2);
  const [west, south, east, north] = bounds;
  const { sides, degrees } = COMPACT;
  const isCompact = (extent: number, side: number) => extent < Math.min(sides * side, degrees);
  if (isCompact(east - west, 2 * wide) && isCompact(north - south, 2 * half)) return bounds;
  return [
    Math.max(west, lon - wide),
    Math.max(south, lat - half),
    Math.min(east, lon + wide),
    Math.min(north, lat + half),
  ];
}
