import { addDays, daysBetween } from "../../../../dossier/state/days.ts";
import type { IsoDate } from "../../../../model/dossier.ts";
import type { DayParts } from "../../../language/locale.ts";
import type { TimeScale } from "../time-scale.ts";

/** A day with a name on the axis; how much of the date the name holds. */
interface Tick {
  day: IsoDate;
  /** Share of the way from the first day to the last. */
  share: number;
  names: Exclude<DayParts, "long">;
}

type Name = Omit<Tick, "share">;

const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

const isSameMonth = (a: IsoDate, b: IsoDate) => a.slice(0, 7) === b.slice(0, 7);

function dayTicks(first: IsoDate, days: number, step: number): Name[] {
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, i) => {
    const day = addDays(first, i * step);
    const isSame = i > 0 && isSameMonth(addDays(first, (i - 1) * step), day);
    return { day, names: isSame ? "day" : "day-month" };
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

function monthTicks(first: IsoDate, last: IsoDate, step: number): Name[] {
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

/** At round distances, as many as there is room for. */
function evenTicks(first: IsoDate, last: IsoDate, most: number): Name[] {
  const days = daysBetween(first, last);
  const step = DAY_STEPS.find((s) => days / s + 1 <= most);
  const months = (monthOf(last) - monthOf(first)) / Math.max(1, most - 1);
  return step ? dayTicks(first, days, step) : monthTicks(first, last, monthStep(months));
}

/** Days in which no month has more than its first are too many to be looked through. */
const MOST_DAYS = 2000;

/** Firsts of months, then the days between them, wherever there is room beside those before. */
function unevenTicks({ first, last, shareOf }: TimeScale, most: number): Name[] {
  const days = daysBetween(first, last);
  const months = monthTicks(first, last, days > MOST_DAYS ? 12 : 1).map(({ day }) => day);
  const all = days > MOST_DAYS ? [] : DAY_STEPS.toReversed().flatMap((step) => dayTicks(first, days, step));
  const chosen = new Map<IsoDate, number>();
  for (const day of [first, ...months, ...all.map((tick) => tick.day)]) {
    const share = shareOf(day);
    const isFree = [...chosen.values()].every((other) => Math.abs(other - share) * most >= 1);
    if (isFree && chosen.size < most) chosen.set(day, share);
  }
  return [...chosen.keys()].toSorted().map((day, i, sorted): Name => {
    const before = sorted[i - 1];
    if (!day.endsWith("-01")) return { day, names: before && isSameMonth(before, day) ? "day" : "day-month" };
    return { day, names: before?.slice(0, 4) === day.slice(0, 4) ? "month" : "month-year" };
  });
}

/** Days for the axis of a period, at `most` (2 and more). */
export function axisTicks(scale: TimeScale, most: number): Tick[] {
  const { first, last, quiet, shareOf } = scale;
  const ticks = quiet.length > 0 ? unevenTicks(scale, most) : evenTicks(first, last, most);
  return ticks.map((tick) => ({ ...tick, share: shareOf(tick.day) }));
}
