import type { ActionStatus } from "../../model/action-kinds.ts";
import type {
  Action,
  Answerable,
  Dossier,
  IsoDate,
  Position,
  Stance,
  Standing,
  Suspension,
} from "../../model/dossier.ts";
import { type DossierIndex, dossierIndexOf, group, type Since } from "./dossier-index.ts";
import { endOf } from "./instant.ts";
import { type Because, leaderOf } from "./leading/leader.ts";
import { SCOPE_RANK } from "./leading/strength.ts";
import { answers } from "./questions.ts";

/** How firmly the colour of a polity is founded. */
type Evidence = "named" | "implied" | "collective";

/** What the dossier knows of one polity or organisation on a date. */
export interface PolityState {
  code: string;
  /** The position shown: the most authoritative one, and why, where there was a choice; absent where only remarks were made. */
  leading?: { position: Position; stance: Stance; evidence: Evidence; because?: Because };
  /** Of those who took no side: the stance in the role of a remark that the strongest of them is listed under. */
  remark?: Stance;
  /** Stances taken by others who speak for the polity, where they go against the leading one. */
  split: Stance[];
  /** All rows on the question shown that hold on the date, strongest first. */
  positions: Position[];
  /** The same of the dossier's other questions: they are listed, and decide nothing. */
  elsewhere: Position[];
  /** Suspensions by flag carriers of this polity that are announced or in force. */
  suspensions: Suspension[];
}

/** `operating` until announced; `announced` until in force; `suspended` until resumed; then `lifted`. */
export type RouteStatus = "operating" | "announced" | "suspended" | "lifted";

export interface SuspensionState {
  suspension: Suspension;
  status: RouteStatus;
  /** True where the source gives no date and the source's own date stands in for it. */
  undated: boolean;
  /** Id of the row that is drawn in its place, where several rows tell of one carrier's route; absent of that row. */
  duplicateOf?: string;
}

/** Whether a route can be drawn: both ends are known, and no other row is drawn in its place. */
export function isDrawn({ suspension, duplicateOf }: SuspensionState): boolean {
  return !duplicateOf && Boolean(suspension.origin && suspension.destination);
}

/** An act that is known of by the end of the state's day: announced, in force or ended. */
export interface ActionState {
  action: Action;
  status: ActionStatus;
  /** True where the source gives no date and the source's own date stands in for it. */
  undated: boolean;
}

export interface DossierState {
  at: IsoDate;
  /** By code, only those of which a statement holds on the date, or whose carriers have announced or stopped flights. */
  polities: Map<string, PolityState>;
  /** Only those that are known of on the date, in the dossier's order. */
  actions: ActionState[];
  suspensions: SuspensionState[];
  /** Codes that the dossier covers and of which nothing holds that their ground may show: "no statement found". */
  silent: string[];
}

/** Of each rank of scope, that nothing was said. */
const NEVER = Object.keys(SCOPE_RANK).map(() => -Infinity);

/**
 * The rows that may colour a polity. Of one actor the newest counts, but a row retires an older one only where it is
 * no less firm: what is merely implied takes no colour away from what was said, and neither does a remark, or what a
 * person says later for himself.
 */
function currentPositions(sorted: Position[], stances: Map<string, Stance>, since: Since): Position[] {
  const speaking = sorted.filter((p) => p.standing !== "figure" && takenBy(p, stances));
  // Of each actor, by rank: this is asked of every row on every day that is gone through.
  const latest = new Map<string, number[]>();
  for (const p of speaking) {
    const times = latest.get(p.actor) ?? NEVER.slice();
    for (let rank = SCOPE_RANK[p.scope]; rank < times.length; rank++)
      times[rank] = Math.max(since(p), times[rank] ?? -Infinity);
    latest.set(p.actor, times);
  }
  return speaking.filter((p) => since(p) === latest.get(p.actor)?.[SCOPE_RANK[p.scope]]);
}

/** The stance that a row takes; a stance in the role of a remark is none. */
function takenBy(position: Position, stances: Map<string, Stance>): Stance | undefined {
  const stance = position.stance === undefined ? undefined : stances.get(position.stance);
  return stance?.role === "remark" ? undefined : stance;
}

/** What the strongest speaker who took no side called it. */
function remarkIn(sorted: Position[], stances: Map<string, Stance>): Stance | undefined {
  const stanceOf = (p: Position) => (p.stance === undefined ? undefined : stances.get(p.stance));
  const first = sorted.find((p) => p.standing !== "figure" && stanceOf(p)?.role === "remark");
  return first && stanceOf(first);
}

const isFor = ({ role }: Stance) => role === "initiates" || role === "supports";

/**
 * A body that says otherwise splits its polity. Two speakers of one government who regret and reject the same thing do
 * not: only a word for it beside one that is not. Without roles nobody knows which of them is for it.
 */
function splits(taken: Stance, standing: Standing, leading: Stance): boolean {
  if (taken.id === leading.id) return false;
  return standing !== "government" || !taken.role || !leading.role || isFor(taken) !== isFor(leading);
}

/** Strongest first, with the one that leads before those that are newer and do not. */
function withLeaderFirst(sorted: Position[], leader: Position, newest: Position): Position[] {
  if (leader === newest) return sorted;
  return sorted.filter((p) => p !== leader).flatMap((p) => (p === newest ? [leader, p] : [p]));
}

