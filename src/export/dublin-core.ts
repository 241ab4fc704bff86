import { element, type SvgNode } from "../render/svg/tree/node.ts";
import { type Provenance, rightsOf } from "./provenance.ts";

/** XML namespaces of what `rdfOf` makes. */
export const RDF_NAMESPACES = {
  "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

function item(text: string, attributes: SvgNode["attributes"] = {}): SvgNode {
  return element("rdf:li", attributes, text);
}

/** A text in one language, in the form that XMP asks for. */
function alternative(name: string, text: string): SvgNode {
  return element(name, {}, element("rdf:Alt", {}, item(text, { "xml:lang": "x-default" })));
}

function list(name: string, kind: "rdf:Seq" | "rdf:Bag", texts: string[]): SvgNode | false {
  return texts.length > 0 && element(name, {}, element(kind, {}, ...texts.map((text) => item(text))));
}

/**
 * Dublin Core of a file as RDF, valid inside SVG and as XMP. `dc:date` is the day that the picture shows; the makers
 * of the sources are no creators of this file, so the program is named.
 */
export function dublinCore(provenance: Provenance, format: string): SvgNode[] {
  const { title, description, language, date, sources, boundaryPolicy, software } = provenance;
  return [
    element("dc:format", {}, format),
    alternative("dc:title", title),
    alternative("dc:description", `${description} ${boundaryPolicy}`),
    list("dc:date", "rdf:Seq", [date]),
    list("dc:creator", "rdf:Seq", [software]),
    list("dc:publisher", "rdf:Bag", [software]),
    sources.length > 0 && element("dc:source", {}, sources.join("; ")),
    alternative("dc:rights", rightsOf(provenance)),
    list("dc:language", "rdf:Bag", [language]),
  ].filter((node) => node !== false);
}
