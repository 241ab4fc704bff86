import { addDays, daysBetween } from "../../../dossier/state/days.ts";
import type { IsoDate } from "../../../model/dossier.ts";
import type { TimeScale } from "./time-scale.ts";

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

/** The day that is reached from one by so many days of an even track; at least the next. */
export function advanced(day: IsoDate, days: number, scale: TimeScale): IsoDate {
  const all = Math.max(1, daysBetween(scale.first, scale.last));
  const to = scale.dayAt(scale.shareOf(day) + days / all);
  return to > day ? to : moved(day, 1, scale);
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
