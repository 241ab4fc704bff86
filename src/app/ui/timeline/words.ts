import type { Change } from "../../../dossier/state/changes.ts";
import type { Dossier } from "../../../model/dossier.ts";
import { statusPhrase } from "../../../scene/actions/words.ts";
import { sceneWords } from "../../language/locale.ts";
import { pluralsOf } from "../../language/plural.ts";
import { language, words } from "../../language/words.ts";
import type { Describer } from "../../view-model/describe/describer.ts";

/** As many changes of a day as are named one by one. */
const NAMED = 2;

function phraseOf(change: Change, dossier: Dossier, describer: Describer): string {
  const say = words.value.time;
  if (change.kind !== "said") {
    const { kind, row } = change;
    if ("carrier" in row)
      return say[kind === "announced" || kind === "resumed" ? kind : "suspended"](row.carrier);
    const status = kind === "announced" || kind === "ended" ? kind : "in-force";
    return say.said(row.actor, statusPhrase(dossier, row.kind, status, sceneWords.value));
  }
  const { polity, stance, standing, actor } = change.row;
  const name = standing === "figure" ? actor : describer.nameOf(polity);
  const label = dossier.stances.find((s) => s.id === stance)?.label;
  return label ? say.said(name, label) : say.remark(name);
}

/** What changed on a day, in a few words; those who take a position before those who only speak. */
export function changesInWords(changes: Change[], dossier: Dossier, describer: Describer): string {
  const say = words.value.time;
  const takes = (c: Change) => c.kind !== "said" || Boolean(c.row.stance);
  const taking = changes.filter(takes);
  const heard = new Set(taking.flatMap((c) => (c.kind === "said" ? c.row.polity : [])));
  const speaking = changes.filter((c) => c.kind === "said" && !takes(c) && !heard.has(c.row.polity));
  const phrases = [...new Set([...taking, ...speaking].map((c) => phraseOf(c, dossier, describer)))];
  if (phrases.length === 0) return say.nothingDated;
  const more = phrases.length - NAMED;
  const rest = more > 0 ? ` ${pluralsOf(language.value)(more, say.andMore)}` : "";
  return phrases.slice(0, NAMED).join("; ") + rest;
}
