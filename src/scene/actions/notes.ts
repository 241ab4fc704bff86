import type { DossierState } from "../../dossier/state/state.ts";
import type { SceneWords } from "../phrases.ts";
import type { DrawnAct } from "./acts.ts";

/** Which acts the picture tells of without drawing them, and which dates are not the source's. */
export function actNotes({ actions }: DossierState, drawn: DrawnAct[], { notes: say }: SceneWords): string[] {
  const ended = actions.filter(({ status }) => status === "ended").length;
  const unmarked = actions.length - ended - drawn.length;
  return [
    ...(actions.some(({ undated }) => undated) ? [say.undatedActs] : []),
    ...(unmarked > 0 ? [say.unmarkedActs(unmarked)] : []),
    ...(ended > 0 ? [say.endedActs(ended)] : []),
  ];
}
