import { didYouMean } from "../nearest.ts";
import { shown } from "../text/text.ts";

/** The zone that days are counted in where a dossier names none. */
export const DEFAULT_ZONE = "UTC";

/** One for each zone: making one takes longer than all that is asked of it. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = CLOCKS.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  CLOCKS.set(zone, clock);
  return clock;
}

/** ms that a zone's clocks are ahead of UTC at a moment, ms since 1970. */
export function offsetOf(moment: number, zone: string): number {
  if (zone === DEFAULT_ZONE) return 0;
  const part = new Map(
    clockOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year = 0, month = 1, day = 1] = [part.get("year"), part.get("month"), part.get("day")];
  const [hour = 0, minute = 0, second = 0] = [part.get("hour"), part.get("minute"), part.get("second")];
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second);
  return wall.getTime() - Math.floor(moment / 1000) * 1000;
}

/** What is wrong with the name of a time zone; nothing where the machine knows it. */
export function zoneFault(value: string): string | undefined {
  try {
    clockOf(value);
    if (!/^[+-]/.test(value)) return undefined;
  } catch {}
  const zones = Intl.supportedValuesOf("timeZone").map((code) => ({ code }));
  const hint = didYouMean(value, zones, "a name of the IANA database, such as Asia/Baghdad");
  return `${shown(value) || "An empty text"} is not a time zone${hint}`;
}
