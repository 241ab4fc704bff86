import * as v from "valibot";
import { dateFault } from "../../../model/dates.ts";
import { type BoundsFault, normalBounds } from "../../../model/geometry/bounds.ts";
import type { Bounds } from "../../../model/geometry/coordinates.ts";
import { shown, tooLong } from "../../../model/text/text.ts";
import { zoneFault } from "../../../model/time/time-zone.ts";
import { wordFault } from "../vocabulary.ts";
import { languageFault } from "./language.ts";

/** Text that a check finds nothing wrong with; the check brings its own sentence. */
export function text(fault: (value: string) => string | undefined) {
  return v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed ? fault(dataset.value) : undefined;
      if (message) addIssue({ message });
    }),
  );
}

export function word<const T extends readonly string[]>(kind: string, words: T) {
  return v.picklist(words, (issue) => wordFault(issue.input, kind, words));
}

export const filled = v.pipe(v.string(), v.regex(/\S/));
/** What is set as a heading or a label: more of it would fill the picture. */
const LONGEST_LABEL = 500;
export const label = v.pipe(
  filled,
  v.maxLength(LONGEST_LABEL, ({ input }) => tooLong(input.length, LONGEST_LABEL)),
);
/** What an editor can know of a date; which days there are, only the check knows. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;
export const date = v.pipe(text(dateFault), v.metadata({ pattern: ISO_DATE.source }));
export const zone = text(zoneFault);
export const language = text(languageFault);
export const optional = v.exactOptional(v.string());
/** Addresses become links for readers, so none may run a script. */
export const address = text((value) =>
  /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value)
    ? undefined
    : `${shown(value) || "An empty text"} is not a web address: expected one that begins with https:// or http://.`,
);

const BOUNDS_FAULTS: Record<BoundsFault, string> = {
  globe: "leaves the globe: expected -180 to 180 west and east, -90 to 90 south and north.",
  empty:
    "is empty: expected west < east and south < north, in the order west, south, east, north; west may be greater where at most 240 degrees across the antimeridian are meant.",
  wide: "is wider than the world: expected at most 360 degrees from west to east.",
};

export const bounds = v.pipe(
  v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const normal = normalBounds(dataset.value);
    if (typeof normal === "string")
      addIssue({ message: `[${dataset.value.join(", ")}] ${BOUNDS_FAULTS[normal]}` });
  }),
  v.transform((given): Bounds => {
    const normal = normalBounds(given);
    return typeof normal === "string" ? given : normal;
  }),
);

const HEX = /^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/;
/** `#2af` is read as `#22AAFF`. */
const whole = (value: string) => (value.length === 4 ? value.replace(/[^#]/g, "$&$&") : value).toUpperCase();
const hex = v.pipe(
  text((value) =>
    HEX.test(value)
      ? undefined
      : `${shown(value) || "An empty text"} is not a colour: expected one such as #1F8A82.`,
  ),
  v.metadata({ pattern: HEX.source }),
  v.transform(whole),
);
export const ColourSchema = v.object({ light: hex, dark: v.exactOptional(hex) });
/** Names that can be read on one of them cannot be read on the other. */
export const AreaColourSchema = v.object({ light: hex, dark: hex });
