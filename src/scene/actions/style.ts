import type { ActionState } from "../../dossier/state/state.ts";
import { isBuiltInKind } from "../../model/action-kinds.ts";
import type { Action, Dossier } from "../../model/dossier.ts";
import { SHAPE_IDS } from "../../theme/symbols.ts";
import type { ActionSymbolId, StrokeStyle, Theme } from "../../theme/theme.ts";
import type { PointMark } from "../scene.ts";

/** Sides of symbols, CSS px. */
export const SIZES = { sign: 19, frame: 27, bar: 36, head: 15, town: 13 };
/** Sides of what is drawn of them: a sign, one in its frame, a head. */
export const BOXES = { sign: 17.5, frame: 22.5, head: 12 };
/** CSS px of light on each side of an act's line. */
const CASING = 1;

/** The sign of a kind; those that a dossier brings take shapes in their order. */
export function actionSymbol(kind: string, { actionKinds = [] }: Dossier): ActionSymbolId {
  if (isBuiltInKind(kind)) return `act-${kind}`;
  const place = actionKinds.filter(({ id }) => !isBuiltInKind(id)).findIndex(({ id }) => id === kind);
  return `act-${SHAPE_IDS[Math.max(0, place) % SHAPE_IDS.length] ?? "dot"}`;
}

export const solidColours = ({ route, routeCasing, stop }: Theme) => ({
  ink: route,
  paper: routeCasing,
  accent: stop,
});

const WIDTHS = { boundary: 3.6, way: 2.2 };

/** Thin and dashed while it is only announced; in short dashes where another denies it. */
export function actStroke(
  { status, action }: { status: ActionState["status"]; action: Pick<Action, "contestedBy"> },
  kind: keyof typeof WIDTHS,
  theme: Theme,
): StrokeStyle {
  const width = WIDTHS[kind];
  const dash = contestedDash(action) ?? (status === "announced" ? [7, 3.5] : undefined);
  return {
    colour: theme.route,
    width: status === "announced" ? width * 0.6 : width,
    ...(dash && { dash }),
  };
}

const contestedDash = ({ contestedBy }: Pick<Action, "contestedBy">) =>
  contestedBy ? [2.5, 2.5] : undefined;

export const casingOf = ({ width }: StrokeStyle, theme: Theme) => ({
  colour: theme.routeCasing,
  width: width + 2 * CASING,
});

/** A sign is filled once its act is in force, and hollow as long as it is announced. */
export function signColours(
  status: ActionState["status"],
  theme: Theme,
): Pick<PointMark, "ink" | "paper" | "accent"> {
  const { ink, paper, accent } = solidColours(theme);
  return status === "announced" ? { ink, paper, accent } : { ink: paper, paper: ink, accent };
}
