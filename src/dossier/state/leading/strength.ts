import { RANKS } from "../../../model/columns/columns.ts";
import type { Position, Rank, Scope, Standing } from "../../../model/dossier.ts";

export const STANDING_RANK: Record<Standing, number> = { government: 0, institution: 1, figure: 2 };
export const SCOPE_RANK: Record<Scope, number> = { named: 0, implied: 1, collective: 2 };

const LOWEST: Rank = "official";

/** The office in whose name a row is said; the lowest where the dossier gives none. */
export const rankIn = ({ rank = LOWEST }: Position): Rank => rank;

/** How many offices stand above that of a row. */
export const officesAbove = (row: Position): number => RANKS.indexOf(rankIn(row));

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
    officesAbove(a) - officesAbove(b) ||
    a.row.line - b.row.line;
}
