import type { Action, Dossier, EvidenceLayer, IsoDate, Position, Suspension } from "../../model/dossier.ts";
import { memoize } from "../../model/memoize.ts";
import { type DaySpan, isPlainDate, spanOf } from "../../model/time/edtf.ts";
import { dayIn, dayOf, daysBetween } from "./days.ts";
import { dossierIndexOf, sinceOf } from "./dossier-index.ts";
import { answers } from "./questions.ts";

/** Something that the source dates, on the day from whose end on the map shows it; `span` where it does not give the day. */
export type Change = { day: IsoDate; span?: DaySpan } & (
  | { kind: "said"; row: Position }
  | { kind: "announced" | "began" | "ended"; row: Action }
  | { kind: "announced" | "suspended" | "resumed"; row: Suspension }
);

const STEPS = ["announced", "suspended", "resumed"] as const;
const ACT_STEPS = ["announced", "began", "ended"] as const;

/** The days of a dossier's period, first to last. */
export function periodOf({ period }: Dossier): { first: IsoDate; last: IsoDate; days: number } {
  const [first, last] = [period.start.slice(0, 10), period.end.slice(0, 10)];
  return { first, last, days: daysBetween(first, last) };
}

/** Whether any layer of a dossier has more than one day to go through. */
export function hasTime({
  period,
  layers = [{}],
}: Pick<Dossier, "period"> & { layers?: Partial<EvidenceLayer>[] }): boolean {
  const spans = layers.map((layer) => layer.period ?? period);
  return spans.some(({ start, end }) => start.slice(0, 10) < end.slice(0, 10));
}

/** Whether a day lies in the dossier's period. */
export function inPeriod(dossier: Dossier, day: IsoDate): boolean {
  const { first, last } = periodOf(dossier);
  return day >= first && day <= last;
}

/**
 * All that is dated within the period and that the map of the question shown may show, in order of its day; a page asks
 * for it again and again.
 */
export const datedChanges = memoize(findChanges);

/**
 * The day from which on something is shown, and where its source does not give the day, between which it was. `before`: the
 * step that it comes after, where the source knows no first day.
 */
function when(date: IsoDate, { timezone }: Dossier, before?: IsoDate): Pick<Change, "day" | "span"> {
  const day = dayIn(date, timezone);
  const known = isPlainDate(date) ? undefined : spanOf(date);
  const span = known && !known.earliest && before ? { ...known, earliest: dayIn(before, timezone) } : known;
  return span && span.earliest !== span.latest ? { day, span } : { day };
}

/** The steps of an act that are dated, in their order. */
function stepsOf<Step extends string>(
  steps: readonly Step[],
  row: Partial<Record<Step, IsoDate>>,
  dossier: Dossier,
): (Pick<Change, "day" | "span"> & { kind: Step })[] {
  let before: IsoDate | undefined;
  return steps.flatMap((kind) => {
    const date = row[kind];
    if (date === undefined) return [];
    const step = { ...when(date, dossier, before), kind };
    before = date;
    return [step];
  });
}

function findChanges(dossier: Dossier): Change[] {
  const said = dossier.positions.flatMap((row): Change[] =>
    row.date && answers(dossier, row) ? [{ ...when(row.date, dossier), kind: "said", row }] : [],
  );
  const acted = dossier.actions.flatMap((row) =>
    stepsOf(ACT_STEPS, row, dossier).map((step): Change => ({ ...step, row })),
  );
  const done = dossier.suspensions.flatMap((row) =>
    stepsOf(STEPS, row, dossier).map((step): Change => ({ ...step, row })),
  );
  const { first, last } = periodOf(dossier);
  return [...said, ...acted, ...done]
    .filter(({ day }) => day >= first && day <= last)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Whether a suspension has no date from which on it could be shown. */
function isUndated({ announced, suspended }: Suspension): boolean {
  return !announced && !suspended;
}

const isUndatedAct = ({ announced, began }: Action) => !announced && !began;

/** How many rows that the map may show the source does not date; they are shown from its own date on. */
export function undatedRows(dossier: Dossier): number {
  const rows = [
    dossier.positions.filter((p) => !p.date && answers(dossier, p)),
    dossier.actions.filter(isUndatedAct),
    dossier.suspensions.filter(isUndated),
  ];
  return rows.reduce((sum, { length }) => sum + length, 0);
}

/** The period's first day, and each on which one of some statements, or an act, begins to hold or ends. */
function daysOf(dossier: Dossier, positions: Position[]): IsoDate[] {
  const since = sinceOf(dossier);
  const begun = [
    ...positions,
    ...dossier.actions.filter(isUndatedAct),
    ...dossier.suspensions.filter(isUndated),
  ];
  // Many rows begin on one day.
  const beginnings = [...new Set(begun.map(since))].map((moment) => dayOf(moment, dossier.timezone));
  const days = new Set([...datedChanges(dossier).map((c) => c.day), ...beginnings]);
  const within = [...days].filter((d) => inPeriod(dossier, d));
  return [...new Set([periodOf(dossier).first, ...within])].toSorted();
}

/**
 * The days from which on map or lists may look otherwise, in order: the period's first, and each on which a row of any
 * question begins to hold, dated or not. Between two of them they look the same.
 */
export function turningDays(dossier: Dossier): IsoDate[] {
  return daysOf(dossier, dossier.positions);
}

/** The same of the map of the question shown alone. */
export function mapDays(dossier: Dossier): IsoDate[] {
  return daysOf(
    dossier,
    dossier.positions.filter((p) => answers(dossier, p)),
  );
}

/** Whether any step of an act is on a moment, ms, or later. */
const reaches = (steps: (IsoDate | undefined)[], from: number, startOf: (date: IsoDate) => number) =>
  steps.some((date) => date !== undefined && startOf(date) >= from);

function cutBefore(dossier: Dossier, day: IsoDate): Dossier {
  const { startOf, since } = dossierIndexOf(dossier);
  const from = startOf(day);
  const isUndatedSince = (row: Action | Suspension) => since({ source: row.source }) >= from;
  return {
    ...dossier,
    since: day,
    period: { ...dossier.period, start: day },
    // Who said nothing in these days may have spoken before.
    covered: [],
    positions: dossier.positions.filter((row) => since(row) >= from),
    actions: dossier.actions.filter((row) =>
      isUndatedAct(row) ? isUndatedSince(row) : reaches([row.announced, row.began, row.ended], from, startOf),
    ),
    suspensions: dossier.suspensions.filter((row) =>
      isUndated(row)
        ? isUndatedSince(row)
        : reaches([row.announced, row.suspended, row.resumed], from, startOf),
    ),
  };
}

/** The last that was asked for: a reader goes on from it day by day. */
const lastCut = memoize((whole: Dossier) => ({ cut: whole }));

/** A dossier of what was said, done and ended on a day of its period or later, of one layer's rows; the same for the same day. */
export function dossierSince(dossier: Dossier, day: IsoDate): Dossier {
  const known = lastCut(dossier);
  if (known.cut.since !== day) known.cut = cutBefore(dossier, day);
  return known.cut;
}

/** The last of some days in order that is not after `day`, or else the first of them. */
export function lastBefore(days: IsoDate[], day: IsoDate): IsoDate {
  return days.findLast((d) => d <= day) ?? days[0] ?? day;
}
