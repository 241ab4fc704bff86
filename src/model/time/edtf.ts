import { dateFault, isoDay } from "../dates.ts";
import type { IsoDate } from "../dossier.ts";
import { shown } from "../text/text.ts";

/** The days between which something happened, as far as its source tells; the first, or the last, may be unknown. */
export interface DaySpan {
  earliest?: IsoDate;
  latest?: IsoDate;
  /** What EDTF writes as `~` and `?`; `%` is both. */
  isApproximate?: true;
  isUncertain?: true;
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;
const PLAIN = /^\d{4}-\d{2}-\d{2}(T|$)/;
/** Seasons of EDTF: 21 to 24, and those of one hemisphere up to 41. */
const SEASON = /^\d{4}-(2[1-9]|3\d|4[01])$/;

const OPEN = new Set(["..", ""]);

/** The first or the last day of a month, or nothing where there is no such month. */
function monthEnd(year: number, month: number, isLast: boolean): IsoDate | undefined {
  if (!isLast) return isoDay(year, month, 1);
  return [31, 30, 29, 28].map((day) => isoDay(year, month, day)).find(Boolean);
}

function pointOf(text: string): DaySpan | undefined {
  const [, year, month = "XX", day = "XX", doubt] = POINT.exec(text) ?? [];
  if (!year || (month === "XX" && day !== "XX")) return undefined;
  // A decade has no month that is known.
  if (year.includes("X") && month !== "XX") return undefined;
  const [first, last] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  const known = day === "XX" ? undefined : isoDay(first, Number(month), Number(day));
  const [from, to] = month === "XX" ? [1, 12] : [Number(month), Number(month)];
  const earliest = day === "XX" ? monthEnd(first, from, false) : known;
  const latest = day === "XX" ? monthEnd(last, to, true) : known;
  if (!earliest || !latest) return undefined;
  return {
    earliest,
    latest,
    ...((doubt === "~" || doubt === "%") && { isApproximate: true }),
    ...((doubt === "?" || doubt === "%") && { isUncertain: true }),
  };
}

function intervalOf(text: string): DaySpan | undefined {
  const [from = "", to = "", ...more] = text.split("/");
  const [start, end] = [from, to].map((part): DaySpan | undefined => (OPEN.has(part) ? {} : pointOf(part)));
  if (!start || !end || more.length > 0) return undefined;
  const { latest: _, ...first } = start;
  const { earliest: __, ...last } = end;
  const span: DaySpan = { ...first, ...last };
  const { earliest, latest } = span;
  if (earliest && latest) return earliest <= latest ? span : undefined;
  return earliest || latest ? span : undefined;
}

/** Whether a date is a day, or a moment, that the source gives as such. */
export const isPlainDate = (date: IsoDate): boolean => PLAIN.test(date);

/**
 * What is known of when something happened, from a date as tables have it: a day or a moment in ISO 8601, or a date of EDTF
 * up to level 1. Nothing where it is neither.
 */
export function spanOf(date: IsoDate): DaySpan | undefined {
  if (PLAIN.test(date)) return dateFault(date) ? undefined : { earliest: date, latest: date };
  return date.includes("/") ? intervalOf(date) : pointOf(date);
}

/** The day from which on it is sure that something has happened; where nobody knows a last one, the first that it may be. */
export function sureDay(date: IsoDate): IsoDate {
  if (PLAIN.test(date)) return date;
  const { earliest, latest } = spanOf(date) ?? {};
  return latest ?? earliest ?? date;
}

const MARKS: [RegExp, (date: string) => string][] = [
  [/^(?:by|until|till|up to|not later than) /i, (date) => `../${date}`],
  [/^(?:since|from|not before) /i, (date) => `${date}/..`],
  [/^(?:c\.|ca\.|circa|about|around) ?/i, (date) => `${date}~`],
];

/** `2017-10` for `October 2017` and `10/2017`. */
function monthNamed(text: string): string | undefined {
  const [, word, year] = /^(\p{L}{3,9}) (\d{4})$/u.exec(text) ?? [];
  const inWords = word && /\d{4}-\d{2}(?=-)/.exec(dateFault(`1 ${word} ${year}`) ?? "")?.[0];
  if (inWords) return inWords;
  const [, month, of] = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  return of && isoDay(Number(of), Number(month), 1)?.slice(0, 7);
}

/** The form of EDTF that a date in words means, where one can be told. */
function proposal(text: string): string | undefined {
  for (const [words, write] of MARKS) {
    if (!words.test(text)) continue;
    const rest = text.replace(words, "");
    const date = spanOf(rest)
      ? rest
      : (proposal(rest) ?? / as (\d{4}-\d{2}-\d{2})\.$/.exec(dateFault(rest) ?? "")?.[1]);
    return date && write(date);
  }
  return monthNamed(text);
}

/** What is wrong with the date of a row, which may be one of EDTF up to level 1; nothing if it is one. */
export function rowDateFault(value: string): string | undefined {
  const fault = dateFault(value);
  if (!fault || spanOf(value)) return undefined;
  const text = value.trim();
  if (SEASON.test(text))
    return `${text} is a season: write its first and last month, like ${text.slice(0, 4)}-03/${text.slice(0, 4)}-05.`;
  const [from = "", to = ""] = text.split("/");
  const [start, end] = [pointOf(from)?.earliest, pointOf(to)?.latest];
  if (start && end && end < start) return `${text} ends before it begins: expected ${to}/${from}.`;
  if (OPEN.has(from) && OPEN.has(to) && text.includes("/"))
    return `${text} has no day: expected one at least, like ../2018-04-01.`;
  const [, , month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  if (month) return `${text} is not a date: there is no month ${Number(month)}.`;
  const meant = text.length > 60 ? undefined : proposal(text);
  return meant ? `Write ${shown(text)} as ${meant}.` : fault;
}
