import { dossierJsonSchema, type JsonSchema } from "../../../dossier/read/header/json-schema.ts";

/** What the form asks for, and in which order, is what the check reads. */
export const HEADER: JsonSchema = dossierJsonSchema();

/** Fields that a person has no need to see. */
const HIDDEN = new Set(["$schema"]);

type FieldKind = "text" | "words" | "colour" | "bounds" | "texts" | "list" | "object" | "record";

/** How a field is filled in. */
export function kindOf(name: string, schema: JsonSchema): FieldKind {
  if (schema.enum) return "words";
  if (schema.type === "array") {
    if (schema.items?.type === "number") return "bounds";
    return schema.items?.type === "string" ? "texts" : "list";
  }
  if (schema.type === "object") return schema.additionalProperties ? "record" : "object";
  return name === "light" || name === "dark" ? "colour" : "text";
}

export const fieldsOf = ({ properties = {} }: JsonSchema): [name: string, schema: JsonSchema][] =>
  Object.entries(properties).filter(([name]) => !HIDDEN.has(name));

/** `defaultSource` as `Default source`. */
export function labelOf(name: string): string {
  const spaced = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll("-", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** An item for a list, with all that it needs. `name`: what it is called until a person says it. */
export function blankItem(schema: JsonSchema, name: string, bounds: number[]): unknown {
  if (schema.type === "string") return "";
  const needed = fieldsOf(schema).filter(([field]) => schema.required?.includes(field));
  return Object.fromEntries(
    needed.map(([key, field]) => {
      if (field.enum) return [key, field.enum[0]];
      if (field.items?.type === "number") return [key, bounds];
      return [key, key === "id" ? name.toLowerCase().replaceAll(" ", "-") : name];
    }),
  );
}

/** What a list calls one of its items. */
export function titleOf(item: unknown, index: number): string {
  const { label, name, id } = (item ?? {}) as { label?: unknown; name?: unknown; id?: unknown };
  return (
    [label, name, id].find((one): one is string => typeof one === "string" && one !== "") ?? `${index + 1}`
  );
}
