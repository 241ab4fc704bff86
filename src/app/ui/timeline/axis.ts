import { addDays, daysBetween } from "../../../dossier/state/days.ts";
import type { IsoDate } from "../../../model/dossier.ts";
import type { DayParts } from "../../language/locale.ts";

/** A day with a name on the axis; how much of the date the name holds. */
interface Tick {
  day: IsoDate;
  /** Share of the way from the first day to the last. */
  share: number;
  names: Exclude<DayParts, "long">;
}

const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** Share of the way from the first day to the last, 0 where they are one. */
export function shareOf(day: IsoDate, first: IsoDate, last: IsoDate): number {
  return daysBetween(first, day) / Math.max(1, daysBetween(first, last));
}

function dayTicks(first: IsoDate, days: number, step: number): Omit<Tick, "share">[] {
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, i) => {
    const day = addDays(first, i * step);
    const before = i > 0 && addDays(first, (i - 1) * step).slice(0, 7) === day.slice(0, 7);
    return { day, names: before ? "day" : "day-month" };
  });
}

/** Months since the year 0. */
function monthOf(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOfMonth(month: number): IsoDate {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${two((month % 12) + 1)}-01`;
}

function monthTicks(first: IsoDate, last: IsoDate, step: number): Omit<Tick, "share">[] {
  const from = Math.ceil((monthOf(first) + (first.endsWith("-01") ? 0 : 1)) / step) * step;
  const count = Math.max(0, Math.floor((monthOf(last) - from) / step) + 1);
  return Array.from({ length: count }, (_, i) => {
    const month = from + i * step;
    const year = i === 0 || month % 12 === 0;
    return { day: firstOfMonth(month), names: step % 12 === 0 ? "year" : year ? "month-year" : "month" };
  });
}

/** The round number of months that is not less than so many. */
function monthStep(least: number): number {
  return MONTH_STEPS.find((s) => s >= least) ?? Math.ceil(least / 1200) * 1200;
}

/** Days for the axis of a period: as many as there is room for, at `most` (2 and more), at round distances. */
export function axisTicks(first: IsoDate, last: IsoDate, most: number): Tick[] {
  const days = daysBetween(first, last);
  const step = DAY_STEPS.find((s) => days / s + 1 <= most);
  const months = (monthOf(last) - monthOf(first)) / Math.max(1, most - 1);
  const ticks = step ? dayTicks(first, days, step) : monthTicks(first, last, monthStep(months));
  return ticks.map((tick) => ({ ...tick, share: shareOf(tick.day, first, last) }));
}
