import type { IsoDate } from "../../model/dossier.ts";
import { startOf } from "./instant.ts";

const DAY = 86_400_000;

/** The day, in UTC, that a moment falls on; ms since 1970. */
export function dayOf(moment: number): IsoDate {
  return new Date(moment).toISOString().slice(0, 10);
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOf(startOf(day) + days * DAY);
}

/** Whole days from one day to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((startOf(to) - startOf(from)) / DAY);
}
