import type { JsonPath } from "../../../model/text/json.ts";
import { plainText } from "./markup.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Texts in which CSL allows markup, and of which Crossref writes lists. */
const TEXTS = ["title", "publisher", "container-title", "note"];

function withoutNull(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

/** The first of a list, which holds other spellings of the same title. */
const firstOf = (value: unknown) => (Array.isArray(value) && value.length > 0 ? value[0] : value);

/** `issued` in the form of CSL 1.0.1; EDTF texts, years as numbers and lists of dates become one object. */
function issuedForm(value: unknown): unknown {
  const one = firstOf(value);
  if (typeof one === "string") return /\S/.test(one) ? { raw: one } : undefined;
  return typeof one === "number" ? { raw: String(one) } : one;
}

function cleanItem(item: unknown): unknown {
  if (!isObject(item)) return item;
  const clean = withoutNull(item);
  if (typeof clean.id === "number") clean.id = String(clean.id);
  for (const name of TEXTS) {
    const text = firstOf(clean[name]);
    if (name in clean) clean[name] = typeof text === "string" ? plainText(text) : text;
  }
  if (Array.isArray(clean.author))
    clean.author = clean.author
      .filter((author) => author !== null)
      .map((author) => (isObject(author) ? withoutNull(author) : author));
  const issued = issuedForm(clean.issued);
  const { issued: _, ...rest } = clean;
  return issued === undefined ? rest : { ...rest, issued };
}

/** Where a file keeps its list: the web API of Zotero puts it into `items`. */
export function listPath(value: unknown): JsonPath {
  return isObject(value) && Array.isArray(value.items) ? ["items"] : [];
}

/** A list of sources as programs write it, in the one form that is checked: absent for null, numbers in ids as text. */
export function cleanList(value: unknown): unknown {
  const list = isObject(value) && Array.isArray(value.items) ? value.items : value;
  return Array.isArray(list) ? list.map(cleanItem) : list;
}
