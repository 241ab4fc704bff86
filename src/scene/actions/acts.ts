import type { Filter } from "../../dossier/filter/filter.ts";
import type { ActionState, DossierState } from "../../dossier/state/state.ts";
import { actionMark, kindMark } from "../../model/action-kinds.ts";
import type { Action, Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { fan } from "./fan.ts";
import { type ActPlaces, type ActShape, actPlaces, shapeOfAct, wayOf } from "./shapes.ts";

/** An act that is drawn, and where. */
export interface DrawnAct {
  state: ActionState;
  shape: ActShape;
}

export const markOf = (act: Action, { actionKinds }: Dossier) =>
  actionMark(act, kindMark(act.kind, actionKinds));

/** Whether an act is drawn on a map at all: what has ended is a matter of the lists, as an open border is only a border. */
export const isCurrent = ({ status }: ActionState): boolean => status !== "ended";

function curvaturesOf(acts: ActionState[], dossier: Dossier, places: ActPlaces): Map<string, number> {
  const ways = acts.flatMap(({ action }) => {
    const ends = wayOf(action, markOf(action, dossier), places);
    return ends ? { id: action.id, ...ends } : [];
  });
  return fan(ways);
}

/** The acts of a state that are drawn, in the dossier's order; where one is drawn does not depend on the filter. */
export function drawnActs(
  dossier: Dossier,
  geodata: Geodata,
  state: DossierState,
  shows: Filter["action"] = () => true,
): DrawnAct[] {
  const places = actPlaces(dossier, geodata);
  const current = state.actions.filter(isCurrent);
  const curvatures = curvaturesOf(current, dossier, places);
  return current.flatMap((act) => {
    const shape = shapeOfAct(
      act.action,
      markOf(act.action, dossier),
      places,
      curvatures.get(act.action.id) ?? 0,
    );
    return shape && shows(act) ? { state: act, shape } : [];
  });
}
