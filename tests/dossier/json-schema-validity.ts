import type { JsonSchema } from "../../src/dossier/read/header/json-schema.ts";

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

/** Whether a value is as a JSON Schema says, as far as `JsonSchema` goes: what an editor underlines. */
export function isValid(schema: JsonSchema, value: unknown): boolean {
  if (schema.type && kindOf(value) !== schema.type) return false;
  if (typeof value === "string") {
    if (schema.enum && !schema.enum.includes(value)) return false;
    if (value.length > (schema.maxLength ?? value.length)) return false;
    return schema.pattern === undefined || new RegExp(schema.pattern).test(value);
  }
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0) || value.length > (schema.maxItems ?? value.length))
      return false;
    return value.every((item) => isValid(schema.items ?? {}, item));
  }
  if (kindOf(value) !== "object") return true;
  const object = value as Record<string, unknown>;
  if (!(schema.required ?? []).every((name) => Object.hasOwn(object, name))) return false;
  return Object.entries(object).every(([name, item]) => {
    const known = schema.properties && Object.hasOwn(schema.properties, name);
    return isValid((known ? schema.properties?.[name] : schema.additionalProperties) ?? {}, item);
  });
}
