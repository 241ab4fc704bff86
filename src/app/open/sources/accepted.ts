import { readSources } from "../../../dossier/read/sources/sources.ts";
import { reporter } from "../../../dossier/report.ts";
import type { Problem } from "../../../model/problem.ts";
import { plainAddress } from "./identity.ts";
import { type CslItem, ruleOf, SOURCE_FIELD_NAMES, type SourceField, textOfField } from "./source-fields.ts";

/** The field of CSL that a problem is of: `[3].author[0].family` is one of `author`. */
const cslFieldOf = ({ field = "" }: Problem) =>
  /^(?:items)?\.?(?:\[\d+\]\.?)?([^.[]*)/.exec(field)?.[1] ?? "";

/** The field of the form that a problem is of. */
export const formFieldOf = (problem: Problem): SourceField | undefined =>
  SOURCE_FIELD_NAMES.find((name) => ruleOf(name).path[0] === cslFieldOf(problem));

/** What the check would say of a source if it stood alone. */
export function problemsOfSource(item: CslItem): Problem[] {
  const problems: Problem[] = [];
  const text = JSON.stringify([{ ...item, id: "source" }]);
  readSources(text, reporter("sources.json", text, problems));
  return problems;
}

interface Accepted {
  item: CslItem;
  /** Fields that the check refuses, and that are left out for it. */
  lost: string[];
  /** Whether the title is only what stands in its place. */
  isUntitled: boolean;
}

/** Half of a surrogate pair, which no file can hold. */
const whole = (text: string) => text.replace(/\p{Cs}/gu, "\uFFFD");

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return whole(value);
  if (Array.isArray(value)) return value.filter((inner) => inner !== null).map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(kept.map(([name, inner]) => [whole(name), cleaned(inner)]));
}

/** What a source without a title is told by. */
const standIn = (item: CslItem) => {
  const [doi, address] = [textOfField(item, "doi"), textOfField(item, "url")];
  return (doi && `doi:${doi}`) || plainAddress(address) || textOfField(item, "publisher") || "…";
};

/** A source as the check takes it: without what it refuses, and with what it needs. */
export function accepted(given: CslItem): Accepted {
  const item = cleaned(given) as CslItem;
  const author: unknown = item.author;
  if (typeof author === "string") item.author = [{ literal: author }];
  if (typeof item.type !== "string" || item.type.trim() === "") item.type = item.URL ? "webpage" : "document";
  const isUntitled = !/\S/.test(textOfField(item, "title"));
  if (isUntitled) item.title = standIn(item);
  const refused = problemsOfSource(item).filter(({ severity }) => severity === "error");
  const lost = [...new Set(refused.map(cslFieldOf))].filter((field) => field !== "title" && field in item);
  return {
    item: Object.fromEntries(Object.entries(item).filter(([field]) => !lost.includes(field))),
    lost,
    isUntitled,
  };
}
