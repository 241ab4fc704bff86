import * as v from "valibot";
import { ACTION_MARKS } from "../../../model/action-kinds.ts";
import { PROJECTION_IDS } from "../../../model/projection.ts";
import { ROLES, SCALES } from "../../../model/stance.ts";
import {
  AreaColourSchema,
  address,
  bounds,
  ColourSchema,
  date,
  filled,
  label,
  language,
  optional,
  word,
  zone,
} from "./schema-parts.ts";
import { dossierId, slug } from "./slug.ts";

/** To the library alone a list is an object too. */
function noList<T>() {
  return v.custom<T>((value) => typeof value === "object" && !Array.isArray(value));
}

const BaseSchema = v.object({
  sea: v.exactOptional(AreaColourSchema),
  land: v.exactOptional(AreaColourSchema),
});

const StanceSchema = v.object({
  id: filled,
  label,
  description: optional,
  role: v.exactOptional(word("role", ROLES)),
  colour: v.exactOptional(ColourSchema),
});
const OrganisationSchema = v.object({
  id: filled,
  name: label,
  kind: v.optional(word("kind", ["organisation", "collective"]), "organisation"),
});
const ViewSchema = v.object({
  id: slug,
  label,
  bounds,
  projection: v.exactOptional(word("projection", PROJECTION_IDS)),
});
const ActionKindSchema = v.object({
  id: slug,
  label,
  mark: word("mark", ACTION_MARKS),
  phrases: v.exactOptional(
    v.object({
      announced: v.exactOptional(label),
      "in-force": v.exactOptional(label),
      ended: v.exactOptional(label),
    }),
  ),
});
const PeriodSchema = v.object({ start: date, end: date });
const EventSchema = v.object({ label, date });
const OpeningSchema = v.object({ day: v.exactOptional(date), view: optional });
const Opening = v.pipe(noList<v.InferInput<typeof OpeningSchema>>(), OpeningSchema);
const LayerSchema = v.object({
  id: slug,
  label,
  sources: v.exactOptional(v.array(v.string())),
  period: v.exactOptional(PeriodSchema),
  opening: v.exactOptional(Opening),
  covered: v.exactOptional(v.array(v.string())),
  summary: optional,
  notes: v.exactOptional(v.array(v.string())),
});

const QuestionSchema = v.object({
  id: filled,
  label,
  text: optional,
  scale: v.exactOptional(word("scale", SCALES)),
  stances: v.exactOptional(v.array(StanceSchema)),
  event: v.exactOptional(EventSchema),
});

const names = v.pipe(noList<Record<string, string>>(), v.record(v.string(), label));

export const HeaderSchema = v.object({
  /** Where an editor finds what it completes and checks by; not read here. */
  $schema: optional,
  id: dossierId,
  title: label,
  summary: optional,
  language: v.exactOptional(language),
  subject: optional,
  event: v.exactOptional(EventSchema),
  timezone: v.exactOptional(zone),
  period: v.exactOptional(PeriodSchema),
  opening: v.exactOptional(Opening),
  layers: v.exactOptional(v.array(LayerSchema)),
  actionKinds: v.exactOptional(v.array(ActionKindSchema)),
  scale: v.exactOptional(word("scale", SCALES)),
  /** Asked for by the check, unless each question has its own. */
  stances: v.optional(v.array(StanceSchema), []),
  questions: v.exactOptional(v.array(QuestionSchema)),
  base: v.exactOptional(v.pipe(noList<v.InferInput<typeof BaseSchema>>(), BaseSchema)),
  organisations: v.optional(v.array(OrganisationSchema), []),
  views: v.optional(v.array(ViewSchema), []),
  covered: v.optional(v.array(v.string()), []),
  names: v.optional(names, {}),
  notes: v.optional(v.array(v.string()), []),
  credits: v.exactOptional(v.array(label)),
  defaultSource: optional,
});
export type Header = v.InferOutput<typeof HeaderSchema>;

const part = v.nullable(v.union([v.number(), v.string()], "A date part is not a number."));
export const SourcesSchema = v.array(
  v.looseObject({
    id: filled,
    type: filled,
    title: filled,
    publisher: optional,
    "container-title": optional,
    author: v.exactOptional(v.array(v.looseObject({ family: optional, given: optional, literal: optional }))),
    language: optional,
    issued: v.exactOptional(
      v.looseObject({
        "date-parts": v.exactOptional(v.array(v.union([v.array(part), part]))),
        raw: optional,
        literal: optional,
      }),
    ),
    URL: v.exactOptional(address),
    note: optional,
    custom: v.exactOptional(v.looseObject({ ownership: optional })),
  }),
);
export type CslSource = v.InferOutput<typeof SourcesSchema>[number];
