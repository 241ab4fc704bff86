import { distance } from "fastest-levenshtein";
import type { Source } from "../../../model/dossier.ts";
import type { Choice } from "../../../model/nearest.ts";
import { parseJson } from "../../../model/text/json.ts";
import { shown } from "../../../model/text/text.ts";
import type { Report } from "../../report.ts";
import { tellCharacters } from "../characters.ts";
import { choicesIn, validated } from "../header/header.ts";
import { type CslSource, SourcesSchema } from "../header/schema.ts";
import { cleanList, listPath } from "./csl.ts";
import { issuedOf } from "./issued.ts";

export interface SourcesFile {
  /** Absent where something is wrong with them. */
  sources?: Source[];
  /** Absent where not even the ids can be read. */
  choices?: Choice[];
  offsetOf(id: string): number;
}

const READ = Object.keys(SourcesSchema.item.entries);
/** CSL variables that lie near the ones that are read, and are right all the same. */
const OWN_WORDS = ["issue"];

/** CSL knows some hundred fields, which are not read; only what looks like a slip is worth a word. */
function remarkSlips(source: CslSource, offset: number, report: Report): void {
  for (const field of Object.keys(source)) {
    if (READ.includes(field) || OWN_WORDS.includes(field)) continue;
    const meant = READ.find(
      (name) => name.length > 2 && distance(field.toLowerCase(), name.toLowerCase()) < 2,
    );
    if (meant)
      report("warning", `${shown(field)} is not a field of CSL-JSON: did you mean ${meant}?`, {
        offset,
        field,
      });
  }
}

/** What of a source goes on under its own name. */
const KEPT = ["id", "type", "title", "publisher", "author", "language", "note"] as const;

function sourceOf(csl: CslSource, offset: number, report: Report): Source {
  const { URL: url, "container-title": outlet, custom: { ownership } = {} } = csl;
  const issued = issuedOf(csl, offset, report);
  const kept = Object.entries(csl).filter(([name]) => KEPT.some((known) => known === name));
  return {
    ...(Object.fromEntries(kept) as Pick<CslSource, (typeof KEPT)[number]>),
    // Where reference managers keep the name of a newspaper or a site.
    ...(outlet && !csl.publisher && { publisher: outlet }),
    ...(issued && { issued }),
    ...(url && { url }),
    ...(ownership && { ownership }),
  };
}

function tellTwins(list: unknown[], offsetAt: (index: number, field: string) => number, report: Report) {
  const seen = new Set<unknown>();
  (list as ({ id?: unknown } | null)[]).forEach((source, i) => {
    const id = source?.id;
    if (typeof id === "string" && seen.has(id)) {
      const where = { offset: offsetAt(i, "id"), field: `[${i}].id`, value: id };
      report("error", `The id ${shown(id)} occurs twice: every source needs its own.`, where);
    }
    seen.add(id);
  });
}

export function readSources(text: string, report: Report): SourcesFile {
  const document = parseJson(text);
  for (const { message, offset } of document.faults) report("error", message, { offset });
  if (document.value === undefined) return { offsetOf: () => 0 };
  const path = listPath(document.value);
  const value = cleanList(document.value);
  const offsetAt = (index: number, ...field: string[]) => document.offsetOf([...path, index, ...field]);
  const output = validated({ document, value, path }, SourcesSchema, report);
  const list: unknown[] = Array.isArray(value) ? value : [];
  const places = new Map<unknown, number>();
  (list as ({ id?: unknown } | null)[]).forEach((source, i) => {
    if (!places.has(source?.id)) places.set(source?.id, i);
  });
  const offsetOf = (id: string) => {
    const index = places.get(id);
    return index === undefined ? document.offsetOf([]) : offsetAt(index, "id");
  };
  tellTwins(list, offsetAt, report);
  const sources = output?.map((csl, i) => {
    remarkSlips(csl, offsetAt(i), report);
    for (const field of READ) tellCharacters(csl[field], [...path, i, field], document.offsetOf, report);
    return sourceOf(csl, offsetAt(i, "issued"), report);
  });
  const choices = choicesIn(value, "title");
  return { offsetOf, ...(sources && { sources }), ...(choices && { choices }) };
}
