import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readFont } from "../../theme/fonts/woff.ts";

/** One subset of IBM Plex Sans, as its packages divide it. */
export interface Subset {
  /** As files are named: `latin-ext`. */
  id: string;
  package: string;
  /** The name under which a picture asks for it; one each, so that no renderer has to guess. */
  family: string;
}

function subset(id: string, script = ""): Subset {
  const suffix = script ? `-${script}` : "";
  const family = id === "latin" ? "IBM Plex Sans" : `IBM Plex Sans ${id}`;
  return { id, package: `@fontsource/ibm-plex-sans${suffix}`, family };
}

const LATIN = subset("latin");

/** In the order in which a letter is looked for. */
export const SUBSETS: readonly Subset[] = [
  LATIN,
  subset("latin-ext"),
  subset("arabic", "arabic"),
  subset("hebrew", "hebrew"),
  subset("cyrillic"),
  subset("greek"),
  subset("vietnamese"),
  subset("cyrillic-ext"),
];

const { resolve } = createRequire(import.meta.url);

export function fontPath(subset: Subset, weight: number, extension: "woff" | "woff2"): string {
  const name = subset.package.slice(subset.package.indexOf("/") + 1);
  const folder = dirname(resolve(`${subset.package}/package.json`));
  return join(folder, "files", `${name}-${subset.id}-${weight}-normal.${extension}`);
}

const covered = new Map<Subset, ReadonlySet<number>>();

/** Code points that a subset has letters for; all weights have the same. */
function coverage(subset: Subset): ReadonlySet<number> {
  const known = covered.get(subset);
  if (known) return known;
  const found = new Set(readFont(readFileSync(fontPath(subset, 400, "woff"))).advances.keys());
  covered.set(subset, found);
  return found;
}

const found = new Map<string, Subset | undefined>();

/** The subset that holds a character; none where IBM Plex has no letter for it. */
export function subsetFor(character: string): Subset | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return LATIN;
  if (!found.has(character))
    found.set(
      character,
      SUBSETS.find((subset) => coverage(subset).has(code)),
    );
  return found.get(character);
}

/** The subset that has all letters of a text. */
export function setsWhole(text: string): Subset | undefined {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  if (codes.every((code) => code >= 0x20 && code < 0x7f)) return LATIN;
  return SUBSETS.find((subset) => codes.every((code) => coverage(subset).has(code)));
}
