import type { IsoDate } from "../../model/dossier.ts";
import { isPlainDate } from "../../model/time/edtf.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/**
 * A doubt about a row's date where its passage names days of the week in English, and not the one of that date. More
 * cannot be said: a passage tells of several events, and a date may well come from the head of the article.
 */
export function weekdayDoubt(date: IsoDate, passage: string): string | undefined {
  if (!isPlainDate(date)) return undefined;
  const named = DAYS.filter((day) => new RegExp(`\\b${day}\\b`).test(passage));
  const day = DAYS[new Date(`${date.slice(0, 10)}T00:00:00Z`).getUTCDay()];
  if (!day || named.length === 0 || named.includes(day)) return undefined;
  return `${date} is a ${day}, and the passage names ${named.join(" and ")}: is the date right?`;
}
