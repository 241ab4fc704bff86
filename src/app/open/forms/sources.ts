import { parseTree } from "jsonc-parser";
import { slugOf } from "../../../model/text/slug.ts";
import { encodedLike, type Files, textOf, withFile } from "../files/files.ts";
import { listsOf } from "./choices.ts";

/** What a form asks of a source; texts may be empty but for the title. */
interface NewSource {
  title: string;
  publisher: string;
  /** ISO 8601, or empty. */
  date: string;
  url: string;
}

const FILE = "sources.json";

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
  const written = JSON.stringify(source, null, 2).replaceAll("\n", "\n  ");
  const last = parseTree(text)?.children?.at(-1);
  const end = last && last.offset + last.length;
  const after = end ? `${text.slice(0, end)},\n  ${written}${text.slice(end)}` : `[\n  ${written}\n]\n`;
  return withFile(files, FILE, encodedLike(files[FILE], after));
}
