import type { AreaGeometry, Areas, Bounds } from "../../geometry/coordinates.ts";
import { boundsOf } from "../../geometry/planar.ts";
import { memoize } from "../../memoize.ts";
import type { Polity } from "../polity.ts";

const ROUND = 360;

const boxesOf = memoize(({ coordinates, type }: AreaGeometry): Bounds[] =>
  (type === "Polygon" ? [coordinates] : coordinates).map(([ring = []]) => boundsOf(ring)),
);

/** Whether two boxes have something in common, on whichever side of the antimeridian their numbers are. */
function meets([w, s, e, n]: Bounds, [west, south, east, north]: Bounds): boolean {
  const beside = [-ROUND, 0, ROUND].some((turn) => w + turn <= east && e + turn >= west);
  return beside && s <= north && n >= south;
}

/** Codes of the countries that have land in some bounds, or nearly so. */
export function countriesIn(countries: Areas<Polity>, bounds: Bounds): string[] {
  return countries.features
    .filter(({ geometry }) => boxesOf(geometry).some((box) => meets(box, bounds)))
    .map(({ properties }) => properties.code);
}
