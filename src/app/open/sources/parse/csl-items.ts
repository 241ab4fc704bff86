import { isObject } from "../../../../dossier/read/unknown-fields.ts";
import { parseJson } from "../../../../model/text/json.ts";
import { positionFinder } from "../../../../model/text/text.ts";
import type { CslItem } from "../source-fields.ts";
import type { Found } from "./found.ts";

export const isJson = (text: string): boolean => /^\s*[[{]/.test(text);

/** A list, one alone, or the list that the web API of Zotero wraps. */
function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (isObject(value) && Array.isArray(value.items)) return value.items;
  return [value];
}

export function cslItems(text: string): Found {
  const { value, faults } = parseJson(text);
  const find = positionFinder(text);
  if (value === undefined)
    return {
      items: [],
      unread: faults.slice(0, 1).map(({ offset, message }) => ({ line: find(offset).line, text: message })),
    };
  const list = listIn(value);
  const items = list.filter((item): item is CslItem => isObject(item) && Object.keys(item).length > 0);
  const unread = list
    .filter((item) => !isObject(item))
    .map((item) => ({ line: 1, text: (JSON.stringify(item) ?? "").slice(0, 60) }));
  return { items, unread };
}
