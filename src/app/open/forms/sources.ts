import { applyEdits, modify } from "jsonc-parser";
import { parseJson } from "../../../model/text/json.ts";
import { slugOf } from "../../../model/text/slug.ts";
import { encodedLike, type Files, textOf, withFile } from "../files/files.ts";
import { listsOf } from "./choices.ts";

/** What a form asks of a source; texts may be empty but for the title. */
export interface NewSource {
  title: string;
  publisher: string;
  /** ISO 8601, or empty. */
  date: string;
  url: string;
}

const FILE = "sources.json";
const FORMATTED = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } };

/** A name that no source has yet. */
export function freeSourceId(files: Files, { title, publisher }: NewSource): string {
  const taken = new Set(listsOf(files).sources.map(({ code }) => code));
  const stem = slugOf(`${publisher} ${title}`.slice(0, 40), "source");
  if (!taken.has(stem)) return stem;
  for (let n = 2; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** With one more source in `sources.json`, whose text else stays as it is. */
export function withSource(files: Files, id: string, { title, publisher, date, url }: NewSource): Files {
  const text = textOf(files, FILE);
  const parts = date.split("-").map(Number);
  const source = {
    id,
    type: url ? "webpage" : "document",
    title,
    ...(publisher && { publisher }),
    ...(date && { issued: { "date-parts": [parts] } }),
    ...(url && { URL: url }),
  };
  const list = parseJson(text).value;
  const begun = Array.isArray(list) ? text : "[]\n";
  const at = Array.isArray(list) ? list.length : 0;
  const after = applyEdits(begun, modify(begun, [at], source, { ...FORMATTED, isArrayInsertion: true }));
  return withFile(files, FILE, encodedLike(files[FILE], after));
}
