import type { Position, Suspension } from "../../model/dossier.ts";

/** A node of JSON-LD. */
export type Node = Record<string, unknown>;

export interface Rows {
  positions: Position[];
  suspensions: Suspension[];
}

/** The address of a thing inside the file; ids may hold anything. */
export function hash(kind: "dossier" | "source" | "row" | "annotation", id: string): string {
  return `#${kind}-${encodeURIComponent(id)}`;
}

/** A word of one of the dossier's own lists, which schema.org does not know. */
export function term(list: string, code: string, name = code, description?: string): Node {
  return {
    "@type": "DefinedTerm",
    inDefinedTermSet: `#${list}`,
    termCode: code,
    name,
    ...(description && { description }),
  };
}
