import { datedChanges, periodOf } from "../../../dossier/state/changes.ts";
import { addDays, daysBetween } from "../../../dossier/state/days.ts";
import type { Dossier, IsoDate } from "../../../model/dossier.ts";
import { memoize } from "../../../model/memoize.ts";

/** A quiet stretch has so many days or more, and so many times the average of days to its length on the track. */
const LEAST_QUIET = 7;
const QUIET = 1.5;

/** A day with its place on the track; between two of them days are as far apart as each other. */
interface Knot {
  day: IsoDate;
  /** Days since the first. */
  days: number;
  /** Share of the way from the first day to the last. */
  share: number;
}

/** Days on which little happened, drawn closer together than the others. */
interface Quiet {
  from: IsoDate;
  to: IsoDate;
  /** Where its middle is. */
  share: number;
}

/** Where the days of a period stand on a track. */
export interface TimeScale {
  first: IsoDate;
  last: IsoDate;
  /** In their order; none where all days are as far apart as each other. */
  quiet: Quiet[];
  /** Share of the way from the first day to the last, 0 where they are one; outside of 0 and 1 for a day that is not between them. */
  shareOf(day: IsoDate): number;
  /** The day at a share of the way; the first or the last beyond them. */
  dayAt(share: number): IsoDate;
}

/** Knots at the ends and at each day of some days, from one to the next by the root of the days between them. */
function spaced(first: IsoDate, days: IsoDate[]): Knot[] {
  let [before, way] = [0, 0];
  const knots = [...new Set([first, ...days])].toSorted().map((day) => {
    const at = daysBetween(first, day);
    way += Math.sqrt(at - before);
    before = at;
    return { day, days: at, share: way };
  });
  return knots.map((knot) => ({ ...knot, share: knot.share / (way || 1) }));
}

function quietIn(knots: Knot[]): Quiet[] {
  const all = knots.at(-1)?.days ?? 0;
  return knots.slice(1).flatMap((to, i) => {
    const from = knots[i] as Knot;
    const days = to.days - from.days;
    const isQuiet = days >= LEAST_QUIET && days > QUIET * all * (to.share - from.share);
    return isQuiet ? [{ from: from.day, to: to.day, share: (from.share + to.share) / 2 }] : [];
  });
}

/** The knots on either side of a place on the track. */
function around(knots: Knot[], isAfter: (knot: Knot) => boolean): [Knot, Knot] {
  let [low, high] = [0, knots.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isAfter(knots[middle] as Knot)) high = middle;
    else low = middle;
  }
  return [knots[low] as Knot, knots[high] as Knot];
}

const between = (value: number, from: number, to: number) => (to > from ? (value - from) / (to - from) : 0);

/**
 * The days of a period on a track. Where some of them are much quieter than the others, those on which something happens
 * stand apart by the square root of the days between them, so that busy weeks have room; else all days are alike.
 */
export function timeScale(first: IsoDate, last: IsoDate, happening: IsoDate[]): TimeScale {
  const uneven = spaced(first, [...happening, last]);
  const quiet = quietIn(uneven);
  const knots = quiet.length > 0 ? uneven : spaced(first, [last]);
  return {
    first,
    last,
    quiet,
    shareOf(day) {
      const days = daysBetween(first, day);
      const [from, to] = around(knots, (knot) => knot.days > days);
      return from.share + (to.share - from.share) * between(days, from.days, to.days);
    },
    dayAt(share) {
      const place = Math.max(0, Math.min(1, share));
      const [from, to] = around(knots, (knot) => knot.share > place);
      return addDays(from.day, Math.round((to.days - from.days) * between(place, from.share, to.share)));
    },
  };
}

/** That of a dossier's period and all that is dated in it. */
export const timeScaleOf = memoize((dossier: Dossier): TimeScale => {
  const { first, last } = periodOf(dossier);
  return timeScale(first, last, [...new Set(datedChanges(dossier).map(({ day }) => day))]);
});
