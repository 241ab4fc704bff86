import type { IsoDate } from "../../model/dossier.ts";

const DAY = 86_400_000;

/** Where an ISO date begins, ms since 1970. A bare date begins at midnight UTC. */
export function startOf(date: IsoDate): number {
  return Date.parse(date.length > 10 ? date : `${date}T00:00:00Z`);
}

/** The last moment that a date covers: of a bare date, the end of its day in UTC. */
export function endOf(date: IsoDate): number {
  return date.length > 10 ? Date.parse(date) : startOf(date) + DAY - 1;
}
