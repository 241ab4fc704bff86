import type { Action, Position, Suspension } from "../../model/dossier.ts";

/** A node of JSON-LD. */
export type Node = Record<string, unknown>;

export interface Rows {
  positions: Position[];
  actions: Action[];
  suspensions: Suspension[];
}

/** An id as a part of an address; ids may hold anything, half letters too. */
function encoded(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, (half) => `.${half.charCodeAt(0).toString(16)}.`));
}

/** What the addresses inside a file are told from, so that those of two dossiers differ wherever the files lie. */
export function baseOf(dossier: string): string {
  return `urn:demarche:${encoded(dossier)}`;
}

/** The address of a thing inside the file. */
export function hash(kind: "dossier" | "source" | "row" | "annotation", id: string): string {
  return `#${kind}-${encoded(id)}`;
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
