import type { SuspensionState } from "../../../dossier/state/state.ts";
import { pairOf } from "../../../scene/routes/connections.ts";

type Keys = (state: SuspensionState) => (string | undefined)[];

const KEYS = {
  id: ({ suspension: s }) => [s.id],
  polity: ({ suspension: s }) => [s.polity],
  airport: ({ suspension: s }) => [s.origin, s.destination],
  pair: ({ suspension: s }) => [s.origin && s.destination && pairOf(s.origin, s.destination)],
} satisfies Record<string, Keys>;

/** Finds the suspensions of a state by what they have in common; each way to look is made when it is first used. */
export class SuspensionIndex {
  readonly #made = new Map<keyof typeof KEYS, Map<string, SuspensionState[]>>();

  constructor(private readonly states: SuspensionState[]) {}

  /** In the dossier's order. */
  by(name: keyof typeof KEYS, key: string): SuspensionState[] {
    const made = this.#made.get(name) ?? this.#make(KEYS[name]);
    this.#made.set(name, made);
    return made.get(key) ?? [];
  }

  #make(keysOf: Keys): Map<string, SuspensionState[]> {
    const made = new Map<string, SuspensionState[]>();
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
