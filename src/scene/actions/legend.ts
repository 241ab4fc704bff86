import { actionClass } from "../../dossier/filter/class-ids.ts";
import type { ActionState } from "../../dossier/state/state.ts";
import type { ActionStatus } from "../../model/action-kinds.ts";
import { BUILT_IN_KIND_IDS } from "../../model/action-kinds.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Theme } from "../../theme/theme.ts";
import type { SceneWords } from "../phrases.ts";
import type { LegendEntry } from "../scene.ts";
import { isCurrent, markOf } from "./acts.ts";
import { actionSymbol, actStroke, signColours } from "./style.ts";
import { statusPhrase } from "./words.ts";

const STATUSES: ActionStatus[] = ["announced", "in-force"];

function swatchOf(act: ActionState, dossier: Dossier, theme: Theme): LegendEntry["swatch"] {
  const sign = { symbol: actionSymbol(act.action.kind, dossier), ...signColours(act.status, theme) };
  const mark = markOf(act.action, dossier);
  if (mark === "crossing" || mark === "place") return { kind: "symbol", ...sign };
  const line = mark === "border" ? "boundary" : "way";
  return { kind: "line", stroke: actStroke({ status: act.status, action: {} }, line, theme), ...sign };
}

/** The acts that are drawn, by kind and status: kinds in their own order, those of the dossier last. */
export function actEntries(
  dossier: Dossier,
  acts: ActionState[],
  theme: Theme,
  words: SceneWords,
): LegendEntry[] {
  const kinds = [...new Set([...BUILT_IN_KIND_IDS, ...(dossier.actionKinds ?? []).map(({ id }) => id)])];
  const drawn = acts.filter((act) => isCurrent(act) && markOf(act.action, dossier) !== "none");
  return kinds.flatMap((kind) =>
    STATUSES.flatMap((status): LegendEntry[] => {
      const members = drawn.filter((act) => act.action.kind === kind && act.status === status);
      const [first] = members;
      if (!first) return [];
      return [
        {
          id: actionClass(first),
          label: statusPhrase(dossier, kind, status, words),
          count: members.length,
          members: members.map(({ action }) => action.id),
          swatch: swatchOf(first, dossier, theme),
        },
      ];
    }),
  );
}
