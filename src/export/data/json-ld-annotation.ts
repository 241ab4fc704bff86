import type { Dossier, Row } from "../../model/dossier.ts";
import { hash, type Node } from "./json-ld-node.ts";

/** schema.org and the Web Annotation vocabulary share words, so each annotation brings its own context. */
const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** Where the words of a row stand: in which source, and by which text to find them there. Nothing for reported speech. */
export function annotationOf(dossier: Dossier, row: Row): Node[] {
  if (!row.quote) return [];
  const source = dossier.sources.find(({ id }) => id === row.source);
  const stance = "stance" in row && row.stance !== undefined;
  return [
    {
      "@context": CONTEXT,
      id: hash("annotation", row.id),
      type: "Annotation",
      motivation: stance ? "classifying" : "highlighting",
      body: hash("row", row.id),
      target: {
        source: source?.url ?? hash("source", row.source),
        selector: { type: "TextQuoteSelector", exact: row.quote },
      },
    },
  ];
}
