import { distance } from "fastest-levenshtein";
import { dateFault, isoDay } from "../../model/dates.ts";
import type { Source } from "../../model/dossier.ts";
import type { Choice } from "../../model/nearest.ts";
import type { Report } from "../report.ts";
import { choicesIn, readJson } from "./header/header.ts";
import { type CslSource, SourcesSchema } from "./header/schema.ts";

export interface SourcesFile {
  /** Absent where something is wrong with them. */
  sources?: Source[];
  /** Absent where not even the ids can be read. */
  choices?: Choice[];
  offsetOf(id: string): number;
}

const READ = ["id", "type", "title", "publisher", "author", "issued", "URL", "note"];
/** CSL variables that lie near the ones that are read, and are right all the same. */
const OWN_WORDS = ["issue"];

/** CSL knows some hundred fields, which are kept unread; only what looks like a slip is worth a word. */
function remarkSlips(source: CslSource, offset: number, report: Report): void {
  for (const field of Object.keys(source)) {
    if (READ.includes(field) || OWN_WORDS.includes(field)) continue;
    const meant = READ.find(
      (name) => name.length > 2 && distance(field.toLowerCase(), name.toLowerCase()) < 2,
    );
    if (meant)
      report("warning", `${field} is no field of CSL-JSON: did you mean ${meant}?`, { offset, field });
  }
}

/** The ISO date of CSL's `issued`. Where day or month is missing, the first one stands in, with a warning. */
function issuedOf(source: CslSource, offset: number, report: Report): string | undefined {
  const { "date-parts": ranges, raw } = source.issued ?? {};
  const where = { offset, field: "issued" };
  const parts = ranges?.[0];
  if (!parts || parts.length === 0) {
    const fault = raw === undefined ? undefined : dateFault(raw);
    if (fault) report("error", fault, { ...where, value: raw ?? "" });
    return fault ? undefined : raw;
  }
  const [year = Number.NaN, month = 1, day = 1] = parts.map(Number);
  const date = isoDay(year, month, day);
  if (!date) {
    report(
      "error",
      `[${parts.join(", ")}] is no date: expected year, month and day, such as [2017, 9, 29].`,
      where,
    );
  } else if (parts.length < 3) {
    report("warning", `The source ${source.id} is not dated to the day: ${date} stands in.`, where);
  }
  return date;
}

function sourceOf(csl: CslSource, offset: number, report: Report): Source {
  const { issued: _, URL: url, ...rest } = csl;
  const issued = issuedOf(csl, offset, report);
  return { ...rest, ...(issued && { issued }), ...(url && { url }) } as Source;
}

const idOf = (item: unknown): unknown =>
  typeof item === "object" && item !== null && "id" in item ? item.id : undefined;

export function readSources(text: string, report: Report): SourcesFile {
  const { document, output } = readJson(text, SourcesSchema, report);
  const choices = choicesIn(document.value, "title");
  const items: unknown[] = Array.isArray(document.value) ? document.value : [];
  const indexes = new Map(items.map((item, i): [unknown, number] => [idOf(item), i]).reverse());
  const offsetOf = (id: string) => {
    const index = indexes.get(id);
    return document.offsetOf(index === undefined ? [] : [index, "id"]);
  };
  const seen = new Set<unknown>();
  (Array.isArray(document.value) ? document.value : []).forEach((source, i) => {
    const id: unknown = source?.id;
    if (typeof id === "string" && seen.has(id)) {
      const where = { offset: document.offsetOf([i, "id"]), field: `[${i}].id`, value: id };
      report("error", `The id ${id} stands twice: every source needs its own.`, where);
    }
    seen.add(id);
  });
  const sources = output?.map((csl, i) => {
    const offset = document.offsetOf([i, "issued"]);
    remarkSlips(csl, document.offsetOf([i]), report);
    return sourceOf(csl, offset, report);
  });
  return { offsetOf, ...(sources && { sources }), ...(choices && { choices }) };
}
