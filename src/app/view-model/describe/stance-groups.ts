import { group } from "../../../dossier/state/dossier-index.ts";
import type { Dossier } from "../../../model/dossier.ts";
import { sceneWords } from "../../language/locale.ts";
import type { Describer } from "./describer.ts";

/** Polities and bodies that hold the same position. */
export interface StanceGroup {
  /** Of their class: `stance:ID`, `carrier`. */
  id: string;
  label: string;
  codes: string[];
}

/** Where a class stands: positions in the dossier's order, what is implied after what is said, and the others at the end. */
function rankOf({ stances }: Dossier, id: string): number {
  const [, stance, implied] = id.split(":");
  const at = stances.findIndex((one) => one.id === stance);
  return at < 0 ? stances.length * 2 : at * 2 + (implied ? 1 : 0);
}

function labelOf({ stances }: Dossier, describer: Describer, id: string): string {
  const [kind, name, implied] = id.split(":");
  const words = sceneWords.value;
  const label = stances.find((one) => one.id === name)?.label;
  if (label !== undefined) return implied ? words.implied(label) : label;
  if (kind === "carrier") return words.carrier;
  // They spoke, but on other questions than the one that is shown.
  return kind === "silent" ? describer.silentLabel() : kind === "base" ? words.base : words.remark;
}

/** Who said anything, by the position that they are shown under; within one, as they are given. */
export function stanceGroups(dossier: Dossier, describer: Describer, codes: string[]): StanceGroup[] {
  return [...group(codes, (code) => describer.classIdOf(code))]
    .map(([id, members]) => ({ id, label: labelOf(dossier, describer, id), codes: members }))
    .toSorted((a, b) => rankOf(dossier, a.id) - rankOf(dossier, b.id));
}
