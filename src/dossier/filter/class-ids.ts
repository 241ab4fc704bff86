import type { Dossier, Stance } from "../../model/dossier.ts";
import type { ActionState, DossierState, PolityState } from "../state/state.ts";

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

/** Whether a class of that id may be in a dossier's legend; `stance:ID` for one of its stances only. */
export function isClassId({ stances }: Pick<Dossier, "stances">, id: string): boolean {
  const [, stance] = /^stance:([^:]+)(?::implied)?$/.exec(id) ?? [];
  if (stance) return stances.some((s) => s.id === stance);
  return /^(carrier|silent|remark|route:(operating|announced|suspended|lifted))$/.test(id);
}

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
