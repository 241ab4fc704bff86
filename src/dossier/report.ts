import type { BaseIssue } from "valibot";
import type { Problem, Severity } from "../model/problem.ts";
import type { GridPlace } from "../model/table/grid.ts";
import type { JsonPath } from "../model/text/json.ts";
import { positionFinder, shown } from "../model/text/text.ts";

export interface Where {
  offset?: number;
  field?: string;
  value?: string;
}

/** Notes a problem in one file; knows the file's name and how its offsets become lines and columns. */
export interface Report {
  (severity: Severity, message: string, where?: Where): void;
  lineOf(offset: number): number;
}

/** `where` is the text of the file, or what finds places in it. */
export function reporter(
  file: string,
  where: string | ((offset: number) => GridPlace),
  problems: Problem[],
): Report {
  const find = typeof where === "string" ? positionFinder(where) : where;
  const report = (severity: Severity, message: string, { offset, ...rest }: Where = {}) => {
    problems.push({ severity, file, ...(offset !== undefined && find(offset)), ...rest, message });
  };
  return Object.assign(report, { lineOf: (offset: number) => find(offset).line });
}

/** `stances[2].role` */
export function pathText(path: JsonPath): string {
  return path.map((p, i) => (typeof p === "number" ? `[${p}]` : i > 0 ? `.${p}` : p)).join("");
}

export function pathOf(issue: BaseIssue<unknown>): JsonPath {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

const NOUNS: Record<string, string> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  loose_object: "an object",
  record: "an object",
  custom: "an object",
  strict_tuple: "four numbers: west, south, east, north",
};

/** Schemas name types, our own checks bring whole sentences: both become a sentence here. */
export function sentenceOf(issue: BaseIssue<unknown>): string {
  const name = pathText(pathOf(issue)) || "The whole file";
  if (issue.type === "regex") return `${name} is empty.`;
  if (issue.kind !== "schema" || issue.type === "picklist") return issue.message;
  if (issue.input === undefined) return `${name} is missing.`;
  const noun = NOUNS[issue.type] ?? issue.expected ?? "another value";
  return `${name} is ${shown(JSON.stringify(issue.input) ?? "")}: expected ${noun}.`;
}
