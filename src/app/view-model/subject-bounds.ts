import type { Dossier } from "../../model/dossier.ts";
import { placeAt, placesAtOf } from "../../model/geodata/place.ts";
import { crosses } from "../../model/geometry/bounds.ts";
import type { Bounds, LonLat } from "../../model/geometry/coordinates.ts";
import { around } from "../../model/geometry/planar.ts";
import type { Subject } from "../../scene/scene.ts";
import type { PageData } from "./page-data.ts";

/** Degrees around a place that stands for itself. */
const AROUND = 2.5;
/** A polity wider than this has ground far away, and is shown around its name instead; degrees. */
const WIDEST = 100;
const HALF = { lon: 32, lat: 18 };

function boundsAround([lon, lat]: LonLat, dx: number, dy: number): Bounds {
  return [Math.max(-180, lon - dx), Math.max(-85, lat - dy), Math.min(180, lon + dx), Math.min(85, lat + dy)];
}

type Parts = Pick<PageData, "polities" | "airports" | "cities" | "dossier">;

/** ICAO codes of the airports of a route, as far as they are known. */
function pairOf(
  subject: Extract<Subject, { kind: "route" | "connection" }>,
  { suspensions }: Dossier,
): (string | undefined)[] {
  if (subject.kind === "connection") return subject.pair.split("-");
  const route = suspensions.find((s) => s.id === subject.id);
  return [route?.origin, route?.destination];
}

/** The place of an act, or else whose it is and to whom it is done. */
function actBounds(id: string, { polities, dossier, ...places }: Parts): Bounds | null {
  const act = dossier.actions.find((a) => a.id === id);
  const known = placesAtOf({ ...places, ownPlaces: dossier.places ?? [] });
  const at = act?.place && placeAt(act.place, known);
  if (at) return boundsAround(at, AROUND, AROUND);
  const boxes = polities.filter(({ code }) => code === act?.polity || code === act?.target);
  return boxes.length > 0 ? around(boxes.map(({ bounds }) => bounds)) : null;
}

/** What of the map shows a subject; null for a body without ground and a route that is not named. */
export function boundsOf(subject: Subject, parts: Parts): Bounds | null {
  const { polities, airports, dossier } = parts;
  if (subject.kind === "polity") {
    const polity = polities.find((p) => p.code === subject.code);
    if (!polity) return null;
    const [west, , east] = polity.bounds;
    return east - west > WIDEST ? boundsAround(polity.label, HALF.lon, HALF.lat) : polity.bounds;
  }
  if (subject.kind === "airport") {
    const airport = airports.find((a) => a.icao === subject.icao);
    return airport ? boundsAround(airport.at, AROUND, AROUND) : null;
  }
  if (subject.kind === "action") return actBounds(subject.id, parts);
  const codes = pairOf(subject, dossier);
  const ends = airports.filter((a) => codes.includes(a.icao));
  if (ends.length < 2) return null;
  const [lons, lats] = [ends.map((a) => a.at[0]), ends.map((a) => a.at[1])];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  // The map goes on across the antimeridian where a view of the dossier reaches over it.
  const across = east - west > 180 && dossier.views.some((v) => crosses(v.bounds));
  const [from, to] = across ? [east, west + 360] : [west, east];
  return [from, Math.min(...lats), to, Math.max(...lats)];
}
