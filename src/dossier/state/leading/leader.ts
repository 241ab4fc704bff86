import type { Answerable, Position } from "../../../model/dossier.ts";
import { isMilder } from "./firmness.ts";
import { officesAbove, SCOPE_RANK, STANDING_RANK } from "./strength.ts";

/**
 * Why a statement leads where another, `over`, takes another stance, unless it `agrees`:
 * - `scope`, `standing`: the source ties it to the polity more firmly; it speaks for the government, and the other for a body.
 * - `rank`: the other is newer, but milder and of a lesser office.
 * - `higher`, `firmer`, `newest`: it is newer, and of a higher office; of a lesser one and no milder; of the same.
 * - `listed`: it is of the same day and office, and stands first.
 * - `agrees`: it is newer, and would have yielded, had not the same stance led before; `over` took it in the highest office.
 */
export interface Because {
  kind: "scope" | "standing" | "rank" | "higher" | "firmer" | "newest" | "listed" | "agrees";
  over: Position;
}

interface Leader {
  position: Position;
  /** Absent where all take the same stance. */
  because?: Because;
}

const isPeer = (a: Position, b: Position) => a.scope === b.scope && a.standing === b.standing;

/** Whether a newer statement leaves the lead to an older one: a lesser speaker does not soften what a higher one said. */
function yields(newer: Position, older: Position, asked: Answerable): boolean {
  return officesAbove(newer) > officesAbove(older) && isMilder(asked, newer, older);
}

function newerBecause(leader: Position, over: Position, since: (row: Position) => number): Because["kind"] {
  const offices = officesAbove(leader) - officesAbove(over);
  if (offices !== 0) return offices < 0 ? "higher" : "firmer";
  return since(leader) === since(over) ? "listed" : "newest";
}

/** What a leader was chosen from: all statements, the newest of those of its scope and standing first, and who led before it. */
interface Choice {
  sorted: Position[];
  before: Position | undefined;
  asked: Answerable;
  since: (row: Position) => number;
}

/** Why a statement leads over a rival that takes another stance. */
function becauseOf(leader: Position, rival: Position, { sorted, before, asked, since }: Choice): Because {
  if (SCOPE_RANK[leader.scope] !== SCOPE_RANK[rival.scope]) return { kind: "scope", over: rival };
  if (STANDING_RANK[leader.standing] !== STANDING_RANK[rival.standing])
    return { kind: "standing", over: rival };
  const isRivalNewer = sorted.indexOf(rival) < sorted.indexOf(leader);
  if (isRivalNewer) return { kind: "rank", over: rival };
  if (!before || !yields(leader, rival, asked))
    return { kind: newerBecause(leader, rival, since), over: rival };
  // It would have yielded to this rival, had nobody else taken the lead.
  if (before.stance !== leader.stance) return { kind: newerBecause(leader, before, since), over: before };
  const agreed = sorted.filter((row) => isPeer(row, leader) && row.stance === leader.stance);
  const over = agreed.reduce((a, b) => (officesAbove(b) < officesAbove(a) ? b : a), before);
  return { kind: "agrees", over };
}

/**
 * The rule of who leads, of the statements that may colour a polity on a day: the current one of each actor.
 *
 * 1. What the source names goes before what it implies, and a government before a body of it.
 * 2. Of those that are left the newest leads, unless a lesser office says in it something milder than a higher one did
 *    before: then the higher one goes on leading, until someone of at least its rank, or someone no milder, speaks.
 * 3. Of the same day the higher office counts as the newer, then the row that stands first.
 *
 * @param sorted strongest first, as `byStrength` has them
 * @param since when a row begins to hold, ms
 */
export function leaderOf(
  sorted: Position[],
  asked: Answerable,
  since: (row: Position) => number,
): Leader | undefined {
  const [first] = sorted;
  if (!first) return undefined;
  const oldestFirst = sorted.filter((row) => isPeer(row, first)).toReversed();
  let [before, position]: (Position | undefined)[] = [];
  for (const newer of oldestFirst) {
    if (position && yields(newer, position, asked)) continue;
    [before, position] = [position, newer];
  }
  if (!position) return undefined;
  const { stance } = position;
  const rival = sorted.find((row) => row.stance !== stance);
  const because = rival && becauseOf(position, rival, { sorted, before, asked, since });
  return { position, ...(because && { because }) };
}
