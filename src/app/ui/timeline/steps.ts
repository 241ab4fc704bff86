import { addDays, daysBetween } from "../../../dossier/state/days.ts";
import type { IsoDate } from "../../../model/dossier.ts";

interface Span {
  first: IsoDate;
  last: IsoDate;
}

/** A day as many days later, or earlier, within the span. */
export function moved(day: IsoDate, days: number, { first, last }: Span): IsoDate {
  const to = addDays(day, days);
  return to < first ? first : to > last ? last : to;
}

/** The next of some days in order after a day, or before it; the span's end where there is none. */
export function nextChange(day: IsoDate, days: IsoDate[], forward: boolean, { first, last }: Span): IsoDate {
  if (forward) return days.find((d) => d > day) ?? last;
  return days.findLast((d) => d < day) ?? first;
}

/** The day at a share of the way through a span. */
export function dayAt(share: number, { first, last }: Span): IsoDate {
  const days = daysBetween(first, last);
  return addDays(first, Math.round(Math.max(0, Math.min(1, share)) * days));
}

/** ms that a span of few days and one of many take to play, and the least from one picture to the next. */
const DAY_TIME = 700;
const LONGEST = 24_000;
const LEAST = 120;

/** How a span plays at a speed: every so many ms so many days. */
export function paceOf(days: number, speed: number): { every: number; days: number } {
  const day = Math.min(DAY_TIME, LONGEST / Math.max(1, days)) / speed;
  const step = Math.max(1, Math.ceil(LEAST / day));
  return { every: day * step, days: step };
}

/** Where a key of the slider leads; undefined for a key that is none of its. */
export function dayOfKey(key: string, day: IsoDate, days: IsoDate[], span: Span): IsoDate | undefined {
  const byDays: Record<string, number> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
  const by = byDays[key];
  if (by !== undefined) return moved(day, by, span);
  if (key === "PageUp" || key === "PageDown") return nextChange(day, days, key === "PageUp", span);
  if (key === "Home") return span.first;
  return key === "End" ? span.last : undefined;
}
