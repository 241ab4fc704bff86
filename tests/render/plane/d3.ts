import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicConformal,
  geoConicEqualArea,
  geoEqualEarth,
  geoMercator,
  geoNaturalEarth1,
} from "d3-geo";
import type { Bounds, LonLat } from "../../../src/model/geometry/coordinates.ts";
import type { ProjectionId } from "../../../src/model/projection.ts";
import type { Plane } from "../../../src/render/plane/plane.ts";
import { mercator } from "../../../src/scene/frame/camera.ts";

/** d3's own, turned and cut as an atlas would for bounds. */
const MAKERS_OF_D3: Record<ProjectionId, (bounds: Bounds) => GeoProjection> = {
  mercator: () => geoMercator(),
  "equal-earth": ([west, , east]) => geoEqualEarth().rotate([-(west + east) / 2, 0]),
  "natural-earth": ([west, , east]) => geoNaturalEarth1().rotate([-(west + east) / 2, 0]),
  "conic-equal-area": ([west, south, east, north]) =>
    geoConicEqualArea()
      .parallels([south + (north - south) / 6, north - (north - south) / 6])
      .rotate([-(west + east) / 2, 0]),
  "conic-conformal": ([west, south, east, north]) =>
    geoConicConformal()
      .parallels([south + (north - south) / 6, north - (north - south) / 6])
      .rotate([-(west + east) / 2, 0]),
  "azimuthal-equal-area": ([west, south, east, north]) =>
    geoAzimuthalEqualArea().rotate([-(west + east) / 2, -(south + north) / 2]),
};

/** From a place on a plane to the one on the globe, as d3's projection of that name has it for the same bounds; undefined beyond its edge. */
export function inverseOfD3(plane: Plane, bounds: Bounds): (at: LonLat) => LonLat | undefined {
  const d3 = MAKERS_OF_D3[plane.projection](bounds);
  const flat = (at: LonLat) => d3(at) as LonLat;
  // The middle of both is the same place; a step to the right is as long on both.
  const middle = plane.toGlobe([0, 0]) as LonLat;
  const [mx, my] = flat(middle);
  const beside: LonLat = [middle[0] + 1, middle[1]];
  const unit = (flat(beside)[0] - mx) / (mercator(plane.toPlane(beside) as LonLat)[0] - 0.5);
  return (at) => {
    const [x, y] = mercator(at).map((value) => (value - 0.5) * unit) as LonLat;
    const found = d3.invert?.([mx + x, my + y]) as LonLat;
    const [again, down] = flat(found);
    return Math.hypot(again - mx - x, down - my - y) < 1e-6 * Math.abs(unit) ? found : undefined;
  };
}
