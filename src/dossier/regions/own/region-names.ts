import { didYouMean } from "../../../model/nearest.ts";
import type { Severity } from "../../../model/problem.ts";
import type { JsonPath } from "../../../model/text/json.ts";
import { shown, tooLong } from "../../../model/text/text.ts";
import type { Gazetteer } from "../gazetteer.ts";

/** What ISO 3166-2 calls a subdivision, or a name of one's own, which ISO leaves free. */
const CODE = /^([A-Z]{2}-[A-Z0-9]{1,3}|X-[A-Z0-9]+(-[A-Z0-9]+)*)$/;
const LONGEST_CODE = 40;

const LONGEST_NAME = 500;

/** Tells of something in the file, by the way that leads there. */
export type Say = (severity: Severity, message: string, path: JsonPath) => void;

/** A region as its feature gives it, before its shape is looked at. */
export interface Given {
  feature: Record<string, unknown>;
  path: JsonPath;
  code: string;
  name: string;
  parent?: string;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function codeFault(code: unknown, gazetteer: Gazetteer, seen: Set<string>): string | undefined {
  const form = "expected X- and capitals, such as X-CATALONIA, or an ISO 3166-2 code such as ES-CT.";
  if (code === undefined) return `The region has no code: ${form}`;
  if (typeof code !== "string" || code.length > LONGEST_CODE || !CODE.test(code))
    return `${shown(typeof code === "string" ? code : (JSON.stringify(code) ?? "")) || "An empty text"} is not a code: ${form}`;
  const known = gazetteer.polities.find((p) => p.code === code);
  if (known) return `${code} is the code of a polity (${known.name}): the region needs another.`;
  return seen.has(code) ? `The code ${code} occurs twice: each region needs its own.` : undefined;
}

function nameFault(name: unknown): string | undefined {
  if (typeof name !== "string" || !/\S/.test(name)) return "The region has no name: expected a text.";
  return name.length > LONGEST_NAME ? tooLong(name.length, LONGEST_NAME) : undefined;
}

/** What a feature says of itself beside its shape; undefined where that is not enough, which is told. */
export function givenOf(
  feature: unknown,
  path: JsonPath,
  gazetteer: Gazetteer,
  seen: Set<string>,
  say: Say,
): Given | undefined {
  const inside = [...path, "properties"];
  const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {};
  const code = properties.code ?? (isObject(feature) ? feature.id : undefined);
  const { name, parent } = properties;
  const faults: [string | undefined, string][] = [
    [codeFault(code, gazetteer, seen), "code"],
    [nameFault(name), "name"],
    [parentFault(parent, gazetteer), "parent"],
  ];
  for (const [message, field] of faults) if (message) say("error", message, [...inside, field]);
  if (typeof code === "string") seen.add(code);
  if (!isObject(feature) || faults.some(([message]) => message)) return undefined;
  return {
    feature,
    path,
    code: String(code),
    name: String(name),
    ...(typeof parent === "string" && { parent }),
  };
}

function parentFault(parent: unknown, { polities }: Gazetteer): string | undefined {
  if (parent === undefined || parent === null || polities.some((p) => p.code === parent)) return undefined;
  const given = typeof parent === "string" ? parent : (JSON.stringify(parent) ?? "");
  return `${shown(given) || "An empty text"} is not a polity${didYouMean(given, polities, "a code such as ESP")}`;
}
