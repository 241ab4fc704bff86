import { signal, untracked } from "@preact/signals";
import { mapDays } from "../../dossier/state/changes.ts";
import { type DossierState, stateAt } from "../../dossier/state/state.ts";
import type { Dossier, IsoDate } from "../../model/dossier.ts";
import { memoize } from "../../model/memoize.ts";
import { actClassOrder } from "../../scene/actions/legend.ts";
import { legendOf } from "../../scene/legend/legend.ts";
import type { SceneWords } from "../../scene/phrases.ts";
import type { LegendEntry, LegendSection } from "../../scene/scene.ts";
import type { Theme } from "../../theme/theme.ts";
import { sceneWords } from "../language/locale.ts";
import type { PageData } from "./page-data.ts";

const ROUTE_ORDER = ["operating", "announced", "suspended", "lifted"];
const OTHER_ORDER = ["carrier", "silent", "remark"];

/** Where a class stands in its section. */
function rankIn({ stances }: Dossier, acts: string[], id: string): number {
  const [kind, name = "", implied] = id.split(":");
  if (kind === "stance") return stances.findIndex((s) => s.id === name) * 2 + (implied ? 1 : 0);
  if (kind === "action") return 20 + acts.indexOf(id);
  return kind === "route" ? 10 + ROUTE_ORDER.indexOf(name) : OTHER_ORDER.indexOf(id);
}

function merged(dossier: Dossier, legends: LegendSection[][]): LegendSection[] {
  const sections = new Map<string, { title: string; entries: Map<string, LegendEntry> }>();
  for (const { id, title, entries } of legends.flat()) {
    const section = sections.get(id) ?? { title, entries: new Map() };
    for (const entry of entries) section.entries.set(entry.id, entry);
    sections.set(id, section);
  }
  const acts = actClassOrder(dossier);
  const rank = ({ id }: LegendEntry) => rankIn(dossier, acts, id);
  return ["position", "action", "none"].flatMap((id) => {
    const section = sections.get(id);
    if (!section) return [];
    const entries = [...section.entries.values()];
    return {
      id,
      title: section.title,
      entries: entries.toSorted((a, b) => rank(a) - rank(b)),
    };
  });
}

/** Rows by days that are gone through at most for the classes of a whole period. */
const MOST_READ = 400_000;
/** Rows of a dossier whose classes a reader who changes it does not wait for. */
const MANY = 500;
/** ms after a change before its classes are looked for: the map comes first, and the next change may come too. */
const REST = 400;

const rowsOf = ({ positions, actions, suspensions }: Dossier) =>
  positions.length + actions.length + suspensions.length;

/** The days on which the map may look otherwise; of a large dossier some of them, evenly, with the last. */
function sampledDays(dossier: Dossier): IsoDate[] {
  const days = mapDays(dossier);
  const most = Math.max(1, Math.floor(MOST_READ / Math.max(1, rowsOf(dossier))));
  if (days.length <= most) return days;
  const last = days.length - 1;
  return Array.from({ length: most }, (_, i) => days[last - Math.floor((i * days.length) / most)] ?? "");
}

/** Classes as they are of no day: without counts and members. */
const uncounted = (sections: LegendSection[]): LegendSection[] =>
  sections.map((section) => ({
    ...section,
    entries: section.entries.map(({ organisations: _, ...entry }) => ({ ...entry, count: 0, members: [] })),
  }));

const legendOn = ({ dossier, polities }: PageData, day: IsoDate, theme: Theme, words: SceneWords) =>
  legendOf(dossier, polities, stateAt(dossier, day), theme, { words });

/** Every class that anyone is in at any time of the period; a large dossier may lack one that is rare. */
function wholeLegend(data: PageData, theme: Theme, words: SceneWords): LegendSection[] {
  const { dossier } = data;
  const legends = sampledDays(dossier).map((day) => legendOn(data, day, theme, words));
  return uncounted(merged(dossier, legends));
}

const wholeLegendIn = memoize((data: PageData) =>
  memoize((theme: Theme) => memoize((words: SceneWords) => wholeLegend(data, theme, words))),
);

/** The classes of a dossier that is being changed: those of the version before it, until its own are found. */
const changing = signal<{ dossier: Dossier; words: SceneWords; sections: LegendSection[] } | null>(null);

function wholeOf(data: PageData, theme: Theme, words: SceneWords): LegendSection[] {
  const known = changing.value;
  if (known?.dossier === data.dossier && known.words === words) return known.sections;
  return wholeLegendIn(data)(theme)(words);
}

/**
 * Lets the legend of a large dossier with a change in it begin with the classes of the one before, and finds its own in
 * steps between which the page answers.
 */
export async function followChange(
  before: PageData,
  after: PageData,
  theme: Theme,
  whenIdle: () => Promise<void>,
): Promise<void> {
  const { dossier } = after;
  const words = sceneWords.peek();
  if (rowsOf(dossier) < MANY) return;
  const stances = new Set(dossier.stances.map(({ id }) => `stance:${id}`));
  const isLeft = ({ id }: LegendEntry) =>
    !id.startsWith("stance:") || stances.has(id.replace(/:implied$/, ""));
  const sections = untracked(() => wholeOf(before, theme, words)).map((section) => ({
    ...section,
    entries: section.entries.filter(isLeft),
  }));
  changing.value = { dossier, words, sections };
  await new Promise((resolve) => setTimeout(resolve, REST));
  if (changing.peek()?.dossier !== dossier) return;
  const legends: LegendSection[][] = [];
  for (const day of sampledDays(dossier)) {
    await whenIdle();
    // Another change has come, and its classes are wanted.
    if (changing.peek()?.dossier !== dossier) return;
    legends.push(legendOn(after, day, theme, words));
  }
  changing.value = { dossier, words, sections: uncounted(merged(dossier, legends)) };
}

/**
 * The legend of a page on which time moves: a class that no one is in on the day keeps its place, as long as anyone is in
 * it on another.
 */
export function legendAt(data: PageData, state: DossierState, only: string[], theme: Theme): LegendSection[] {
  const { dossier, polities } = data;
  const words = sceneWords.value;
  const now = legendOf(dossier, polities, state, theme, {
    only,
    words,
  });
  const told = new Set(now.flatMap(({ entries }) => entries.filter(({ off }) => !off).map(({ id }) => id)));
  return merged(dossier, [wholeOf(data, theme, words), now]).map((section) => ({
    ...section,
    entries: section.entries.map((entry) => ({
      ...entry,
      // Of a page that is cut, the rows that are left out count too.
      count: data.cut?.classes[entry.id] ?? entry.count,
      off: !entry.uncounted && only.length > 0 && !only.includes(entry.id) && !told.has(entry.id),
    })),
  }));
}
