import type { Gazetteer } from "../../../dossier/regions/gazetteer.ts";
import { COMMON_KIND_IDS, type OwnKind } from "../../../model/action-kinds.ts";
import type { CellKind } from "../../../model/columns/column.ts";
import type { TableName } from "../../../model/columns/columns.ts";
import { memoize } from "../../../model/memoize.ts";
import { type Choice, plain } from "../../../model/nearest.ts";
import type { Stance } from "../../../model/stance.ts";
import type { Files } from "../files/files.ts";
import { sourcesOf } from "../sources/source-list.ts";
import { headerOf } from "../start/header.ts";
import { columnAt } from "../tables/csv-text.ts";
import { tablesOf } from "../tables/tables.ts";
import { airportChoices, placeChoices, polityChoices } from "./suggest.ts";

type Item = Record<string, unknown> & { id: string };

/** The items of a list that have an id, whatever else is wrong with them. */
function itemsOf(list: unknown): Item[] {
  if (!Array.isArray(list)) return [];
  return list.filter((item): item is Item => typeof item?.id === "string");
}

const named = (items: Item[], name: string): Choice[] =>
  items.map((item) => ({ code: item.id, ...(typeof item[name] === "string" && { name: item[name] }) }));

/** What the header lists for rows to name. */
export const listsOf = memoize((files: Files) => {
  const header = headerOf(files) ?? {};
  const questions = itemsOf(header.questions);
  const stances = (list: unknown) =>
    itemsOf(list).filter((item): item is Item & Stance => typeof item.label === "string");
  return {
    questions: named(questions, "label"),
    kinds: itemsOf(header.actionKinds).filter(
      (item): item is Item & OwnKind => typeof item.mark === "string",
    ),
    organisations: named(itemsOf(header.organisations), "name"),
    /** Those of a question, which may have its own. */
    stancesOn: (question: string | undefined): Stance[] => {
      const own = questions.find(({ id }) => id === question) ?? questions[0];
      return stances(own?.stances ?? header.stances);
    },
    sources: sourcesOf(files).map(({ id, title }) => ({ code: id, name: title })),
  };
});

/** The codes that a cell may hold; undefined for one that takes any text. */
export function choicesFor(cell: CellKind, files: Files, gazetteer: Gazetteer): Choice[] | undefined {
  const lists = listsOf(files);
  if (cell === "polity") return [...lists.organisations, ...polityChoices(gazetteer)];
  if (cell === "airport") return airportChoices(gazetteer);
  if (cell === "place") return placeChoices(gazetteer);
  if (cell === "source") return lists.sources;
  if (cell === "question") return lists.questions;
  if (cell === "kind")
    return [
      ...COMMON_KIND_IDS.map((code) => ({ code })),
      ...lists.kinds.map(({ id, label }) => ({ code: id, name: label })),
    ];
  return undefined;
}

/** Values of a column that are completed at most. */
const MOST_USED = 200;

/** What stands in a column already, each once. */
export function usedIn(files: Files, table: TableName, heading: string): string[] {
  const shown = tablesOf(files).find(({ name }) => name === table);
  const at = shown ? columnAt(shown.headings, heading, table) : -1;
  if (!shown || at < 0) return [];
  return [...new Set(shown.rows.map((row) => row.cell(at)))].filter(Boolean).slice(0, MOST_USED);
}

/** The code that a typed word stands for: a code itself, or the name of one choice alone. */
export function codeMeant(typed: string, choices: readonly Choice[]): string {
  const word = plain(typed);
  if (word === "" || choices.some(({ code }) => code === typed)) return typed;
  const [meant, ...others] = choices.filter(({ name }) => name !== undefined && plain(name) === word);
  return meant && others.length === 0 ? meant.code : typed;
}
