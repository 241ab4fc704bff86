import type { JsonPath } from "../../../model/text/json.ts";
import { pathText } from "../../report.ts";
import { FIELD_WORDS } from "./field-words.ts";
import { HeaderSchema } from "./schema.ts";

/** As much of JSON Schema (draft 7, which every editor knows) as the header of a dossier needs. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: "object" | "array" | "string" | "number";
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: { required: string[] }[];
  additionalProperties?: JsonSchema;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  enum?: readonly string[];
  pattern?: string;
  maxLength?: number;
  default?: unknown;
}

/** What is read of our own check, which is plain data behind the types of its library. */
interface Check {
  type: string;
  entries?: Record<string, Check>;
  item?: Check;
  items?: Check[];
  value?: Check;
  wrapped?: Check;
  default?: unknown;
  options?: readonly string[];
  pipe?: Check[];
  requirement?: unknown;
  metadata?: { pattern?: string };
}

export const HEADER_CHECK = HeaderSchema as unknown as Check;

const isOptional = ({ type }: Check) => type === "optional" || type === "exact_optional";

/** The steps of a check, those of checks inside it included. */
function stepsOf({ pipe = [] }: Check): Check[] {
  return pipe.flatMap((step) => [step, ...stepsOf(step)]);
}

function patternOf(check: Check): string | undefined {
  for (const { metadata, requirement } of stepsOf(check)) {
    if (metadata?.pattern !== undefined) return metadata.pattern;
    if (requirement instanceof RegExp) return requirement.source;
  }
  return undefined;
}

function lengthOf(check: Check): number | undefined {
  const step = stepsOf(check).find(({ type }) => type === "max_length");
  return typeof step?.requirement === "number" ? step.requirement : undefined;
}

function objectOf(entries: Record<string, Check>, path: JsonPath): JsonSchema {
  const names = Object.keys(entries);
  const properties = names.map((name) => [name, schemaOf(entries[name] as Check, [...path, name])]);
  const required = names.filter((name) => !isOptional(entries[name] as Check));
  return { type: "object", properties: Object.fromEntries(properties), required };
}

/** @throws where the check has learned something that this does not say yet. */
function bareSchema(check: Check, path: JsonPath): JsonSchema {
  const { type, entries = {}, item, items = [], value, wrapped, options } = check;
  switch (type) {
    case "object":
      return objectOf(entries, path);
    case "optional":
    case "exact_optional": {
      const given = "default" in check && check.default !== undefined ? { default: check.default } : {};
      return { ...bareSchema(wrapped as Check, path), ...given };
    }
    case "array":
      return { type: "array", items: schemaOf(item as Check, [...path, "*"]) };
    case "strict_tuple":
      return { type: "array", items: { type: "number" }, minItems: items.length, maxItems: items.length };
    case "record":
      return { type: "object", additionalProperties: bareSchema(value as Check, [...path, "*"]) };
    // Where two checks follow each other, the second says what the value is.
    case "custom":
      return bareSchema(check.pipe?.at(-1) as Check, path);
    case "picklist":
      return { type: "string", enum: options ?? [] };
    case "number":
      return { type: "number" };
    case "string": {
      const [pattern, maxLength] = [patternOf(check), lengthOf(check)];
      return {
        type: "string",
        ...(pattern !== undefined && { pattern }),
        ...(maxLength !== undefined && { maxLength }),
      };
    }
    default:
      throw new Error(`JSON Schema of ${pathText(path)}: nothing is known of ${type}.`);
  }
}

function schemaOf(check: Check, path: JsonPath): JsonSchema {
  const description = FIELD_WORDS[path.filter((step) => step !== "*").join(".")];
  return { ...(description && path.at(-1) !== "*" && { description }), ...bareSchema(check, path) };
}

/** The JSON Schema of `dossier.json`, made from the check itself, so that both say the same. */
export function dossierJsonSchema(): JsonSchema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "dossier.json of a Demarche dossier",
    ...schemaOf(HEADER_CHECK, []),
    // What can be left out only where each question has its own.
    anyOf: [{ required: ["stances"] }, { required: ["questions"] }],
  };
}
