import type { OutlineFile } from "../../../model/geodata/outlines/outline.ts";
import { inTime } from "../../state/browser/in-time.ts";

/** Addresses of the outlines, by the path of their file. */
const FILES = import.meta.glob<string>("../../../../geodata/outlines/outline-[A-Z][A-Z][A-Z].json", {
  query: "?url",
  import: "default",
  eager: true,
});

/** Undefined for a country whose boundaries have all that is known. @throws where it cannot be had. */
async function fetchOutline(code: string): Promise<OutlineFile | undefined> {
  const url = FILES[`../../../../geodata/outlines/outline-${code}.json`];
  if (url === undefined) return undefined;
  const response = await inTime(fetch(url));
  if (!response.ok) throw new Error(`Status ${response.status}`);
  return (await response.json()) as OutlineFile;
}

const fetched = new Map<string, Promise<OutlineFile | undefined>>();

/** Each is fetched once, and again where that failed. */
function outlineOf(code: string): Promise<OutlineFile | undefined> {
  const known = fetched.get(code) ?? fetchOutline(code);
  fetched.set(code, known);
  known.catch(() => fetched.delete(code));
  return known;
}

/** Those of some countries that can be had, by code. */
export async function outlinesOf(codes: string[]): Promise<Map<string, OutlineFile>> {
  const files = await Promise.all(codes.map((code) => outlineOf(code).catch(() => undefined)));
  return new Map(codes.flatMap((code, i): [string, OutlineFile][] => (files[i] ? [[code, files[i]]] : [])));
}
