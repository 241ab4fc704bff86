/** How an act is drawn. None of them fills ground: fill says positions only. */
export const ACTION_MARKS = ["route", "border", "crossing", "place", "link", "none"] as const;
export type ActionMark = (typeof ACTION_MARKS)[number];

/** Rows of this kind become suspensions, which have marks, words and a legend of their own. */
export const FLIGHTS = "flights";

/** The other kinds of act that every dossier knows, and the mark of each. */
const BUILT_IN_KINDS = {
  airspace: "border",
  border: "border",
  trade: "link",
  broadcast: "link",
  forces: "place",
  law: "none",
  diplomacy: "link",
  recognition: "link",
  sanction: "link",
} as const satisfies Record<string, ActionMark>;

export type BuiltInKind = keyof typeof BUILT_IN_KINDS;
export const BUILT_IN_KIND_IDS = Object.keys(BUILT_IN_KINDS) as BuiltInKind[];

/** What a row may name without the dossier bringing it. */
export const COMMON_KIND_IDS = [FLIGHTS, ...BUILT_IN_KIND_IDS] as const;

export const isBuiltInKind = (id: string): id is BuiltInKind => Object.hasOwn(BUILT_IN_KINDS, id);

/** What the phrases of a kind stand for: how far an act has come by a day. */
export type ActionStatus = "announced" | "in-force" | "ended";

/** A kind of act that a dossier brings, or a built-in one under another label. */
export interface OwnKind {
  id: string;
  label: string;
  mark: ActionMark;
  /** In the legend; the label with the status behind it where one is absent. */
  phrases?: Partial<Record<ActionStatus, string>>;
}

interface Drawable {
  target?: string;
  origin?: string;
  destination?: string;
  place?: string;
}

/** The mark of a kind. */
export function kindMark(id: string, own: OwnKind[] = []): ActionMark {
  const ours = own.find((kind) => kind.id === id)?.mark;
  return ours ?? (isBuiltInKind(id) ? BUILT_IN_KINDS[id] : "none");
}

/**
 * The mark of one act: that of its kind, as far as its cells allow. A border that is closed at one place is a crossing; an
 * act that lacks the place of its mark points at its target, or is listed only.
 */
export function actionMark(act: Drawable, kind: ActionMark): ActionMark {
  const pointing = act.target ? "link" : "none";
  switch (kind) {
    case "border":
      return act.place ? "crossing" : "border";
    case "crossing":
    case "place":
      return act.place ? kind : pointing;
    case "link":
      return pointing;
    case "route":
      return act.origin && act.destination ? "route" : "none";
    case "none":
      return "none";
    default:
      return kind satisfies never;
  }
}
