import { dateFault, isoDay } from "../../../model/dates.ts";
import { shown } from "../../../model/text/text.ts";
import type { Report } from "../../report.ts";
import type { CslSource } from "../header/schema.ts";

type Part = number | string | null;

const EXPECTED = "expected year, month and day, such as [2017, 9, 29].";
/** CSL writes seasons in the place of months, EDTF some more of them. */
const isSeason = (month: number) => month >= 21 && month <= 41;
const isEmpty = (part: Part | undefined) =>
  part === undefined || part === null || part === "" || Number(part) === 0;

/**
 * Year, month and day of an EDTF text, as far as it gives them: of a range its beginning, and marks of doubt are passed
 * over. Undefined for any other text.
 */
function partsOfText(text: string): Part[] | undefined {
  const [begin = ""] = text.trim().split("/");
  const [, year, month, day] = /^(\d{4})(?:-(\d\d|XX|uu)(?:-(\d\d|XX|uu))?)?[?~%]?$/i.exec(begin) ?? [];
  return year === undefined
    ? undefined
    : ([year, month, day].filter((part) => part && /^\d/.test(part)) as Part[]);
}

/** Date parts as they were meant: some programs leave out a bracket, or write the whole date as one text. */
function partsOfList(ranges: (Part | Part[])[]): Part[] {
  const [first] = ranges;
  const parts = Array.isArray(first) ? first : (ranges as Part[]);
  const [year] = parts;
  return (parts.length === 1 && typeof year === "string" && partsOfText(year)) || parts;
}

/** The day that parts name; where month or day is missing, the first one stands in, with a warning. */
function dayOf(id: string, parts: Part[], say: Report, where: { offset: number; field: string }) {
  if (isEmpty(parts[0])) {
    say("warning", `The source ${shown(id)} has a date without a year, so it counts as undated.`, where);
    return undefined;
  }
  const end = parts.findIndex((part, i) => isEmpty(part) || (i === 1 && isSeason(Number(part))));
  const known = end < 0 ? parts : parts.slice(0, end);
  const [year = Number.NaN, month = 1, day = 1] = known.map(Number);
  const date = isoDay(year, month, day);
  if (!date)
    say(
      "error",
      `[${parts.map((part) => shown(String(part))).join(", ")}] is not a date: ${EXPECTED}`,
      where,
    );
  else if (known.length < 3)
    say("warning", `The source ${shown(id)} is not dated to the day: ${date} is used instead.`, where);
  return date;
}

/** The ISO date of CSL's `issued`, in any form in which reference managers write it. */
export function issuedOf({ id, issued = {} }: CslSource, offset: number, report: Report): string | undefined {
  const { "date-parts": ranges, raw, literal } = issued;
  const where = { offset, field: "issued" };
  if (ranges && ranges.flat().length > 0) return dayOf(id, partsOfList(ranges), report, where);
  const text = raw ?? literal;
  if (text === undefined) return undefined;
  const parts = partsOfText(text);
  if (parts) return dayOf(id, parts, report, where);
  if (!dateFault(text)) return text;
  const message = `${shown(text)} is not read as a date, so the source ${shown(id)} counts as undated: expected a date such as 2017-09-29.`;
  report("warning", message, { ...where, value: text });
  return undefined;
}
