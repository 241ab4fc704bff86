import * as v from "valibot";
import { dateFault } from "../model/dates.ts";
import type { Confidence, Scope, StanceRole, Standing } from "../model/dossier.ts";
import { shown, tooLong } from "../model/text.ts";
import { languageFault } from "./language.ts";
import { type Checks, wordFault } from "./vocabulary.ts";

/** From the strongest yes to the strongest no; stances without a role are spread over it. */
export const ROLES = [
  "initiates",
  "supports",
  "exception",
  "neutral",
  "status-quo",
  "concern",
  "regrets",
  "opposes",
  "rejects",
  "demands",
  "remark",
] as const satisfies StanceRole[];
const STANDINGS = ["government", "institution", "figure"] as const satisfies Standing[];
const SCOPES = ["named", "collective", "implied"] as const satisfies Scope[];
const CONFIDENCES = ["high", "medium", "low"] as const satisfies Confidence[];

/** Text that a check finds nothing wrong with; the check brings its own sentence. */
function text(fault: (value: string) => string | undefined) {
  return v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed ? fault(dataset.value) : undefined;
      if (message) addIssue({ message });
    }),
  );
}

function word<const T extends readonly string[]>(kind: string, words: T) {
  return v.picklist(words, (issue) => wordFault(issue.input, kind, words));
}

const filled = v.pipe(v.string(), v.regex(/\S/));
/** What is set as a heading or a label: more of it would fill the picture. */
const LONGEST_LABEL = 500;
const label = v.pipe(
  filled,
  v.maxLength(LONGEST_LABEL, ({ input }) => tooLong(input.length, LONGEST_LABEL)),
);
const SLUG = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
/** What an editor can know of a date; which days there are, only the check knows. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const slug = v.pipe(
  text((value) =>
    SLUG.test(value)
      ? undefined
      : `${shown(value) || "An empty text"} is no id: expected small letters, digits and hyphens, such as kurdistan-2017.`,
  ),
  v.metadata({ pattern: SLUG.source }),
);
const date = v.pipe(text(dateFault), v.metadata({ pattern: ISO_DATE.source }));
const optional = v.exactOptional(v.string());
/** Addresses become links for readers, so none may run a script. */
const address = text((value) =>
  /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value)
    ? undefined
    : `${shown(value) || "An empty text"} is no web address: expected one that begins with https:// or http://.`,
);

const bounds = v.pipe(
  v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const [west, south, east, north] = dataset.value;
    const given = `[${dataset.value.join(", ")}]`;
    if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90) {
      addIssue({
        message: `${given} leaves the globe: expected -180 to 180 west and east, -90 to 90 south and north.`,
      });
    } else if (west >= east || south >= north) {
      addIssue({
        message: `${given} is empty: expected west < east and south < north, in the order west, south, east, north.`,
      });
    }
  }),
);

export const StanceSchema = v.object({
  id: filled,
  label,
  description: optional,
  role: v.exactOptional(word("role", ROLES)),
});
export const OrganisationSchema = v.object({
  id: filled,
  name: label,
  kind: v.optional(word("kind", ["organisation", "collective"]), "organisation"),
});
export const ViewSchema = v.object({ id: filled, label, bounds });
export const PeriodSchema = v.object({ start: date, end: date });
export const EventSchema = v.object({ label, date });
export const LayerSchema = v.object({
  id: slug,
  label,
  sources: v.exactOptional(v.array(v.string())),
  period: v.exactOptional(PeriodSchema),
  covered: v.exactOptional(v.array(v.string())),
  summary: optional,
  notes: v.exactOptional(v.array(v.string())),
});

/** To the library alone a list is a record too, of its numbers. */
const names = v.pipe(
  v.custom<Record<string, string>>((value) => typeof value === "object" && !Array.isArray(value)),
  v.record(v.string(), label),
);

export const HeaderSchema = v.object({
  /** Where an editor finds what it completes and checks by; not read here. */
  $schema: optional,
  id: slug,
  title: label,
  summary: optional,
  subject: optional,
  event: v.exactOptional(EventSchema),
  period: v.exactOptional(PeriodSchema),
  layers: v.exactOptional(v.array(LayerSchema)),
  stances: v.array(StanceSchema),
  organisations: v.optional(v.array(OrganisationSchema), []),
  views: v.optional(v.array(ViewSchema), []),
  covered: v.optional(v.array(v.string()), []),
  names: v.optional(names, {}),
  notes: v.optional(v.array(v.string()), []),
  defaultSource: optional,
});
export type Header = v.InferOutput<typeof HeaderSchema>;

const part = v.union([v.number(), v.string()], "A date part is no number.");
export const SourcesSchema = v.array(
  v.looseObject({
    id: filled,
    type: filled,
    title: filled,
    publisher: optional,
    author: v.exactOptional(v.array(v.looseObject({ family: optional, given: optional, literal: optional }))),
    issued: v.exactOptional(
      v.looseObject({ "date-parts": v.exactOptional(v.array(v.array(part))), raw: optional }),
    ),
    URL: v.exactOptional(address),
    note: optional,
  }),
);
export type CslSource = v.InferOutput<typeof SourcesSchema>[number];

/** Rows as the table hands them over: headings in camel case, empty cells absent. */
export function positionSchema(checks: Checks) {
  return v.object({
    id: filled,
    polity: text(checks.polity),
    actor: label,
    role: optional,
    body: optional,
    standing: v.optional(word("standing", STANDINGS), "government"),
    date: v.exactOptional(date),
    stance: v.exactOptional(text(checks.stance)),
    quote: optional,
    quoteLang: v.exactOptional(text(languageFault)),
    gist: filled,
    scope: v.optional(word("scope", SCOPES), "named"),
    confidence: v.exactOptional(word("confidence", CONFIDENCES)),
    source: text(checks.source),
    locator: optional,
  });
}

export function suspensionSchema(checks: Checks) {
  return v.object({
    id: filled,
    carrier: label,
    carrierCode: optional,
    polity: v.exactOptional(text(checks.polity)),
    origin: v.exactOptional(text(checks.airport)),
    destination: v.exactOptional(text(checks.airport)),
    announced: v.exactOptional(date),
    suspended: v.exactOptional(date),
    resumed: v.exactOptional(date),
    requestedBy: v.exactOptional(text(checks.polity)),
    gist: filled,
    quote: optional,
    quoteLang: v.exactOptional(text(languageFault)),
    scope: v.optional(word("scope", SCOPES), "named"),
    confidence: v.exactOptional(word("confidence", CONFIDENCES)),
    source: text(checks.source),
    locator: optional,
    routeSource: optional,
  });
}
