import type { IsoDate } from "../../model/dossier.ts";
import { sureDay } from "../../model/time/edtf.ts";
import { DEFAULT_ZONE, offsetOf } from "../../model/time/time-zone.ts";

const DAY = 86_400_000;

/** Where the clocks of a zone show a time that is written as if it were UTC; ms since 1970. */
function momentOf(wall: number, zone: string): number {
  return wall - offsetOf(wall - offsetOf(wall, zone), zone);
}

const hasTime = (date: IsoDate) => date[10] === "T";

/**
 * Where a date begins, ms since 1970. A bare day begins at midnight of the dossier's time zone; a date of EDTF is the day
 * from which on it is sure.
 */
export function startOf(date: IsoDate, zone = DEFAULT_ZONE): number {
  return hasTime(date) ? Date.parse(date) : momentOf(Date.parse(`${sureDay(date)}T00:00:00Z`), zone);
}

/** The last moment that a date covers: of a bare day, its end in the dossier's time zone. */
export function endOf(date: IsoDate, zone = DEFAULT_ZONE): number {
  if (hasTime(date)) return Date.parse(date);
  return momentOf(Date.parse(`${sureDay(date)}T00:00:00Z`) + DAY, zone) - 1;
}
