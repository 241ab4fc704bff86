import { type ActionStatus, isBuiltInKind } from "../../model/action-kinds.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { SceneWords } from "../phrases.ts";

const ownKind = ({ actionKinds = [] }: Dossier, kind: string) => actionKinds.find(({ id }) => id === kind);

/** What a kind of act is called. */
export function kindLabel(dossier: Dossier, kind: string, words: SceneWords): string {
  return ownKind(dossier, kind)?.label ?? (isBuiltInKind(kind) ? words.kinds[kind].label : kind);
}

/** How far an act of a kind has come: `Border closed`. */
export function statusPhrase(
  dossier: Dossier,
  kind: string,
  status: ActionStatus,
  words: SceneWords,
): string {
  const own = ownKind(dossier, kind);
  if (own) return own.phrases?.[status] ?? words.ownKind[status](own.label);
  return isBuiltInKind(kind) ? words.kinds[kind][status] : kind;
}
