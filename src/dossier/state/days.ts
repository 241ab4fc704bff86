import type { IsoDate } from "../../model/dossier.ts";
import { sureDay } from "../../model/time/edtf.ts";
import { DEFAULT_ZONE, offsetOf } from "../../model/time/time-zone.ts";
import { startOf } from "./instant.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The day of a time zone that a moment falls on; ms since 1970. */
export function dayOf(moment: number, zone = DEFAULT_ZONE): IsoDate {
  return new Date(moment + offsetOf(moment, zone)).toISOString().slice(0, 10);
}

/** The day of a time zone on which a date begins; a bare day is its own, and a date of EDTF the day from which on it is sure. */
export function dayIn(date: IsoDate, zone = DEFAULT_ZONE): IsoDate {
  return date[10] === "T" ? dayOf(startOf(date), zone) : sureDay(date);
}

/** The same moment as the clocks of a time zone show it, so that its first ten characters are its day; any other date stays. */
export function localDate(date: IsoDate, zone = DEFAULT_ZONE): IsoDate {
  if (date[10] !== "T") return date;
  const moment = Date.parse(date);
  const offset = offsetOf(moment, zone);
  const wall = new Date(moment + offset).toISOString().slice(0, 19).replace(/:00$/, "");
  const minutes = Math.abs(Math.round(offset / MINUTE));
  const two = (n: number) => String(n).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  return wall + (minutes === 0 ? "Z" : `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOf(startOf(day) + days * DAY);
}

/** Whole days from one day to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((startOf(to) - startOf(from)) / DAY);
}
