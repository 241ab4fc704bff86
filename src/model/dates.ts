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
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function monthNamed(word: string): number {
  const start = word.toLowerCase().slice(0, 3);
  return word.length < 3 ? 0 : MONTHS.findIndex((m) => m.toLowerCase().startsWith(start)) + 1;
}

/** The ISO dates that a date written otherwise can mean; two where day and month could be either. */
function readings(value: string): string[] {
  const numbers = (match: RegExpExecArray | null) => match?.slice(1).map(Number) ?? [];
  const [y, m, d] = numbers(/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(value));
  if (y && m && d) return [isoDay(y, m, d)].filter((r) => r !== undefined);
  const [first, second, year] = numbers(/^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(value));
  if (first && second && year) {
    const both = [isoDay(year, second, first), isoDay(year, first, second)];
    return [...new Set(both.filter((r) => r !== undefined))];
  }
  const words = value.match(/\p{L}+|\d+/gu) ?? [];
  const month = words.map(monthNamed).find((n) => n > 0);
  const named = words.map(Number).find((n) => n > 999);
  const day = words.map(Number).find((n) => n > 0 && n < 32);
  const found = month && named && day ? isoDay(named, month, day) : undefined;
  return found ? [found] : [];
}

function impossibleDay(value: string, year: number, month: number): string {
  const name = MONTHS[month - 1];
  if (!name) return `${value} is no date: there is no month ${month}.`;
  const last = daysIn(year, month);
  const two = String(month).padStart(2, "0");
  return `${value} is no date: ${name} ${year} has ${last} days, did you mean ${String(year).padStart(4, "0")}-${two}-${last}?`;
}

/** What is wrong with a value that should be an ISO 8601 date, or date and time with offset; nothing if it is one. */
export function dateFault(value: string): string | undefined {
  const match = ISO.exec(value);
  if (!match) {
    const found = readings(value);
    if (found.length > 0) return `${value} is no ISO 8601 date: did you mean ${found.join(" or ")}?`;
    return `${value} is no ISO 8601 date: expected one like 2017-09-25 or 2017-09-25T18:00+03:00.`;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((n) => Number(n ?? 0));
  if (!isoDay(year, month, day)) return impossibleDay(value, year, month);
  if (hour > 23 || minute > 59 || second > 59) return `${value} is no date: the day ends at 23:59:59.`;
  const offset = match[7];
  if (match[4] !== undefined && offset === undefined) {
    return `${value} has a time without an offset: expected one like ${value}+03:00, or the day alone.`;
  }
  if (Number.isNaN(Date.parse(value))) return `${value} is no date: ${offset} is no offset from UTC.`;
  return undefined;
}
