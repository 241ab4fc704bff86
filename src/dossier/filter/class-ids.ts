import { type ActionStatus, BUILT_IN_KIND_IDS } from "../../model/action-kinds.ts";
import type { Dossier, Stance } from "../../model/dossier.ts";
import type { ActionState, DossierState, PolityState, RouteStatus } from "../state/state.ts";

/** The classes of ground that no position colours; `base` is ground that the dossier does not cover. */
export type PlainClass = "carrier" | "remark" | "silent" | "base";

/** What a polity is in where no position colours it. */
export function plainClassOf(known: PolityState | undefined, isCovered: boolean): PlainClass {
  if (known && known.suspensions.length > 0) return "carrier";
  if (known && known.positions.length > 0 && !known.leading) return "remark";
  return isCovered ? "silent" : "base";
}

/** The stance in the role of a remark that a polity is shown under: nothing else is known of it. */
export function remarkOf(known: PolityState | undefined): Stance | undefined {
  return known && !known.leading && known.suspensions.length === 0 ? known.remark : undefined;
}

/** The position that colours a polity: never one that names none, and no mere remark. */
export function colouringPosition(known: PolityState | undefined): PolityState["leading"] {
  const leading = known?.leading;
  return leading?.evidence === "collective" || leading?.stance.role === "remark" ? undefined : leading;
}

/** The id of the class that an act is in: `action:border:in-force`. */
export function actionClass({ action: { kind }, status }: ActionState): string {
  return `action:${kind}:${status}`;
}

/** What has ended is a matter of the lists: an open border is only a border. */
const DRAWN_STATUSES: ActionStatus[] = ["announced", "in-force"];

/** The class of what another account denies, of whatever kind it is. */
export const CONTESTED = "action:contested";
/** Classes of acts of every kind, that a filter may name; an act is in one of its kind as well. */
const ACROSS_KINDS = [
  ...(["announced", "in-force", "ended"] satisfies ActionStatus[]).map((s) => `action:${s}`),
  CONTESTED,
];

/** The ids of all classes that an act is in. */
export function actionClassesOf(state: ActionState): string[] {
  const across = [`action:${state.status}`, ...(state.action.contestedBy ? [CONTESTED] : [])];
  return [actionClass(state), ...across];
}

/** The ids of all classes of acts in their order: kinds in their own, those of the dossier last. */
export function actionClassIds({ actionKinds = [] }: Pick<Dossier, "actionKinds">): string[] {
  const kinds = new Set([...BUILT_IN_KIND_IDS, ...actionKinds.map(({ id }) => id)]);
  return [...kinds].flatMap((kind) => DRAWN_STATUSES.map((status) => `action:${kind}:${status}`));
}

const ROUTES: RouteStatus[] = ["operating", "announced", "suspended", "lifted"];

type Classes = Pick<Dossier, "stances" | "actionKinds">;

/** The ids of all classes that a filter may name: those of stances and kinds that the dossier has. */
export function classIdsOf(dossier: Classes): string[] {
  const stances = dossier.stances.flatMap(({ id }) => [`stance:${id}`, `stance:${id}:implied`]);
  const routes = ROUTES.map((status) => `route:${status}`);
  return [...stances, "carrier", "silent", "remark", ...routes, ...ACROSS_KINDS, ...actionClassIds(dossier)];
}

export const isClassId = (dossier: Classes, id: string): boolean => classIdsOf(dossier).includes(id);

/** Finds the id of the class that a polity is in, or that a body without territory would be in: `stance:ID`, `silent`. */
export function classIds(dossier: Dossier, state: DossierState): (code: string) => string {
  const covered = new Set(dossier.covered);
  const bodies = new Set(dossier.organisations.map(({ id }) => id));
  return (code) => {
    const known = state.polities.get(code);
    if (bodies.has(code)) {
      const stance = known?.leading?.stance ?? known?.remark;
      return stance ? `stance:${stance.id}` : "remark";
    }
    const remark = remarkOf(known);
    if (remark) return `stance:${remark.id}`;
    const leading = colouringPosition(known);
    if (!leading) return plainClassOf(known, covered.has(code));
    return `stance:${leading.stance.id}${leading.evidence === "implied" ? ":implied" : ""}`;
  };
}
