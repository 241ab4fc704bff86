/** The part of d3-geo-projection that is used; it brings no types. */
declare module "d3-geo-projection" {
  import type { GeoProjection } from "d3-geo";
  import type { Geometry } from "geojson";
  /** Null where nothing of the geometry is shown. */
  export function geoProject(geometry: Geometry, projection: GeoProjection): Geometry | null;
  /** Without the cuts along the antimeridian and at the poles. */
  export function geoStitch<G extends Geometry>(geometry: G): G;
}
