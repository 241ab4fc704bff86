import { actionClass, actionClassIds, CONTESTED } from "../../dossier/filter/class-ids.ts";
import { group } from "../../dossier/state/dossier-index.ts";
import type { ActionState } from "../../dossier/state/state.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Theme } from "../../theme/theme.ts";
import type { SceneWords } from "../phrases.ts";
import type { LegendEntry } from "../scene.ts";
import { markOf } from "./acts.ts";
import { actionSymbol, actStroke, signColours, solidColours } from "./style.ts";
import { statusPhrase } from "./words.ts";

/** The ids of all entries of acts in their order. */
export const actClassOrder = (dossier: Dossier): string[] => [...actionClassIds(dossier), CONTESTED];

function swatchOf({ action, status }: ActionState, dossier: Dossier, theme: Theme): LegendEntry["swatch"] {
  const sign = { symbol: actionSymbol(action.kind, dossier), ...signColours(status, theme) };
  const mark = markOf(action, dossier);
  if (mark === "crossing" || mark === "place") return { kind: "symbol", ...sign };
  const stroke = actStroke({ status, action: {} }, mark === "border" ? "boundary" : "way", theme);
  return { kind: "line", stroke, ...sign };
}

function contestedEntry(acts: ActionState[], theme: Theme, { contested }: SceneWords): LegendEntry[] {
  const members = acts.flatMap(({ action }) => (action.contestedBy ? action.id : []));
  if (members.length === 0) return [];
  const swatch = { kind: "symbol" as const, symbol: "contested" as const, ...solidColours(theme) };
  return [{ id: CONTESTED, label: contested, count: members.length, members, swatch }];
}

/** The acts that are drawn, by kind and status, and what tells those that are contested. */
export function actEntries(
  dossier: Dossier,
  drawn: ActionState[],
  theme: Theme,
  words: SceneWords,
): LegendEntry[] {
  const classes = group(drawn, actionClass);
  const entries = actClassOrder(dossier).flatMap((id): LegendEntry[] => {
    const members = classes.get(id) ?? [];
    const [first] = members;
    if (!first) return [];
    const label = statusPhrase(dossier, first.action.kind, first.status, words);
    const swatch = swatchOf(first, dossier, theme);
    return [{ id, label, count: members.length, members: members.map(({ action }) => action.id), swatch }];
  });
  return [...entries, ...contestedEntry(drawn, theme, words)];
}
