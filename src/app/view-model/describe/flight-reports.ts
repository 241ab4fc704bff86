import type { SuspensionState } from "../../../dossier/state/state.ts";

/** What is told of one carrier's route: the report that is drawn, and others on the same route. */
export interface FlightReports {
  leading: SuspensionState;
  others: SuspensionState[];
}

export function reportIds({ leading, others }: FlightReports): string[] {
  return [leading, ...others].map(({ suspension }) => suspension.id);
}

const isLed = ({ duplicateOf }: SuspensionState) => duplicateOf !== undefined;

/** One suspension a route, where several sources tell of it. */
export function routesOf(states: SuspensionState[]): SuspensionState[] {
  const leading = states.filter((state) => !isLed(state));
  return leading.length > 0 ? leading : states;
}

export const leadingFirst = (states: SuspensionState[]): SuspensionState[] =>
  states.toSorted((a, b) => Number(isLed(a)) - Number(isLed(b)));

/** Some suspensions by route: those with a date first, else in the dossier's order. A report whose leading one is not among them stands alone. */
export function reportsOn(flights: SuspensionState[]): FlightReports[] {
  const byId = new Map(
    flights.map((one): [string, FlightReports] => [one.suspension.id, { leading: one, others: [] }]),
  );
  const alone = flights.filter((one) => {
    const lead = one.duplicateOf === undefined ? undefined : byId.get(one.duplicateOf);
    lead?.others.push(one);
    return !lead;
  });
  return alone
    .toSorted((a, b) => Number(a.undated) - Number(b.undated))
    .flatMap(({ suspension }) => byId.get(suspension.id) ?? []);
}
