import type { Position, Scope, Standing } from "../../../model/dossier.ts";

const STANDING_RANK: Record<Standing, number> = { government: 0, institution: 1, figure: 2 };
export const SCOPE_RANK: Record<Scope, number> = { named: 0, implied: 1, collective: 2 };

/**
 * Strongest first: who speaks for the polity before who does not, then how firmly, by whom, and how lately it is said.
 * @param since when a row begins to hold, ms
 */
export function byStrength(since: (row: Position) => number): (a: Position, b: Position) => number {
  return (a, b) =>
    Number(a.standing === "figure") - Number(b.standing === "figure") ||
    SCOPE_RANK[a.scope] - SCOPE_RANK[b.scope] ||
    STANDING_RANK[a.standing] - STANDING_RANK[b.standing] ||
    Number(!a.stance) - Number(!b.stance) ||
    since(b) - since(a) ||
    a.row.line - b.row.line;
}
