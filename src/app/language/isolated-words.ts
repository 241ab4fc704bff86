import { isolated } from "../../model/text/direction.ts";

function put(value: unknown): unknown {
  if (typeof value === "string") return isolated(value);
  return Array.isArray(value) ? value.map(put) : value;
}

function withIsolated(value: unknown): unknown {
  if (typeof value === "function") return (...given: unknown[]) => value(...given.map(put));
  if (Array.isArray(value) || !value || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIsolated(item)]));
}

/** The same phrases, in which no text that they take in can turn its neighbours round. */
export const isolatingCatalogue = <Phrases>(phrases: Phrases): Phrases => withIsolated(phrases) as Phrases;
