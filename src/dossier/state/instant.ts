import type { IsoDate } from "../../model/dossier.ts";
import { DEFAULT_ZONE, offsetOf } from "../../model/time/time-zone.ts";

const DAY = 86_400_000;

/** Where the clocks of a zone show a time that is written as if it were UTC; ms since 1970. */
function momentOf(wall: number, zone: string): number {
  return wall - offsetOf(wall - offsetOf(wall, zone), zone);
}

/** Where an ISO date begins, ms since 1970. A bare date begins at midnight of the dossier's time zone. */
export function startOf(date: IsoDate, zone = DEFAULT_ZONE): number {
  return date.length > 10 ? Date.parse(date) : momentOf(Date.parse(`${date}T00:00:00Z`), zone);
}

/** The last moment that a date covers: of a bare date, the end of its day in the dossier's time zone. */
export function endOf(date: IsoDate, zone = DEFAULT_ZONE): number {
  if (date.length > 10) return Date.parse(date);
  return momentOf(Date.parse(`${date}T00:00:00Z`) + DAY, zone) - 1;
}
