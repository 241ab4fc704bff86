import type { DossierState, RouteStatus } from "../dossier/state.ts";
import type { Dossier, IsoDate, Source } from "../model/dossier.ts";
import type { LegendSection } from "./scene.ts";

export const ROUTE_LABELS: Record<RouteStatus, string> = {
  operating: "Operating route",
  announced: "Suspension announced",
  suspended: "Suspended route",
  lifted: "Suspension lifted",
};

const LOCALE = "en-GB";

// Made once: making a formatter costs a hundred times what using it does.
const SHORT = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", timeZone: "UTC" });
const LONG = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** `29 September 2017`, or with `short` `29 Sep`. The day is that of the date as written, whatever its offset. */
export function formatDate(date: IsoDate, short = false): string {
  return (short ? SHORT : LONG).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** What is said of those without a statement: one who speaks on a later day is not silent for good. */
export function silentLabel(dossier: Dossier, state: DossierState): string {
  const held = [...state.polities.values()].reduce((sum, p) => sum + p.positions.length, 0);
  return held === dossier.positions.length ? "No statement in the source" : "No statement by this date";
}

/** The period as far as the date shown: `25 to 29 September 2017`. */
export function periodLabel(start: IsoDate, at: IsoDate): string {
  if (start.slice(0, 10) === at.slice(0, 10)) return formatDate(at);
  const first = formatDate(start).split(" ");
  const last = formatDate(at).split(" ");
  const same = first.findIndex((_, i) => first.slice(i).join(" ") === last.slice(i).join(" "));
  const head = same > 0 ? first.slice(0, same) : first;
  return `${head.join(" ")} to ${last.join(" ")}`;
}

/** Publisher, title and date of a source in one line. */
export function citation(source: Source): string {
  const by = source.publisher ?? source.author?.map((a) => a.literal ?? a.family).join(", ");
  return [by, `“${source.title}”`].filter(Boolean).join(", ");
}

/** Citations of the sources that any row of a state comes from. */
export function usedSources(dossier: Dossier, state: DossierState): string[] {
  const rows = [
    ...[...state.polities.values()].flatMap((p) => p.positions),
    ...state.suspensions.map((s) => s.suspension),
  ];
  const ids = new Set(rows.map((r) => r.source));
  return dossier.sources.filter((s) => ids.has(s.id)).map(citation);
}

/** What a filtered legend shows, and that the rest is left out; nothing where it leaves out none. */
export function filterSentence(legend: LegendSection[]): string | undefined {
  const entries = legend.flatMap((s) => s.entries);
  if (!entries.some((e) => e.off)) return undefined;
  const shown = entries.filter((e) => !e.off && e.count > 0).map((e) => e.label.toLowerCase());
  return shown.length > 0
    ? `Shows only: ${shown.join(", ")}. All else is left out.`
    : "Nothing of what the filter shows holds on this date. All else is left out.";
}

/** `Evidence: the article.` An article at the head of the label is no more at the head of a sentence. */
export function evidenceSentence({ layer }: Dossier): string | undefined {
  return layer && `Evidence: ${layer.label.replace(/^(The|An?) /, (word) => word.toLowerCase())}.`;
}

/** `p4` to `paragraph 4`; a locator of another form stays as it is. */
export function locatorLabel(locator: string): string {
  const [, kind, number] = /^([pc])(\d+)$/.exec(locator) ?? [];
  if (kind === "p") return `paragraph ${number}`;
  if (kind === "c") return `caption ${number}`;
  return locator;
}

/** What the picture leaves out or takes from elsewhere, in plain sentences. */
export function sceneNotes(dossier: Dossier, state: DossierState): string[] {
  const notes: string[] = [];
  const undated = state.suspensions.filter((s) => s.undated);
  if (undated.length > 0)
    notes.push("Suspensions without a date in the source are shown from the source’s own date.");
  const borrowed = state.suspensions.some((s) => s.suspension.routeSource && s.suspension.origin);
  if (borrowed) notes.push("Airports of the routes come from other records, not from the source.");
  const unplaced = state.suspensions.filter((s) => !s.suspension.origin || !s.suspension.destination);
  if (unplaced.length > 0) {
    notes.push(`Not drawn, as no route is known: ${unplaced.map((s) => s.suspension.carrier).join(", ")}.`);
  }
  const bodies = dossier.organisations.filter((o) => state.polities.has(o.id));
  if (bodies.length > 0) notes.push(`Without ground on the map: ${bodies.map((o) => o.name).join(", ")}.`);
  return notes;
}
