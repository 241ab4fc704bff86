import type { DossierState } from "../../dossier/state/state.ts";
import type { Dossier, Row, Source } from "../../model/dossier.ts";
import { ENGLISH, type SceneWords } from "../phrases.ts";
import type { LegendEntry, LegendSection } from "../scene.ts";
import { citation, formatDate, publisherOf } from "../words.ts";

/** The rows that put a polity where the map shows it: what leads it and what goes against that, or what its carriers do. */
function rowsOfPolity(state: DossierState, code: string, section: string): Row[] {
  const known = state.polities.get(code);
  if (!known) return [];
  if (section === "action") return known.suspensions;
  const { leading, split, positions } = known;
  if (!leading) return positions;
  return [leading.position, ...positions.filter((p) => split.some(({ id }) => id === p.stance))];
}

function rowsOf(entry: LegendEntry, section: string, state: DossierState, acts: Map<string, Row>): Row[] {
  return entry.members.flatMap((id) => acts.get(id) ?? rowsOfPolity(state, id, section));
}

interface Cited {
  /** Citations in the order in which the legend comes to them. */
  footnotes: string[];
  /** Each entry with the numbers of its footnotes, from 1. */
  legend: LegendSection[];
}

/** So many sources are named in full; more of them would crowd out the picture. */
const NAMED_IN_FULL = 5;

/** Publisher and day, which find a source in the full list; with the title where two would read alike. */
function citations(sources: Source[], words: SceneWords): string[] {
  if (sources.length <= NAMED_IN_FULL) return sources.map(citation);
  // Whose a publisher is would take the room of the picture; its metadata say it.
  const short = ({ ownership: _, ...source }: Source) => {
    const day = source.issued && formatDate(source.issued, "year", words);
    return [publisherOf(source) ?? source.title, day].filter(Boolean).join(", ");
  };
  const all = sources.map(short);
  return sources.map(({ title }, i) => {
    const text = all[i] ?? "";
    return all.indexOf(text) === all.lastIndexOf(text) ? text : `${text}, “${title}”`;
  });
}

/**
 * Numbers the sources that the colours and lines of a picture stand on, in the order of reading. Nothing is numbered
 * where there is but one source.
 */
export function citedBy(
  dossier: Dossier,
  state: DossierState,
  legend: LegendSection[],
  words: SceneWords = ENGLISH,
): Cited {
  const acts = new Map<string, Row>([
    ...state.suspensions.map((s): [string, Row] => [s.suspension.id, s.suspension]),
    ...state.actions.map((s): [string, Row] => [s.action.id, s.action]),
  ]);
  const ids = legend.map(({ id, entries }) =>
    entries.map((entry) => [...new Set(rowsOf(entry, id, state, acts).map((row) => row.source))]),
  );
  const order = [...new Set(ids.flat(2))];
  if (order.length < 2) return { footnotes: [], legend };
  const numbered = (sources: string[] = []) =>
    [...new Set(sources)].map((id) => order.indexOf(id) + 1).toSorted((a, b) => a - b);
  const withNumbers = legend.map((section, i) => ({
    ...section,
    entries: section.entries.map((entry, j) => {
      const footnotes = numbered(ids[i]?.[j]);
      return footnotes.length > 0 ? { ...entry, footnotes } : entry;
    }),
  }));
  const byId = new Map(dossier.sources.map((s) => [s.id, s]));
  const sources = order.flatMap((id) => byId.get(id) ?? []);
  return { footnotes: citations(sources, words), legend: withNumbers };
}

/** `1–3, 7`: runs of three and more are drawn together. */
export function footnoteMark(numbers: number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const told = ([first, last]: [number, number]) => {
    if (last - first > 1) return `${first}–${last}`;
    return first === last ? `${first}` : `${first}, ${last}`;
  };
  return runs.map(told).join(", ");
}
