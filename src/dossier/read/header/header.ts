import * as v from "valibot";
import { type Choice, didYouMean, nearest } from "../../../model/nearest.ts";
import { type JsonDocument, type JsonPath, parseJson } from "../../../model/text/json.ts";
import { pathOf, pathText, type Report, sentenceOf } from "../../report.ts";
import { tellCharacters } from "../characters.ts";
import type { AskedChoice } from "../vocabulary.ts";
import {
  ActionKindSchema,
  BaseSchema,
  ColourSchema,
  EventSchema,
  type Header,
  HeaderSchema,
  LayerSchema,
  OpeningSchema,
  OrganisationSchema,
  PeriodSchema,
  QuestionSchema,
  StanceSchema,
  ViewSchema,
} from "./schema.ts";

export interface HeaderFile {
  /** Absent where something is wrong with it. */
  header?: Header;
  /** The JSON as it stands, so that rows are checked against what can be read of a faulty header. */
  raw: Record<string, unknown>;
  /** Whether it is an object at all, so that what it leaves out is left out. */
  isRead: boolean;
  document: JsonDocument;
}

/** Reads JSON, reports where it is broken, and checks it against a schema. */
export function readJson<S extends v.GenericSchema>(
  text: string,
  schema: S,
  report: Report,
): { document: JsonDocument; output?: v.InferOutput<S> } {
  const document = parseJson(text);
  for (const { message, offset } of document.faults) report("error", message, { offset });
  if (document.value === undefined) return { document };
  // A list is an object to the schema; told so once, and no row is blamed for what a header of a list lacks.
  if (schema.type === "object" && Array.isArray(document.value)) {
    report("error", "The whole file is a list: expected an object.", { offset: document.offsetOf([]) });
    const { value: _, ...unread } = document;
    return { document: unread };
  }
  const output = validated({ document, value: document.value, path: [] }, schema, report);
  return output === undefined ? { document } : { document, output };
}

/** A part of a file, perhaps put into another form, and where it stands in the file. */
interface Part {
  document: JsonDocument;
  value: unknown;
  path: JsonPath;
}

/** Checks a part of a file against a schema, and reports where it fails. */
export function validated<S extends v.GenericSchema>(
  { document, value, path }: Part,
  schema: S,
  report: Report,
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value);
  for (const issue of result.issues ?? []) {
    const inside = pathOf(issue);
    const given = typeof issue.input === "string" ? issue.input : JSON.stringify(issue.input);
    report("error", sentenceOf(issue), {
      offset: document.offsetOf([...path, ...inside]),
      field: pathText([...path, ...inside]),
      ...(given !== undefined && { value: given }),
    });
  }
  return result.success ? result.output : undefined;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function remarkUnknown(
  value: unknown,
  known: string[],
  path: JsonPath,
  document: JsonDocument,
  report: Report,
) {
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      remarkUnknown(item, known, [...path, i], document, report);
    });
    return;
  }
  const choices = known.map((code) => ({ code }));
  for (const name of isObject(value) ? Object.keys(value) : []) {
    if (known.includes(name)) continue;
    const hint = nearest(name, choices) ? didYouMean(name, choices, "") : ": it is not read.";
    const offset = document.keyOffsetOf([...path, name]);
    report("warning", `${name} is no field here${hint}`, { offset, field: pathText([...path, name]) });
  }
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The lists of stances: the dossier's, and those of its questions. */
function stancesIn({ stances, questions }: Record<string, unknown>): [path: JsonPath, list: unknown][] {
  const asked = listOf(questions).map((question, i): [JsonPath, unknown] => [
    ["questions", i, "stances"],
    isObject(question) ? question.stances : undefined,
  ]);
  return [[["stances"], stances], ...asked];
}

/** Wherever a colour may stand. */
function coloursIn(raw: Record<string, unknown>): [path: JsonPath, colour: unknown][] {
  const ofStances = stancesIn(raw).flatMap(([path, list]) =>
    listOf(list).map((stance, i): [JsonPath, unknown] => [
      [...path, i, "colour"],
      isObject(stance) ? stance.colour : undefined,
    ]),
  );
  const { base } = raw;
  const ofBase = isObject(base) ? Object.entries(base) : [];
  return [...ofStances, ...ofBase.map(([name, colour]): [JsonPath, unknown] => [["base", name], colour])];
}

export function readHeader(text: string, report: Report): HeaderFile {
  const { document, output } = readJson(text, HeaderSchema, report);
  const raw = isObject(document.value) ? document.value : {};
  const parts = {
    questions: QuestionSchema,
    organisations: OrganisationSchema,
    views: ViewSchema,
    period: PeriodSchema,
    opening: OpeningSchema,
    event: EventSchema,
    layers: LayerSchema,
    actionKinds: ActionKindSchema,
    base: BaseSchema,
  };
  remarkUnknown(raw, Object.keys(HeaderSchema.entries), [], document, report);
  for (const [name, schema] of Object.entries(parts)) {
    remarkUnknown(raw[name], Object.keys(schema.entries), [name], document, report);
  }
  for (const [path, list] of stancesIn(raw))
    remarkUnknown(list, Object.keys(StanceSchema.entries), path, document, report);
  for (const [path, colour] of coloursIn(raw))
    remarkUnknown(colour, Object.keys(ColourSchema.entries), path, document, report);
  if (output) tellCharacters(output, [], document.offsetOf, report);
  return { raw, isRead: isObject(document.value), document, ...(output && { header: output }) };
}

/** A list of things with ids, as far as it can be read; nothing where one that cannot may have any id. */
export function choicesIn(list: unknown, nameField: string): Choice[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const byId = new Map<string, Choice>();
  for (const item of list) {
    if (!isObject(item) || typeof item.id !== "string") return undefined;
    const { id, [nameField]: name } = item;
    byId.set(id, { code: id, ...(typeof name === "string" && { name }) });
  }
  return [...byId.values()];
}

/** What can be read of the questions, each with what can be read of its own stances. */
export function questionsIn(list: unknown): AskedChoice[] | undefined {
  const own = new Map(
    listOf(list)
      .filter(isObject)
      .map(({ id, stances }) => [id, choicesIn(stances, "label")]),
  );
  return choicesIn(list, "label")?.map((choice) => {
    const stances = own.get(choice.code);
    return { ...choice, ...(stances && { stances }) };
  });
}

/** Names that a dossier gives to codes, as far as they can be read. */
export function namesIn(raw: Record<string, unknown>): Record<string, string> {
  const entries = isObject(raw.names) ? Object.entries(raw.names) : [];
  return Object.fromEntries(entries.filter((e): e is [string, string] => typeof e[1] === "string"));
}
