import { listPath } from "../../../dossier/read/sources/csl.ts";
import { plainText } from "../../../dossier/read/sources/markup.ts";
import { freeSourceId } from "../../../dossier/read/sources/source-id.ts";
import { sourcesOfTable } from "../../../dossier/read/sources/source-table.ts";
import { isTableFile, openTables } from "../../../dossier/read/tables/tables.ts";
import { isObject } from "../../../dossier/read/unknown-fields.ts";
import { memoize } from "../../../model/memoize.ts";
import { parseJson } from "../../../model/text/json.ts";
import { withItem, withValue } from "../edit/json-edit.ts";
import { encodedLike, type Files, textOf, withFile, withoutFiles } from "../files/files.ts";
import { identitiesOf } from "./identity.ts";
import { type CslItem, ruleOf, type SourceField, textOfField, valueOfText } from "./source-fields.ts";

export const SOURCES = "sources.json";

/** A source of the dossier. */
export interface ListedSource {
  id: string;
  title: string;
  item: CslItem;
  /** Where it stands in the list. */
  index: number;
}

/** The text of `sources.json`, or what it would be where the sources stand in a table. */
const sourcesText = memoize((files: Files): string => {
  if (files[SOURCES]) return textOf(files, SOURCES);
  const table = openTables(files, []).opened.sources;
  return table ? sourcesOfTable(table).text : "[]\n";
});

/** The sources that have an id, whatever else is wrong with them. */
export const sourcesOf = memoize((files: Files): ListedSource[] => {
  const { value } = parseJson(sourcesText(files));
  const list: unknown = isObject(value) ? value.items : value;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): ListedSource[] => {
    const id = isObject(item) ? item.id : undefined;
    if (!isObject(item) || (typeof id !== "string" && typeof id !== "number")) return [];
    return [{ id: String(id), title: plainText(textOfField(item, "title")), item, index }];
  });
});

/** Whether the list can be read, so that it can be changed. */
export const isListRead = (files: Files): boolean => parseJson(sourcesText(files)).faults.length === 0;

/** Another text for the list. It takes the place of a table, which the page cannot write. */
function withList(files: Files, change: (text: string) => string): Files {
  const before = sourcesText(files);
  const after = change(before);
  if (after === before) return files;
  const table = files[SOURCES] ? undefined : openTables(files, []).opened.sources;
  // A workbook may hold other tables too.
  const gone = table && table.sheet === undefined && isTableFile(table.file) ? [table.file] : [];
  return withFile(withoutFiles(files, gone), SOURCES, encodedLike(files[SOURCES], after));
}

const pathOf = (text: string) => listPath(parseJson(text).value);

/** Given ids that a person can read stay: rows may name them already. */
const READABLE = /^[a-z][\w.-]{0,48}$/i;

/** What the source is called in rows. */
function idFor(item: CslItem, taken: ReadonlySet<string>): string {
  const given = typeof item.id === "string" ? item.id : "";
  if (READABLE.test(given) && !taken.has(given)) return given;
  const of = (field: SourceField) => plainText(textOfField(item, field));
  return freeSourceId(
    { publisher: of("publisher") || of("outlet"), title: of("title"), date: of("date") },
    taken,
  );
}

interface Entered {
  files: Files;
  /** Of each item the id that it has now; that of the same source where the list has it already. */
  entered: { id: string; isNew: boolean }[];
}

/** With more sources at the end of the list, whose text else stays as it is; none is entered twice. */
export function withSources(files: Files, items: readonly CslItem[]): Entered {
  const listed = sourcesOf(files);
  const taken = new Set(listed.map(({ id }) => id));
  const known = new Map(
    listed.flatMap(({ id, item }) => identitiesOf(item).map((key) => [key, id] as const)),
  );
  const entered: Entered["entered"] = [];
  const named: CslItem[] = [];
  for (const item of items) {
    const keys = identitiesOf(item);
    const twin = keys.map((key) => known.get(key)).find(Boolean);
    if (twin !== undefined) {
      entered.push({ id: twin, isNew: false });
      continue;
    }
    const id = idFor(item, taken);
    taken.add(id);
    for (const key of keys) known.set(key, id);
    entered.push({ id, isNew: true });
    named.push({ ...item, id });
  }
  const after = withList(files, (text) => {
    const start = text.trim() === "" ? "[]\n" : text;
    const path = pathOf(start);
    return named.reduce((all, { id, ...rest }) => withItem(all, path, { id, ...rest }), start);
  });
  return { files: after, entered };
}

/** Another text for a field of a source; empty takes the field out. */
export function withSourceField(files: Files, id: string, field: SourceField, text: string): Files {
  const source = sourcesOf(files).find((one) => one.id === id);
  if (!source || textOfField(source.item, field) === text.trim()) return files;
  return withList(files, (before) =>
    withValue(before, [...pathOf(before), source.index, ...ruleOf(field).path], valueOfText(field, text)),
  );
}

export function withoutSource(files: Files, id: string): Files {
  const source = sourcesOf(files).find((one) => one.id === id);
  if (!source) return files;
  return withList(files, (before) => withValue(before, [...pathOf(before), source.index], undefined));
}
