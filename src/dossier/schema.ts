import * as v from "valibot";
import { dateFault } from "../model/dates.ts";
import type { Scope, StanceRole, Standing } from "../model/dossier.ts";
import { shown } from "../model/text.ts";
import { languageFault } from "./language.ts";
import { type Checks, wordFault } from "./vocabulary.ts";

/** From the strongest yes to the strongest no; stances without a role are spread over it. */
export const ROLES = [
  "initiates",
  "supports",
  "exception",
  "neutral",
  "concern",
  "regrets",
  "opposes",
  "rejects",
  "demands",
  "remark",
] as const satisfies StanceRole[];
const STANDINGS = ["government", "institution", "figure"] as const satisfies Standing[];
const SCOPES = ["named", "collective", "implied"] as const satisfies Scope[];

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
const slug = text((value) =>
  /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(value)
    ? undefined
    : `${value || "An empty text"} is no id: expected small letters, digits and hyphens, such as kurdistan-2017.`,
);
const date = text(dateFault);
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
  label: filled,
  description: optional,
  role: v.exactOptional(word("role", ROLES)),
});
export const OrganisationSchema = v.object({
  id: filled,
  name: filled,
  kind: v.optional(word("kind", ["organisation", "collective"]), "organisation"),
});
export const ViewSchema = v.object({ id: filled, label: filled, bounds });
export const PeriodSchema = v.object({ start: date, end: date });

export const HeaderSchema = v.object({
  id: slug,
  title: filled,
  summary: optional,
  subject: optional,
  period: v.exactOptional(PeriodSchema),
  stances: v.array(StanceSchema),
  organisations: v.optional(v.array(OrganisationSchema), []),
  views: v.optional(v.array(ViewSchema), []),
  covered: v.optional(v.array(v.string()), []),
  names: v.optional(v.record(v.string(), filled), {}),
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
    actor: filled,
    role: optional,
    body: optional,
    standing: v.optional(word("standing", STANDINGS), "government"),
    date: v.exactOptional(date),
    stance: v.exactOptional(text(checks.stance)),
    quote: optional,
    quoteLang: v.exactOptional(text(languageFault)),
    gist: filled,
    scope: v.optional(word("scope", SCOPES), "named"),
    source: text(checks.source),
    locator: optional,
  });
}

export function suspensionSchema(checks: Checks) {
  return v.object({
    id: filled,
    carrier: filled,
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
    source: text(checks.source),
    locator: optional,
    routeSource: optional,
  });
}
