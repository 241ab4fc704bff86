import { dateOfSerial } from "./dates.ts";

/** What a form of numbers shows: days, the time of a day, a span of time in hours, minutes or seconds, or none of it. */
export type NumberForm = "date" | "clock" | "hours" | "minutes" | "seconds" | "plain";

/** The forms of dates and times that every spreadsheet has built in. */
const BUILT_IN = new Map<number, NumberForm>([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id): [number, NumberForm] => [id, "date"],
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 55, 56].map((id): [number, NumberForm] => [id, "clock"]),
  [45, "minutes"],
  [46, "hours"],
  [47, "minutes"],
]);

/** No spreadsheet takes a longer one. */
const LONGEST = 255;
const SPANS = { h: "hours", m: "minutes", s: "seconds" } as const;

/** What a form of numbers shows; not by what stands in quotes, and of several parts by the first. */
export function numberForm(id: number, code: string | undefined): NumberForm {
  if (code === undefined) return BUILT_IN.get(id) ?? "plain";
  if (code.length > LONGEST) return "plain";
  const first = code.replace(/"[^"]*"|\\.|_.|\*./g, "").split(";")[0] ?? "";
  const span = /\[(h|m|s)\1*\]/i.exec(first)?.[1]?.toLowerCase();
  if (span === "h" || span === "m" || span === "s") return SPANS[span];
  const bare = first.replace(/\[[^\]]*\]/g, "");
  if (/general/i.test(bare)) return "plain";
  if (/[dy]/i.test(bare)) return "date";
  if (/[hs]/i.test(bare)) return /h/i.test(bare) ? "clock" : "minutes";
  return /m/i.test(bare) ? "date" : "plain";
}

const two = (n: number) => String(n).padStart(2, "0");
const withSeconds = (text: string, seconds: number) => (seconds % 60 ? `${text}:${two(seconds % 60)}` : text);

/** Days in fractions are never exact. */
const secondsOf = (days: number) => Math.round(days * 86_400);

function clockOf(days: number): string {
  const seconds = secondsOf(days) % 86_400;
  const [hour, minute] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return withSeconds(`${two(hour)}:${two(minute)}`, seconds);
}

function spanOf(days: number, unit: "hours" | "minutes" | "seconds"): string {
  const seconds = secondsOf(days);
  if (unit === "seconds") return String(seconds);
  if (unit === "minutes") return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  return withSeconds(`${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`, seconds);
}

/** A number as its form shows it: `2017-09-25`, `18:00`, `36:00`, or as it is. */
export function shownNumber(number: number, form: NumberForm, from1904: boolean): string {
  const plain = String(number);
  if (form === "plain" || number < 0) return plain;
  if (form === "date") return dateOfSerial(number, from1904) ?? plain;
  return form === "clock" ? clockOf(number) : spanOf(number, form);
}
