import type { DossierState, SuspensionState } from "../../dossier/state/state.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Describer } from "./describe/describer.ts";

/** Which rows a filter shows: those that the marks of its classes stand on. */
export interface Shown {
  /** Whether anything is left out at all. */
  all: boolean;
  polity(code: string): boolean;
  flight(state: SuspensionState): boolean;
  /** Whether any class of a kind is shown: `stance`, `route`, `carrier`, `warning` or `silent`. */
  kind(name: string): boolean;
}

/** The rows that a filter by classes shows; all of them where it names none. */
export function shownBy(only: string[], describer: Describer): Shown {
  const all = only.length === 0;
  const carrier = ({ suspension: { polity } }: SuspensionState) =>
    only.includes("carrier") && polity !== undefined && describer.classIdOf(polity) === "carrier";
  return {
    all,
    polity: (code) => all || only.includes(describer.classIdOf(code)),
    kind: (name) => all || only.some((id) => id.split(":")[0] === name),
    flight: (state) => all || only.includes(`route:${state.status}`) || carrier(state),
  };
}

/** What is left of a state under a filter: who and which flights it shows. */
export function shownState(state: DossierState, shown: Shown): DossierState {
  if (shown.all) return state;
  const suspensions = state.suspensions.filter(shown.flight);
  const flights = new Set(suspensions.map((s) => s.suspension));
  const polities = [...state.polities.values()].flatMap((known) => {
    const stops = known.suspensions.filter((s) => flights.has(s));
    if (shown.polity(known.code)) return { ...known, suspensions: stops };
    if (stops.length === 0) return [];
    const { leading: _, ...rest } = known;
    return { ...rest, positions: [], split: [], suspensions: stops };
  });
  return {
    at: state.at,
    polities: new Map(polities.map((known) => [known.code, known])),
    suspensions,
    silent: state.silent.filter(shown.polity),
  };
}

/** The dossier without the rows that a filter leaves out of a state. */
export function shownRows(dossier: Dossier, state: DossierState, shown: Shown): Dossier {
  if (shown.all) return dossier;
  const flights = new Set(state.suspensions.filter(shown.flight).map((s) => s.suspension));
  return {
    ...dossier,
    positions: dossier.positions.filter((row) => shown.polity(row.polity)),
    suspensions: dossier.suspensions.filter((row) => flights.has(row)),
  };
}
