import { PAGE_THEME } from "../../app/state/store.ts";
import { legendAt } from "../../app/view-model/legend.ts";
import { type PageData, TABLES, type Truncation } from "../../app/view-model/page-data.ts";
import { heldOf, type PolityState, stateAt } from "../../dossier/state/state.ts";
import { plainCsv } from "../../export/data/csv.ts";
import type { Dossier, Position, Suspension } from "../../model/dossier.ts";
import type { SiteFile } from "../site-file.ts";

/** More rows than these are not all put into the HTML, which the picture waits for. */
const MOST = { positions: 400, suspensions: 300 };

/** The rows that decide what the map shows of a polity: who leads, and one for each position against that. */
function deciding({ leading, split, positions }: PolityState): Position[] {
  const against = split.flatMap(
    ({ id }) => positions.find((p) => p.scope === "named" && p.stance === id) ?? [],
  );
  return leading ? [leading.position, ...against] : positions.slice(0, 1);
}

/** The strongest of each polity by turns, until there are enough, and before them all that decide. */
function keptPositions(known: PolityState[]): Set<Position> {
  const kept = new Set(known.flatMap(deciding));
  const held = known.map(heldOf);
  const deepest = held.reduce((most, { length }) => Math.max(most, length), 0);
  for (let depth = 0; depth < deepest && kept.size < MOST.positions; depth++)
    for (const rows of held) {
      const row = rows[depth];
      if (row && kept.size < MOST.positions) kept.add(row);
    }
  return kept;
}

/** The first of all, and of each polity one that colours it. */
function keptSuspensions({ suspensions }: Dossier, known: PolityState[]): Set<Suspension> {
  const kept = new Set(known.flatMap((p) => p.suspensions.slice(0, 1)));
  for (const row of suspensions) if (kept.size < MOST.suspensions) kept.add(row);
  return kept;
}

function cutOf(data: PageData, known: PolityState[]): Truncation {
  const { dossier } = data;
  const state = stateAt(dossier, dossier.period.end);
  const legend = legendAt(data, state, [], PAGE_THEME).flatMap(({ entries }) => entries);
  const flights = new Map<string, number>();
  for (const { suspension } of state.suspensions)
    if (suspension.polity) flights.set(suspension.polity, (flights.get(suspension.polity) ?? 0) + 1);
  const held = known.map((polity) => {
    const { code } = polity;
    return [code, { statements: heldOf(polity).length, flights: flights.get(code) ?? 0 }] as const;
  });
  return {
    statements: known.reduce((sum, polity) => sum + heldOf(polity).length, 0),
    flights: dossier.suspensions.length,
    held: Object.fromEntries(held),
    classes: Object.fromEntries(legend.map(({ id, count }) => [id, count])),
  };
}

/**
 * The data of a page with no more rows than its HTML can hold. Those that decide the colours of the day that the page
 * opens with are among them, so that map and legend are those of the whole; `cut` tells how much is left out.
 */
export function truncateData(data: PageData): PageData {
  const { dossier } = data;
  const { positions, suspensions } = dossier;
  if (positions.length <= MOST.positions && suspensions.length <= MOST.suspensions) return data;
  const known = [...stateAt(dossier, dossier.period.end).polities.values()];
  const said = keptPositions(known);
  const stopped = keptSuspensions(dossier, known);
  const rows = new Set([...said, ...stopped].map(({ id }) => id));
  const checked = dossier.checked?.map((record) => ({
    ...record,
    rows: record.rows.filter(({ row }) => rows.has(row)),
  }));
  return {
    ...data,
    dossier: {
      ...dossier,
      positions: positions.filter((row) => said.has(row)),
      suspensions: suspensions.filter((row) => stopped.has(row)),
      ...(checked && { checked }),
    },
    cut: cutOf(data, known),
  };
}

/** What a page's HTML holds of its data: further names, which only the search wants, come with all rows. */
export function dataInHtml(data: PageData): PageData {
  const held = truncateData(data);
  return { ...held, polities: held.polities.map((polity) => ({ ...polity, aliases: [] })) };
}

/** All rows of a dossier as tables beside a page that has cut it. */
export function tableFiles({ positions, suspensions }: Dossier): SiteFile[] {
  return [
    { fileName: TABLES.positions, source: plainCsv("positions", positions) },
    { fileName: TABLES.suspensions, source: plainCsv("suspensions", suspensions) },
  ];
}
