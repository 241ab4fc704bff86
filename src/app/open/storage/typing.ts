import type { Draft } from "./database.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The fields of what is edited, each known by its id. */
const fieldsOf = () => [...document.querySelectorAll<Field>(".opened .editor :is(input, textarea)[id]")];

const isTyped = (field: Field) => field.value !== field.defaultValue;

/** Whether something has been typed into a field and not been read yet. */
export const isTyping = (): boolean => fieldsOf().some(isTyped);

/** Whether a field holds typing of its own, which the browser's own undo is for. */
export const holdsTyping = (target: EventTarget | null): boolean =>
  fieldsOf().some((field) => field === target && isTyped(field));

/** What has been typed and not been read yet, by the ids of the fields. */
export function typed(): Draft["fields"] {
  return Object.fromEntries(
    fieldsOf()
      .filter(isTyped)
      .map((field) => [field.id, field.value]),
  );
}

/** Puts back what was typed, where its fields are still there. */
export function typeAgain(fields: Draft["fields"]): void {
  for (const field of fieldsOf()) {
    const text = fields[field.id];
    if (text !== undefined) field.value = text;
  }
}
