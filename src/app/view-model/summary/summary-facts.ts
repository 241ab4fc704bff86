import type { Filter } from "../../../dossier/filter/filter.ts";
import { type DossierState, isTold, type PolityState } from "../../../dossier/state/state.ts";
import type { Dossier } from "../../../model/dossier.ts";
import { words } from "../../language/words.ts";
import type { Describer } from "../describe/describer.ts";

/** One for each row is put into words only where it is told. */
export type Sentence = string | (() => string);

/** What the text map tells of: as far as a filter shows it. */
export interface Facts {
  dossier: Dossier;
  state: DossierState;
  /** With what the filter leaves out: that something is not shown does not make it untrue. */
  whole: { dossier: Dossier; state: DossierState };
  describer: Describer;
  shown: Filter;
}

export const say = () => words.value.summary;

/** Those with ground of whom the map tells; bodies without any have a part of their own. */
export function grounded({ dossier, state }: Pick<Facts, "dossier" | "state">): PolityState[] {
  const bodies = new Set(dossier.organisations.map((o) => o.id));
  return [...state.polities.values()].filter((p) => isTold(p) && !bodies.has(p.code));
}

/** Those who were looked for and of whom a carrier is told, but no statement yet: neither silent nor heard. */
export function silentButFlying({ whole }: Facts): PolityState[] {
  const covered = new Set(whole.dossier.covered);
  return grounded(whole).filter((p) => covered.has(p.code) && p.positions.length === 0);
}
