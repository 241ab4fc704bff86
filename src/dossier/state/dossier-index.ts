import type { Dossier, IsoDate, Position, Suspension } from "../../model/dossier.ts";
import { memoize } from "../../model/memoize.ts";
import { startOf } from "./instant.ts";
import { leadingReports } from "./leading/duplicate-reports.ts";
import { byStrength } from "./leading/strength.ts";

/** Since when a row holds, ms: its own date, or the date of its source where it has none. */
export type Since = (row: { date?: IsoDate; source: string }) => number;

/** Dates are read once: rows share them, and sorting asks for them again and again. */
function rememberedStarts(zone?: string): (date: IsoDate) => number {
  const known = new Map<IsoDate, number>();
  return (date) => {
    const before = known.get(date);
    if (before !== undefined) return before;
    const start = startOf(date, zone);
    known.set(date, start);
    return start;
  };
}

/** Since when rows hold: sorting asks for it again and again. */
export function sinceOf(dossier: Dossier, startOf = rememberedStarts(dossier.timezone)): Since {
  const end = startOf(dossier.period.end);
  const sources = new Map(
    dossier.sources.map((s) => [s.id, s.issued ? Math.min(startOf(s.issued), end) : undefined]),
  );
  const start = startOf(dossier.period.start);
  return (row) => (row.date ? startOf(row.date) : (sources.get(row.source) ?? start));
}

/** Items that share a key; those without one are left out. */
export function group<T>(items: T[], key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    if (k === undefined) continue;
    const members = groups.get(k);
    if (members) members.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

/** What of a dossier is the same on every day. */
export interface DossierIndex {
  /** Where a date begins, ms. */
  startOf(date: IsoDate): number;
  since: Since;
  /** Of each polity, strongest first. */
  positions: Map<string, Position[]>;
  leading: Map<Suspension, Suspension>;
}

/** Made once for each dossier: pages and pictures go through many days of it. */
export const dossierIndexOf = memoize((dossier: Dossier): DossierIndex => {
  const startOf = rememberedStarts(dossier.timezone);
  const since = sinceOf(dossier, startOf);
  const positions = group(dossier.positions, (p) => p.polity);
  for (const rows of positions.values()) rows.sort(byStrength(since));
  return { startOf, since, positions, leading: leadingReports(dossier.suspensions) };
});
