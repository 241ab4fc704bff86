import { cslDate, cslNames } from "../../../dossier/read/sources/csl-date.ts";
import { isObject } from "../../../dossier/read/unknown-fields.ts";
import type { JsonPath } from "../../../model/text/json.ts";

/** A source as CSL-JSON has it, whatever is in it. */
export type CslItem = Record<string, unknown>;

interface SourceFieldRule {
  path: JsonPath;
  /** How it is typed, and how the text becomes a value of CSL. */
  kind: "text" | "date" | "names" | "type";
  /** Few sources need it: it stands behind the others. */
  isRare?: true;
}

/** What a form asks of a source, in its order. */
const SOURCE_FIELDS = {
  title: { path: ["title"], kind: "text" },
  publisher: { path: ["publisher"], kind: "text" },
  author: { path: ["author"], kind: "names" },
  date: { path: ["issued"], kind: "date" },
  url: { path: ["URL"], kind: "text" },
  ownership: { path: ["custom", "ownership"], kind: "text", isRare: true },
  type: { path: ["type"], kind: "type", isRare: true },
  language: { path: ["language"], kind: "text", isRare: true },
  accessed: { path: ["accessed"], kind: "date", isRare: true },
  outlet: { path: ["container-title"], kind: "text", isRare: true },
  section: { path: ["section"], kind: "text", isRare: true },
  page: { path: ["page"], kind: "text", isRare: true },
  doi: { path: ["DOI"], kind: "text", isRare: true },
  note: { path: ["note"], kind: "text", isRare: true },
} as const satisfies Record<string, SourceFieldRule>;

export type SourceField = keyof typeof SOURCE_FIELDS;
export const SOURCE_FIELD_NAMES = Object.keys(SOURCE_FIELDS) as SourceField[];
export const ruleOf = (field: SourceField): SourceFieldRule => SOURCE_FIELDS[field];

/** What a form has of a source, each as text; what is empty may be left out. */
export type SourceTexts = Partial<Record<SourceField, string>>;

/** Kinds of sources in CSL that dossiers have, the commonest first. */
export const SOURCE_TYPES = [
  "article-newspaper",
  "webpage",
  "report",
  "document",
  "broadcast",
  "speech",
  "interview",
  "article-magazine",
  "article-journal",
  "legislation",
  "legal_case",
  "treaty",
  "post",
  "post-weblog",
  "personal_communication",
  "motion_picture",
  "book",
  "chapter",
] as const;

const textIn = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

function dateText(value: unknown): string {
  if (!isObject(value)) return textIn(value);
  const list: unknown = value["date-parts"];
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  const parts: unknown[] = Array.isArray(first) ? first : Array.isArray(list) ? list : [];
  const known = parts.map(textIn);
  const end = known.findIndex((part) => part === "" || Number(part) === 0);
  const given = (end < 0 ? known : known.slice(0, end)).slice(0, 3);
  return given.map((part) => part.padStart(2, "0")).join("-") || textIn(value.raw) || textIn(value.literal);
}

function namesText(value: unknown): string {
  if (!Array.isArray(value)) return textIn(value);
  return value
    .filter(isObject)
    .map(
      ({ family, given, literal }) =>
        textIn(literal) || [family, given].map(textIn).filter(Boolean).join(", "),
    )
    .filter(Boolean)
    .join("; ");
}

/** The first of a list, as Crossref writes titles. */
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** What a field of a source says, as text. */
export function textOfField(item: CslItem, field: SourceField): string {
  const { path, kind } = ruleOf(field);
  const value = path.reduce<unknown>((inner, step) => (isObject(inner) ? inner[step] : undefined), item);
  if (kind === "date") return dateText(firstOf(value));
  return kind === "names" ? namesText(value) : textIn(firstOf(value));
}

/** What CSL has for the text of a field; undefined for none. */
export function valueOfText(field: SourceField, text: string): unknown {
  const { kind } = ruleOf(field);
  if (text.trim() === "") return undefined;
  if (kind === "date") return cslDate(text);
  return kind === "names" ? cslNames(text) : text.trim();
}

/** A source of what a form has; its id is still to be given. */
export function itemOfTexts(texts: SourceTexts): CslItem {
  const type = texts.type || (texts.url ? "webpage" : "document");
  const item: CslItem = { type };
  for (const field of SOURCE_FIELD_NAMES) {
    const value = field === "type" ? type : valueOfText(field, texts[field] ?? "");
    const [first = "", inner] = ruleOf(field).path;
    if (value !== undefined) item[first] = inner === undefined ? value : { [inner]: value };
  }
  return item;
}
