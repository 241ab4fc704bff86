import { shown } from "./text/text.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2017-09-05` where the three make a day, else nothing. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 0 || year > 9999) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function monthNamed(word: string): number {
  const start = word.toLowerCase().slice(0, 3);
  return word.length < 3 ? 0 : MONTHS.findIndex((m) => m.toLowerCase().startsWith(start)) + 1;
}

const numbers = (match: RegExpExecArray | null) => match?.slice(1).map(Number) ?? [];
const days = (found: (string | undefined)[]) => [...new Set(found.filter((day) => day !== undefined))];

/** Years of two digits are of the last fifty years or the next: `25/9/17`. */
const wholeYear = (year: number) => (year > 99 ? year : year < 70 ? 2000 + year : 1900 + year);

function ofNumbers(value: string): string[] {
  const [y, m, d] = numbers(/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(value) ?? BASIC.exec(value));
  if (y && m && d) return days([isoDay(y, m, d)]);
  const [first, second, year] = numbers(/^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(value));
  if (!first || !second || year === undefined) return [];
  return days([isoDay(wholeYear(year), second, first), isoDay(wholeYear(year), first, second)]);
}

/** `20170925`, the other form of ISO 8601. */
const BASIC = /^(\d{4})(\d{2})(\d{2})$/;

function ofWords(value: string): string[] {
  const words = value.match(/\p{L}+|\d+/gu) ?? [];
  const month = words.map(monthNamed).find((n) => n > 0);
  const figures = words.map(Number).filter((n) => n > 0);
  const day = figures.find((n) => n < 32);
  // `25-Sep-17`, the form that many spreadsheets give a date unasked.
  const short = figures.length === 2 && words.length === 3 ? wholeYear(figures[1] ?? 0) : undefined;
  const named = figures.find((n) => n > 999) ?? short;
  return month && named && day ? days([isoDay(named, month, day)]) : [];
}

/** What a clock says after a date, as spreadsheets write it. */
const CLOCK = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]\.?m\.?)?$/i;

/** What word processors and other keyboards put in the place of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Digits of other scripts, by what stands before their nought. */
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/g;

/** With hyphens and digits as they are in ISO 8601, and nothing unseen. */
function latin(value: string): string {
  return value
    .replace(/\p{Cf}/gu, "")
    .replace(DASHES, "-")
    .replace(DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code >= 0xff10 ? code - 0xff10 : code >= 0x966 ? code - 0x966 : (code & 0xf) % 10);
    });
}

/** The ISO dates that a date written otherwise can mean; two where day and month could be either. */
function readings(given: string): string[] {
  const value = latin(given);
  if (value !== given && ISO.test(value)) return [value];
  const date = value.replace(CLOCK, "").trim();
  const [found, ...more] = ofNumbers(date);
  return found ? [found, ...more] : ofWords(date);
}

/** The day that a spreadsheet shows for a number: they count days from the end of 1899. */
function ofSerial(value: string): string | undefined {
  const serial = /^\d{5}([.,]\d+)?$/.test(value) ? Number.parseInt(value, 10) : 0;
  if (serial < 18_264 || serial > 73_415) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

function impossibleDay(value: string, year: number, month: number): string {
  const name = MONTHS[month - 1];
  if (!name) return `${value} is not a date: there is no month ${month}.`;
  const last = daysIn(year, month);
  const two = String(month).padStart(2, "0");
  return `${value} is not a date: ${name} ${year} has ${last} days, did you mean ${String(year).padStart(4, "0")}-${two}-${last}?`;
}

const LONGEST = 100;

const noDate = (value: string) =>
  `${shown(value)} is not a date: write it like 2017-09-25 or 2017-09-25T18:00+03:00.`;

/** What is wrong with a value that should be an ISO 8601 date, or date and time with offset; nothing if it is one. */
export function dateFault(value: string): string | undefined {
  // Nobody writes a date in more; what a pattern would try on a million characters is not worth the wait.
  if (value.length > LONGEST) return noDate(value);
  const match = ISO.exec(value);
  if (!match) {
    const found = readings(value.normalize("NFC"));
    const serial = ofSerial(value);
    if (serial) return `Write ${value}, a spreadsheet’s number for a day, as ${serial}.`;
    if (found.length > 0) return `Write ${shown(value)} as ${found.join(" or ")}.`;
    return noDate(value);
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((n) => Number(n ?? 0));
  if (!isoDay(year, month, day)) return impossibleDay(value, year, month);
  if (hour > 23 || minute > 59 || second > 59) return `${value} is not a date: the day ends at 23:59:59.`;
  const offset = match[7];
  if (match[4] !== undefined && offset === undefined) {
    return `${value} has a time without an offset: expected one like ${value}+03:00, or the day alone.`;
  }
  if (Number.isNaN(Date.parse(value))) return `${value} is not a date: ${offset} is not an offset from UTC.`;
  return undefined;
}
