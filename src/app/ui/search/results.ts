import type { EntryKind } from "./entries.ts";
import type { Found, Hit } from "./finder.ts";

/** How many hits of a kind are listed. */
const LISTED: Record<EntryKind, number> = { place: 5, person: 5, act: 4, flight: 4, airport: 4, words: 6 };

export interface Group {
  kind: EntryKind;
  hits: Hit[];
  /** Found as well, and not listed. */
  more: number;
}

/** What the list under the search shows. */
export interface Shown {
  query: string;
  groups: Group[];
  /** The hits in the order in which they are listed, which is that of the arrow keys. */
  listed: Hit[];
  total: number;
  /** Nothing was found, and these are proposals. */
  proposed: boolean;
  /** Nothing was found yet, and not all has been searched. */
  partly: boolean;
}

/** Hits by kind; the kind of the best hit comes first. */
export function shownOf(query: string, { hits, nearest, partly = false }: Found): Shown {
  const proposed = hits.length === 0 && !partly;
  const all = proposed ? nearest : hits;
  const kinds = [...new Set(all.map((h) => h.entry.kind))];
  const groups = kinds.map((kind) => {
    const those = all.filter((h) => h.entry.kind === kind);
    return { kind, hits: those.slice(0, LISTED[kind]), more: Math.max(0, those.length - LISTED[kind]) };
  });
  return { query, groups, listed: groups.flatMap((g) => g.hits), total: hits.length, proposed, partly };
}
