import type { NamedView } from "../../model/dossier.ts";
import { placeAt } from "../../model/geodata/place.ts";
import { WORLD } from "../../model/geometry/bounds.ts";
import type { Bounds, LonLat } from "../../model/geometry/coordinates.ts";
import { around } from "../../model/geometry/planar.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** The latitude that a Mercator map ends at. */
const LAST = 83;
/** A view across the antimeridian is what readers do not expect: it is taken where it is so much narrower than the usual one. */
const NARROWER = 0.7;
/** What is left free around the places, as a share of their extent, and the least extent in degrees. */
const MARGIN = 0.15;
const LEAST = 6;

/** The least that holds some boxes: across the antimeridian where they lie on both sides of it and nowhere between. */
function leastAround(boxes: Bounds[]): Bounds {
  const plain = around(boxes);
  if (plain[2] - plain[0] <= 180) return plain;
  const eastward = boxes.map(
    ([w, s, e, n]): Bounds => ((w + e) / 2 < 0 ? [w + 360, s, e + 360, n] : [w, s, e, n]),
  );
  const across = around(eastward);
  return across[2] - across[0] < NARROWER * (plain[2] - plain[0]) ? across : plain;
}

/** The margin ends where the usual map does; the places themselves do not. */
function widened([low, high]: [number, number], [least, most]: [number, number]): [number, number] {
  const middle = (low + high) / 2;
  const half = Math.max(((high - low) * (1 + 2 * MARGIN)) / 2, LEAST / 2);
  return [Math.min(low, Math.max(least, middle - half)), Math.max(high, Math.min(most, middle + half))];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

interface Rows {
  subject?: string;
  positions: { polity: string }[];
  actions: { polity?: string; target?: string; place?: string; origin?: string; destination?: string }[];
  suspensions: { polity?: string; origin?: string; destination?: string }[];
}

/** A view that shows all that has a place in a dossier, for one that names no views; none where nothing has. */
export function overviewOf(
  { subject, positions, actions, suspensions }: Rows,
  gazetteer: Gazetteer,
): NamedView | undefined {
  const known = [...(gazetteer.subdivisions ?? []), ...gazetteer.polities];
  const coreExtents = new Map(known.map(({ code, coreExtent }) => [code, coreExtent]));
  const codes = [
    subject,
    ...positions.map((p) => p.polity),
    ...actions.flatMap((a) => [a.polity, a.target]),
    ...suspensions.map((s) => s.polity),
  ];
  const ends = [...actions, ...suspensions].flatMap(({ origin, destination }) => [origin, destination]);
  const places = [...ends, ...actions.map(({ place }) => place)];
  const point = ([lon, lat]: LonLat): Bounds => [lon, lat, lon, lat];
  const boxes = [
    ...codes.map((code) => (code ? coreExtents.get(code) : undefined)),
    ...places.map((place) => {
      const at = place ? placeAt(place, gazetteer.placesAt) : undefined;
      return at && point(at);
    }),
  ].filter((box) => box !== undefined);
  if (boxes.length === 0) return undefined;
  const [west, south, east, north] = leastAround(boxes);
  const [w, e] = widened([west, east], east > 180 ? [0, 360] : [WORLD[0], WORLD[2]]);
  const [s, n] = widened([south, north], [WORLD[1], WORLD[3]]);
  const bounds: Bounds = [rounded(w), Math.max(rounded(s), -LAST), rounded(e), Math.min(rounded(n), LAST)];
  return { id: "overview", label: "Overview", bounds };
}
