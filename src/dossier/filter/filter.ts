import type { Dossier } from "../../model/dossier.ts";
import type { ActionState, DossierState, SuspensionState } from "../state/state.ts";
import { actionClassesOf, classIds } from "./class-ids.ts";

/** Which rows a filter by classes shows, in pictures, lists and files alike: those that the marks of its classes stand on. */
export interface Filter {
  /** Whether any row is left out at all. */
  all: boolean;
  /** Whether the statements of a polity or body are shown. */
  polity(code: string): boolean;
  /** A flight stands for its line, and for the class of its carrier's home where that has no other. */
  flight(state: SuspensionState): boolean;
  /** Whether an act is shown. */
  action(state: ActionState): boolean;
  /** Whether any class of a kind is shown: `stance`, `route`, `action`, `carrier`, `remark` or `silent`. */
  kind(name: string): boolean;
}

/** Whether a filter names a class; one that names none shows all. */
export function showsClass(only: string[] | undefined, id: string): boolean {
  return !only?.length || only.includes(id);
}

/** `only`: ids of the classes to be shown; all of them where it names none. */
export function filterOf(dossier: Dossier, state: DossierState, only: string[] | undefined): Filter {
  const classOf = classIds(dossier, state);
  const shows = (id: string) => showsClass(only, id);
  return {
    all: !only?.length,
    polity: (code) => shows(classOf(code)),
    flight: ({ status, suspension: { polity } }) =>
      shows(`route:${status}`) || (shows("carrier") && polity !== undefined && classOf(polity) === "carrier"),
    action: (state) => actionClassesOf(state).some(shows),
    kind: (name) => !only?.length || only.some((id) => id.split(":")[0] === name),
  };
}

/** What is left of a state under a filter: who and which flights it shows. */
export function filteredState(state: DossierState, filter: Filter): DossierState {
  if (filter.all) return state;
  const suspensions = state.suspensions.filter(filter.flight);
  const flights = new Set(suspensions.map((s) => s.suspension));
  const polities = [...state.polities.values()].flatMap((known) => {
    const stops = known.suspensions.filter((s) => flights.has(s));
    if (filter.polity(known.code)) return { ...known, suspensions: stops };
    if (stops.length === 0) return [];
    const { leading: _, ...rest } = known;
    return { ...rest, positions: [], elsewhere: [], split: [], suspensions: stops };
  });
  return {
    at: state.at,
    polities: new Map(polities.map((known) => [known.code, known])),
    actions: state.actions.filter(filter.action),
    suspensions,
    silent: state.silent.filter(filter.polity),
  };
}

/** The dossier without the rows that a filter leaves out of a state. */
export function filteredRows(dossier: Dossier, state: DossierState, filter: Filter): Dossier {
  if (filter.all) return dossier;
  const flights = new Set(state.suspensions.filter(filter.flight).map((s) => s.suspension));
  const acts = new Set(state.actions.filter(filter.action).map((a) => a.action));
  return {
    ...dossier,
    actions: dossier.actions.filter((row) => acts.has(row)),
    positions: dossier.positions.filter((row) => filter.polity(row.polity)),
    suspensions: dossier.suspensions.filter((row) => flights.has(row)),
  };
}
