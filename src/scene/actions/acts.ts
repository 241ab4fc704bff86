import type { Filter } from "../../dossier/filter/filter.ts";
import type { ActionState, DossierState } from "../../dossier/state/state.ts";
import { type ActionMark, actionMark, kindMark } from "../../model/action-kinds.ts";
import type { Action, Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { fan } from "./shape/fan.ts";
import { type ActPlaces, type ActShape, actPlaces, shapeOfAct, wayOf } from "./shape/shapes.ts";

/** An act that is drawn, and where. */
export interface DrawnAct {
  state: ActionState;
  shape: ActShape;
  /** Not left out by the filter. */
  isShown: boolean;
}

export const markOf = (act: Action, { actionKinds }: Dossier): ActionMark =>
  actionMark(act, kindMark(act.kind, actionKinds));

/** What has ended is a matter of the lists: an open border is only a border. */
const isCurrent = ({ status }: ActionState): boolean => status !== "ended";

/** The acts of a state that a map may draw where it has the ground of some polities. */
export function drawableActs(dossier: Dossier, { actions }: DossierState, codes: ReadonlySet<string>) {
  const isOn = (code = "") => codes.has(code);
  return actions.filter((state) => {
    const { action } = state;
    const mark = markOf(action, dossier);
    if (!isCurrent(state) || mark === "none") return false;
    if (mark === "border") return isOn(action.polity);
    return mark !== "link" || (isOn(action.polity) && isOn(action.target) && action.polity !== action.target);
  });
}

function curvaturesOf(acts: ActionState[], dossier: Dossier, places: ActPlaces): Map<string, number> {
  const ways = acts.flatMap(({ action }) => {
    const ends = wayOf(action, markOf(action, dossier), places);
    return ends ? { id: action.id, ...ends } : [];
  });
  return fan(ways);
}

/** What is found without a line comes first, as nothing else tells of it; what is in force before what is announced. */
function byWeight(a: DrawnAct, b: DrawnAct): number {
  const rank = ({ shape, state }: DrawnAct) => (shape.line ? 2 : 0) + (state.status === "announced" ? 1 : 0);
  return rank(a) - rank(b);
}

/** The acts of a state that are drawn, those that tell most first. */
export function drawnActs(
  dossier: Dossier,
  geodata: Geodata,
  state: DossierState,
  shows: Filter["action"] = () => true,
): DrawnAct[] {
  const places = actPlaces(dossier, geodata);
  const drawable = drawableActs(dossier, state, places.codes);
  const curvatures = curvaturesOf(drawable, dossier, places);
  const drawn = drawable.flatMap((act): DrawnAct[] => {
    const { action } = act;
    const shape = shapeOfAct(action, markOf(action, dossier), places, curvatures.get(action.id) ?? 0);
    return shape ? [{ state: act, shape, isShown: shows(act) }] : [];
  });
  return drawn.toSorted(byWeight);
}
