import { computed } from "@preact/signals";
import type { IsoDate } from "../../model/dossier.ts";
import { isPlainDate, spanOf } from "../../model/time/edtf.ts";
import type { SceneWords } from "../../scene/phrases.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { language, words } from "./words.ts";

/** What the page's language is to Intl. */
export function localeOf(of: Language): string {
  return LANGUAGES[of].locale;
}

const PARTS = {
  day: { day: "numeric" },
  "day-month": { day: "numeric", month: "short" },
  "day-month-year": { day: "numeric", month: "short", year: "numeric" },
  month: { month: "short" },
  "month-year": { month: "short", year: "numeric" },
  year: { year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** How much of a date its name holds. */
export type DayParts = keyof typeof PARTS;

/** Making a formatter costs a hundred times what using it does. */
function kept<Made>(make: (locale: string, key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const locale = localeOf(language.value);
    const name = `${locale} ${key}`;
    const found = made.get(name) ?? make(locale, key);
    made.set(name, found);
    return found;
  };
}

const dates = kept(
  (locale, parts) => new Intl.DateTimeFormat(locale, { ...PARTS[parts as DayParts], timeZone: "UTC" }),
);
const numbers = kept((locale) => new Intl.NumberFormat(locale));
const lists = kept((locale) => new Intl.ListFormat(locale));
const letters = kept((locale) => new Intl.Collator(locale, { numeric: true, ignorePunctuation: true }));

/** A day in the page's language: that of the date as written, whatever its offset. */
export function dayName(date: IsoDate, parts: DayParts = "long"): string {
  return dates(parts).format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/** `2017-10` where a span is that month, `2017` where it is that year. */
function wholeOf(earliest: IsoDate, latest: IsoDate): DayParts | undefined {
  const [month, year] = [earliest.slice(0, 7), earliest.slice(0, 4)];
  const isWhole = (text: string) => {
    const span = spanOf(text);
    return span?.earliest === earliest && span.latest === latest;
  };
  if (isWhole(month)) return "month-year";
  return isWhole(year) ? "year" : undefined;
}

/**
 * The date of a row in the page's language: a day, or what is known of it (`Oct 2017`, `by 1 Apr 2018`). `year`: the one
 * that goes without saying.
 */
export function dateName(date: IsoDate, year?: string): string {
  const day = (of: IsoDate) => dayName(of, of.slice(0, 4) === year ? "day-month" : "day-month-year");
  if (isPlainDate(date)) return day(date);
  const say = words.value.facts;
  const { earliest, latest, isApproximate, isUncertain } = spanOf(date) ?? {};
  if (!earliest) return latest ? say.by(day(latest)) : date;
  if (!latest) return say.orLater(day(earliest));
  const whole = wholeOf(earliest, latest);
  const when = whole
    ? dayName(earliest, whole)
    : earliest === latest
      ? day(latest)
      : say.someDay(day(earliest), day(latest));
  const about = isApproximate ? say.about(when) : when;
  return isUncertain ? say.uncertain(about) : about;
}

/** What a picture says itself, in the page's language. */
export const sceneWords = computed<SceneWords>(() => ({
  ...words.value.scene,
  locale: localeOf(language.value),
}));

/** The first number that English parts its digits of. */
const PARTED = 1000;

/** A number in the page's digits. The first formatter takes long to make, and few counts need one. */
export function numberName(value: number): string {
  const plain = localeOf(language.value).startsWith("en") && Number.isInteger(value);
  return plain && value >= 0 && value < PARTED ? String(value) : numbers("").format(value);
}

const ages = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));

/** Seconds of the units that an age is told in. */
const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** `2 hours ago`; `time`: ms since 1970. */
export function ageName(time: number, now = Date.now()): string {
  const seconds = Math.max(0, (now - time) / 1000);
  const [unit, length] = UNITS.find(([, long]) => seconds >= long) ?? (["second", 1] as const);
  return ages("").format(-Math.floor(seconds / length), unit);
}

/** `Turkey, Egypt and Lebanon`; each once. */
export function listName(items: Iterable<string>): string {
  return lists("").format(new Set(items));
}

/** The order in which the page's language has two texts. */
export function compareTexts(a: string, b: string): number {
  return letters("").compare(a, b);
}
