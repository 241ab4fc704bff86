import type { Suspension } from "../../../model/dossier.ts";

/** The route that a row tells of; none where it names no airports. */
function routeKey({ carrier, carrierCode, origin, destination }: Suspension): string | undefined {
  return origin && destination && `${carrierCode ?? carrier} ${origin} ${destination}`;
}

export const isDated = ({ announced, suspended }: Suspension) =>
  announced !== undefined || suspended !== undefined;

/**
 * Several sources may tell of one carrier's route: the row that is drawn for each row that is not. One that dates the
 * suspension goes before one that does not, and of two such rows the one that the editor has put first.
 */
export function leadingReports(suspensions: Suspension[]): Map<Suspension, Suspension> {
  const first = new Map<string, Suspension>();
  const sorted = suspensions.toSorted((a, b) => Number(isDated(b)) - Number(isDated(a)));
  const leading = new Map<Suspension, Suspension>();
  for (const row of sorted) {
    const key = routeKey(row);
    const lead = key === undefined ? undefined : first.get(key);
    if (lead) leading.set(row, lead);
    else if (key !== undefined) first.set(key, row);
  }
  return leading;
}