/** `positions`: the strongest first. */
function polityState(
  known: Pick<PolityState, "code" | "positions" | "elsewhere" | "suspensions">,
  stances: Map<string, Stance>,
  asked: Answerable,
  since: Since,
): PolityState {
  const current = currentPositions(known.positions, stances, since);
  const remark = remarkIn(known.positions, stances);
  const bare = { ...known, split: [], ...(remark && { remark }) };
  const [newest] = current;
  const leader = leaderOf(current, asked, since);
  const stance = leader && takenBy(leader.position, stances);
  if (!newest || !leader || !stance) return bare;
  const others = current
    .filter((p) => p.scope === "named")
    .flatMap((p) => {
      const taken = takenBy(p, stances);
      return taken && splits(taken, p.standing, stance) ? [taken] : [];
    });
  return {
    ...bare,
    leading: { ...leader, stance, evidence: leader.position.scope },
    split: [...new Set(others)],
    positions: withLeaderFirst(known.positions, leader.position, newest),
  };
}

/** The state of one suspension at a moment, ms. Where the row has neither announcement nor beginning, its source's date stands in for the beginning. */
function suspensionState(s: Suspension, at: number, { since, startOf }: DossierIndex): SuspensionState {
  const undated = !s.announced && !s.suspended;
  const began = s.suspended ? startOf(s.suspended) : undated ? since({ source: s.source }) : Infinity;
  const reached = (moment: number) => moment <= at;
  let status: RouteStatus = "operating";
  if (s.announced && reached(startOf(s.announced))) status = "announced";
  if (reached(began)) status = "suspended";
  if (s.resumed && reached(startOf(s.resumed))) status = "lifted";
  return { suspension: s, status, undated };
}

/** The state of one act at a moment, ms; nothing before it is known of. Where the row has neither announcement nor beginning, its source's date stands in. */
function actionState(action: Action, at: number, { since, startOf }: DossierIndex): ActionState[] {
  const { announced, began, ended, source } = action;
  const undated = !announced && !began;
  const reached = (date: IsoDate | undefined) => date !== undefined && startOf(date) <= at;
  const isInForce = undated ? since({ source }) <= at : reached(began);
  if (reached(ended)) return [{ action, status: "ended", undated }];
  if (isInForce) return [{ action, status: "in-force", undated }];
  return reached(announced) ? [{ action, status: "announced", undated }] : [];
}

/** The carrier of a country counts as acting once it has announced, and no more when its flights are back. */
function acts({ status, duplicateOf, suspension }: SuspensionState): boolean {
  return (
    !duplicateOf && suspension.carrierKind !== "other" && (status === "announced" || status === "suspended")
  );
}

/** The last of some dates that a moment has reached, ms; -Infinity where it has reached none. */
function lastReached(dates: (IsoDate | undefined)[], at: number, { startOf }: DossierIndex): number {
  const reached = dates.flatMap((date) => (date === undefined ? [] : [startOf(date)])).filter((t) => t <= at);
  return Math.max(-Infinity, ...reached);
}

/** Whether an act has come or gone since the day from which on a dossier is shown. */
function hasChanged({ since: day }: Dossier, at: number, index: DossierIndex) {
  const from = day === undefined ? -Infinity : index.startOf(day);
  return (dates: (IsoDate | undefined)[], undated: boolean) =>
    undated || day === undefined || lastReached(dates, at, index) >= from;
}

/**
 * What the dossier knows at the end of a day of its time zone, or at an instant.
 * @param at ISO date or date and time that has been checked: of any other text nothing holds
 */
export function stateAt(dossier: Dossier, at: IsoDate): DossierState {
  const moment = endOf(at, dossier.timezone);
  const index = dossierIndexOf(dossier);
  const { since, leading, positions } = index;
  const holds = (p: Position) => since(p) <= moment;
  const known = dossier.suspensions.map((s) => {
    const account = leading.get(s);
    return { ...suspensionState(s, moment, index), ...(account && { duplicateOf: account.id }) };
  });
  const changed = hasChanged(dossier, moment, index);
  const suspensions = known.filter(({ suspension: s, undated }) =>
    changed([s.announced, s.suspended, s.resumed], undated),
  );
  const actions = dossier.actions
    .flatMap((action) => actionState(action, moment, index))
    .filter(({ action: a, undated }) => changed([a.announced, a.began, a.ended], undated));
  const speaking = dossier.positions.filter(holds).map((p) => p.polity);
  const suspensionsOf = group(suspensions.filter(acts), (s) => s.suspension.polity);
  const codes = new Set([...speaking, ...suspensionsOf.keys()]);
  const stances = new Map(dossier.stances.map((s) => [s.id, s]));
  const polities = new Map<string, PolityState>();
  for (const code of codes) {
    const acting = (suspensionsOf.get(code) ?? []).map((s) => s.suspension);
    const held = (positions.get(code) ?? []).filter(holds);
    const known = {
      code,
      positions: held.filter((p) => answers(dossier, p)),
      elsewhere: held.filter((p) => !answers(dossier, p)),
      suspensions: acting,
    };
    polities.set(code, polityState(known, stances, dossier, since));
  }
  const isSilent = (code: string) => !isTold(polities.get(code));
  return { at, polities, actions, suspensions, silent: dossier.covered.filter(isSilent) };
}

/** Whether anything holds of a polity that its ground may show: a statement on the question shown, or flights that stop. */
export function isTold(known: PolityState | undefined): known is PolityState {
  return known !== undefined && known.positions.length + known.suspensions.length > 0;
}

/** All statements of a polity that hold, those on the question shown first. */
export function heldOf({ positions, elsewhere }: Pick<PolityState, "positions" | "elsewhere">): Position[] {
  return elsewhere.length > 0 ? [...positions, ...elsewhere] : positions;
}

/** All statements that hold in a state. */
export function heldPositions({ polities }: DossierState): Set<Position> {
  const held = new Set<Position>();
  for (const known of polities.values()) for (const row of heldOf(known)) held.add(row);
  return held;
}
