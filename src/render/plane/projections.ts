import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicConformal,
  geoConicEqualArea,
  geoEqualEarth,
  geoNaturalEarth1,
} from "d3-geo";
import type { Bounds, LonLat } from "../../model/geometry/coordinates.ts";
import type { ProjectionId } from "../../model/projection.ts";

/** What a view shows, from which a projection takes its middle and its parallels; degrees. */
interface Aspect {
  middle: LonLat;
  parallels: [south: number, north: number];
}

/** A sixth of the extent from either end: the rule of thumb of atlases for conic projections. */
const INSET = 1 / 6;
/** Two parallels that lie as far to the north as to the south make no cone. */
const LEAST_SUM = 8;
/** How much of the globe an azimuthal map shows around its middle, degrees: the rest is stretched beyond use. */
const AZIMUTHAL = 120;

/** The parallels of a cone through a view; those of a view about the equator are moved off it. */
function parallelsOf([, south, , north]: Bounds): [number, number] {
  const inset = (north - south) * INSET;
  const [low, high] = [south + inset, north - inset];
  const sum = low + high;
  if (Math.abs(sum) >= LEAST_SUM) return [low, high];
  const moved = (sum < 0 ? -LEAST_SUM : LEAST_SUM) - sum;
  return [low + moved / 2, high + moved / 2];
}

export function aspectOf(bounds: Bounds): Aspect {
  const [west, south, east, north] = bounds;
  return { middle: [(west + east) / 2, (south + north) / 2], parallels: parallelsOf(bounds) };
}

/** A projection of the whole world, turned so that it is cut opposite to its middle. */
const world =
  (make: () => GeoProjection) =>
  ({ middle: [lon] }: Aspect) =>
    make().rotate([-lon, 0]);

const conic =
  (make: typeof geoConicEqualArea) =>
  ({ middle: [lon, lat], parallels }: Aspect): GeoProjection =>
    make().parallels(parallels).rotate([-lon, 0]).center([0, lat]);

/** Mercator is what the renderers draw by themselves. */
export type ProjectedId = Exclude<ProjectionId, "mercator">;

/** How each is made from what a view shows. */
export const MAKERS: Record<ProjectedId, (aspect: Aspect) => GeoProjection> = {
  "equal-earth": world(geoEqualEarth),
  "natural-earth": world(geoNaturalEarth1),
  "conic-equal-area": conic(geoConicEqualArea),
  "conic-conformal": conic(geoConicConformal),
  "azimuthal-equal-area": ({ middle: [lon, lat] }) =>
    geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(AZIMUTHAL),
};
