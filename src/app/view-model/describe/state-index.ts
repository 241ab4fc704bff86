import type { ActionState, SuspensionState } from "../../../dossier/state/state.ts";
import { pairOf } from "../../../scene/routes/connections.ts";

type Keys<State> = (state: State) => (string | undefined)[];

/** A route is found by the report that is drawn, with all others on it. */
export const FLIGHT_KEYS = {
  id: ({ suspension: s, duplicateOf }) => [s.id, duplicateOf],
  polity: ({ suspension: s }) => [s.polity],
  airport: ({ suspension: s }) => [s.origin, s.destination],
  pair: ({ suspension: s }) => [s.origin && s.destination && pairOf(s.origin, s.destination)],
} satisfies Record<string, Keys<SuspensionState>>;

/** Of a polity also the acts that are done to it. */
export const ACT_KEYS = {
  id: ({ action: a }) => [a.id],
  polity: ({ action: a }) => [a.polity, a.target],
} satisfies Record<string, Keys<ActionState>>;

/** Finds rows of a state by what they have in common; each way to look is made when it is first used. */
export class StateIndex<State, Name extends string> {
  readonly #made = new Map<Name, Map<string, State[]>>();

  constructor(
    private readonly states: State[],
    private readonly keys: Record<Name, Keys<State>>,
  ) {}

  /** In the dossier's order. */
  by(name: Name, key: string): State[] {
    const made = this.#made.get(name) ?? this.#make(this.keys[name]);
    this.#made.set(name, made);
    return made.get(key) ?? [];
  }

  #make(keysOf: Keys<State>): Map<string, State[]> {
    const made = new Map<string, State[]>();
    for (const state of this.states)
      for (const key of new Set(keysOf(state))) {
        if (key === undefined) continue;
        const found = made.get(key);
        if (found) found.push(state);
        else made.set(key, [state]);
      }
    return made;
  }
}
