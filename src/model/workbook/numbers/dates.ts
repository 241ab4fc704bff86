import { isoDay } from "../../dates.ts";

const DAY = 86_400_000;
/** Day 0 of the two calendars that spreadsheets count in. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** The 29th of February 1900, a day that only spreadsheets know: before it all numbers are one too low. */
const LEAP_BUG = 60;

/** `2017-09-25`, or `2017-09-25T18:00` where there is a time; nothing for what is no day of a calendar. */
export function dateOfSerial(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  if (!from1904 && Math.floor(serial) === LEAP_BUG) return "1900-02-29";
  const shift = !from1904 && serial < LEAP_BUG ? 1 : 0;
  // To the minute, as days in fractions are never exact.
  const minutes = Math.round((serial + shift) * 1440);
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + (minutes / 1440) * DAY);
  const day = isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  const time = date.toISOString().slice(11, 16);
  return day && minutes % 1440 !== 0 ? `${day}T${time}` : day;
}

/** A day and time as a strict workbook writes them, the way that `dateOfSerial` does; what is none stays as it is. */
export function dateOfIso(value: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?$/.exec(value) ?? [];
  if (!day) return value;
  return time === "00:00" ? day : `${day}T${time}`;
}
