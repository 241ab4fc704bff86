import type { SuspensionState } from "../dossier/state.ts";
import type { Describer } from "./describe.ts";

/** Which rows a filter shows: those that the marks of its classes stand on. */
export interface Shown {
  /** Whether anything is left out at all. */
  all: boolean;
  polity(code: string): boolean;
  flight(state: SuspensionState): boolean;
}

/** The rows that a filter by classes shows; all of them where it names none. */
export function shownBy(only: string[], describer: Describer): Shown {
  const all = only.length === 0;
  const carrier = ({ suspension: { polity } }: SuspensionState) =>
    only.includes("carrier") && polity !== undefined && describer.classIdOf(polity) === "carrier";
  return {
    all,
    polity: (code) => all || only.includes(describer.classIdOf(code)),
    flight: (state) => all || only.includes(`route:${state.status}`) || carrier(state),
  };
}
