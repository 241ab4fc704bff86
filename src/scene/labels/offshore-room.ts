import { booleanPointInPolygon } from "@turf/turf";
import { coreExtentOf } from "../../dossier/regions/core-extent.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { Polity } from "../../model/geodata/polity.ts";
import type { Bounds, LonLat } from "../../model/geometry/coordinates.ts";

/** How far out the ground is looked at for open water, degrees. */
const SEAWARD_REACH = [2.5, 4];

/** The course, degrees clockwise from the right, on which a label would lie on open water; empty where there is none. */
export function offshoreOf(polity: Polity, geodata: Geodata): { offshore?: number } {
  const known = SEAWARD.get(polity) ?? seawardCourse(polity, geodata);
  SEAWARD.set(polity, known);
  return known;
}

/** Open water does not depend on the date or the theme, and looking for it costs more than all other labels do. */
const SEAWARD = new WeakMap<Polity, { offshore?: number }>();

function seawardCourse({ label: [lon, lat] }: Polity, geodata: Geodata): { offshore?: number } {
  const wet = (course: number) =>
    SEAWARD_REACH.every((reach) => {
      const turn = (course * Math.PI) / 180;
      const at: LonLat = [lon + reach * Math.cos(turn), lat - reach * Math.sin(turn)];
      return !geodata.countries.features.some(
        (f) => withinBounds(at, f.properties.bounds) && booleanPointInPolygon(at, f.geometry),
      );
    });
  const offshore = [0, 180, 45, 315, 135, 225].find(wet);
  return offshore === undefined ? {} : { offshore };
}

function withinBounds([lon, lat]: LonLat, [west, south, east, north]: Polity["bounds"]): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** What is cut at the antimeridian has bounds from one of its sides to the other: its name belongs where most of it lies. */
export function roomOf(polity: Polity, across: boolean): Bounds {
  const [west, , east] = polity.bounds;
  return across && east - west > 180 ? coreExtentOf(polity) : polity.bounds;
}
