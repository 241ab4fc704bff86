import type { ActionStatus } from "../../../model/action-kinds.ts";
import type { Action } from "../../../model/dossier.ts";
import type { Describer } from "../describe/describer.ts";
import { type Facts, type Sentence, say } from "./summary-facts.ts";

const STATUSES: ActionStatus[] = ["in-force", "announced", "ended"];

/** Whose act it is, where its actor is not already called so. */
function whose({ actor, polity }: Action, describer: Describer): string {
  const name = polity && describer.nameOf(polity);
  return name && name !== actor ? say().actor(actor, name) : actor;
}

function actSentence(state: Facts["state"]["actions"][number], describer: Describer): string {
  const { action } = state;
  const { status, dates, gist, labelled } = describer.act(state);
  const target = action.target && describer.nameOf(action.target);
  const contestant = labelled.find(({ field }) => field === "contestedBy")?.value;
  const told = [target ? say().actTowards(status, target) : status, dates].filter(Boolean).join(", ");
  return say().act(whose(action, describer), told, gist, contestant ? say().contested(contestant) : "");
}

/** How far the acts have come that are known of on the day, and each of them; nothing of a dossier without any. */
export function actPart({ state, whole, describer }: Facts): Sentence[] {
  if (whole.dossier.actions.length === 0) return [];
  if (state.actions.length === 0) return [whole.state.actions.length > 0 ? say().noActShown : say().noActs];
  const counts = STATUSES.flatMap((status) => {
    const n = state.actions.filter((act) => act.status === status).length;
    return n > 0 ? [say().acted[status](n)] : [];
  });
  return [...counts, ...state.actions.map((act) => () => actSentence(act, describer))];
}

/** How far an act has come from the day of each of its dates on. */
const STATUS_FROM = { announced: "announced", began: "in-force", ended: "ended" } as const;

/** What becomes of an act on the day of one of its dates. */
export function actChange(act: Action, step: keyof typeof STATUS_FROM, describer: Describer): string {
  return say().act(whose(act, describer), describer.statusOf(act.kind, STATUS_FROM[step]), act.gist, "");
}
