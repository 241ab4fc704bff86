import * as v from "valibot";
import type { Choice } from "../../../model/nearest.ts";
import { type JsonDocument, parseJson } from "../../../model/text/json.ts";
import { pathOf, pathText, type Report, sentenceOf } from "../../report.ts";
import { tellCharacters } from "../characters.ts";
import { isObject, type Part, remarkUnknown } from "../unknown-fields.ts";
import type { AskedChoice } from "../vocabulary.ts";
import { HEADER_CHECK } from "./json-schema.ts";
import { type Header, HeaderSchema } from "./schema.ts";

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

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export function readHeader(text: string, report: Report): HeaderFile {
  const { document, output } = readJson(text, HeaderSchema, report);
  const raw = isObject(document.value) ? document.value : {};
  remarkUnknown({ document, value: raw, path: [] }, HEADER_CHECK, report);
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
