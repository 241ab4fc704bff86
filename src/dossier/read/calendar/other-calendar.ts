import type { RowOrigin } from "../../../model/dossier.ts";
import type { Problem } from "../../../model/problem.ts";
import { sureDay } from "../../../model/time/edtf.ts";

/** A date of a row, and under which heading it stands. */
export interface RowDate {
  row: RowOrigin;
  field: string;
  value: string;
}

/** Years that no dossier spans between one of its rows and the next. */
const FAR = 150;

const yearOf = ({ value }: { value: string }) => Number(sureDay(value).slice(0, 4));

/** What the year would be in the calendars that are counted from elsewhere; the nearest to the others is meant. */
const CALENDARS = [
  { name: "Hijri", shift: (year: number) => Math.round(year * 0.970224 + 621.5774) },
  { name: "Solar Hijri", shift: (year: number) => year + 621 },
  { name: "Buddhist", shift: (year: number) => year - 543 },
  { name: "Hebrew", shift: (year: number) => year - 3760 },
];

function calendarOf(year: number, others: number): string {
  const near = CALENDARS.map(({ name, shift }) => ({ name, apart: Math.abs(shift(year) - others) }))
    .filter(({ apart }) => apart < FAR / 5)
    .sort((a, b) => a.apart - b.apart);
  const [best] = near;
  return best ? `: is it of the ${best.name} calendar?` : ": is the year right?";
}

/** A date that lies centuries from most others is of another calendar, or a slip: the period would span it all. */
export function warnOfOtherCalendars(dates: RowDate[], problems: Problem[]): void {
  const years = dates.map(yearOf).sort((a, b) => a - b);
  const thisCentury = years.filter((year) => year > 1800 && year < 2200);
  const usual = (thisCentury.length > 0 ? thisCentury : years)[
    Math.floor((thisCentury.length || years.length) / 2)
  ];
  if (usual === undefined) return;
  for (const date of dates) {
    const { row, field, value } = date;
    const apart = Math.abs(yearOf(date) - usual);
    if (apart < FAR) continue;
    const message = `${value} lies ${apart} years from the other dates${calendarOf(yearOf(date), usual)} Expected a date of the Gregorian calendar.`;
    problems.push({ severity: "warning", ...row, field, value, message });
  }
}
