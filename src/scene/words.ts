import { answers } from "../dossier/state/questions.ts";
import { type DossierState, isTold } from "../dossier/state/state.ts";
import type { Dossier, IsoDate, Source } from "../model/dossier.ts";
import { ENGLISH } from "./phrases.ts";
import type { LegendSection } from "./scene.ts";

// Made once for each language: making a formatter costs a hundred times what using it does.
const FORMATS = new Map<string, Intl.DateTimeFormat>();

const LENGTHS = {
  long: { day: "numeric", month: "long", year: "numeric" },
  short: { day: "numeric", month: "short" },
  year: { day: "numeric", month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function dateFormat(locale: string, length: keyof typeof LENGTHS): Intl.DateTimeFormat {
  const key = `${locale} ${length}`;
  const format = FORMATS.get(key) ?? new Intl.DateTimeFormat(locale, { ...LENGTHS[length], timeZone: "UTC" });
  FORMATS.set(key, format);
  return format;
}

const dayOf = (date: IsoDate) => new Date(`${date.slice(0, 10)}T00:00:00Z`);

/** `29 September 2017`, `29 Sep` or, with the year, `29 Sep 2017`. The day is that of the date as written, whatever its offset. */
export function formatDate(
  date: IsoDate,
  length: keyof typeof LENGTHS = "long",
  { locale } = ENGLISH,
): string {
  return dateFormat(locale, length).format(dayOf(date));
}

/** What is said of those without a statement: one who speaks on a later day is not silent for good. */
export function silentLabel(dossier: Dossier, state: DossierState, words = ENGLISH): string {
  const held = [...state.polities.values()].reduce((sum, p) => sum + p.positions.length, 0);
  return held === dossier.positions.filter((p) => answers(dossier, p)).length
    ? words.silent
    : words.silentYet;
}

/** The period as far as the date shown: `25 to 29 September 2017`. */
export function periodLabel(start: IsoDate, at: IsoDate, { locale, period } = ENGLISH): string {
  const parts = dateFormat(locale, "long").formatRangeToParts(dayOf(start), dayOf(at));
  const last = parts.findIndex((part) => part.source === "endRange");
  const text = (some: typeof parts) => some.map((part) => part.value).join("");
  if (last < 1) return text(parts);
  const [before = "", after = ""] = text(parts.slice(last - 1, last)).split(/\s*[-–—]\s*/);
  return period(text(parts.slice(0, last - 1)) + before, after + text(parts.slice(last)));
}

/** Who published a source and whose that is, or its authors: `Press TV (Iranian state broadcaster)`. */
export function publisherOf({ publisher, author, ownership }: Source): string | undefined {
  const by = publisher ?? author?.map((a) => a.literal ?? a.family).join(", ");
  if (!by || !ownership) return by;
  // Where the name ends in brackets of its own, such as an agency's, these go on.
  return by.endsWith(")") ? `${by.slice(0, -1)}; ${ownership})` : `${by} (${ownership})`;
}

/** Publisher and title of a source in one line. */
export function citation(source: Source): string {
  return [publisherOf(source), `“${source.title}”`].filter(Boolean).join(", ");
}

/** Citations of the sources that any row of a state comes from. */
export function usedSources(dossier: Dossier, state: DossierState): string[] {
  const rows = [
    ...[...state.polities.values()].flatMap((p) => p.positions),
    ...state.suspensions.map((s) => s.suspension),
    ...state.actions.map((s) => s.action),
  ];
  const ids = new Set(rows.map((r) => r.source));
  return dossier.sources.filter((s) => ids.has(s.id)).map(citation);
}

/** What a filtered legend shows, and that the rest is left out; nothing where it leaves out none. */
export function filterSentence(legend: LegendSection[], words = ENGLISH): string | undefined {
  const entries = legend.flatMap((s) => s.entries);
  if (!entries.some((e) => e.off)) return undefined;
  const shown = entries
    .filter((e) => !e.off && !e.uncounted && e.count > 0)
    .map((e) => e.label.toLowerCase());
  return shown.length > 0 ? words.only(shown.join(", ")) : words.onlyNothing;
}

/** `Evidence: the article.` An article at the head of the label is no more at the head of a sentence. */
export function evidenceSentence({ layer }: Dossier, words = ENGLISH): string | undefined {
  return layer && words.evidence(layer.label.replace(/^(The|An?) /, (word) => word.toLowerCase()));
}

/** `Question: The vote. “Do you want …?”`; nothing where the dossier asks one thing. */
export function questionSentence({ question }: Dossier, words = ENGLISH): string | undefined {
  return question && words.question(question.label, question.text);
}

/** A label within a sentence. */
const lowered = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** What the picture leaves out or takes from elsewhere, in plain sentences. */
export function sceneNotes(dossier: Dossier, state: DossierState, { notes: say } = ENGLISH): string[] {
  const notes: string[] = [];
  if (dossier.since) notes.push(say.since);
  const undated = state.suspensions.filter((s) => s.undated);
  if (undated.length > 0) notes.push(say.undated);
  const borrowed = state.suspensions.some((s) => s.suspension.routeSource && s.suspension.origin);
  if (borrowed) notes.push(say.borrowed);
  const unplaced = state.suspensions.filter((s) => !s.suspension.origin || !s.suspension.destination);
  if (unplaced.length > 0) notes.push(say.unplaced(unplaced.map((s) => s.suspension.carrier).join(", ")));
  const organisations = dossier.organisations.flatMap(({ id, name }) => {
    const known = state.polities.get(id);
    const position = (known?.leading?.stance ?? known?.remark)?.label;
    if (!known || !isTold(known)) return [];
    return [position === undefined ? name : say.organisation(name, lowered(position))];
  });
  if (organisations.length > 0) notes.push(say.organisations(organisations.join(", ")));
  return notes;
}
