import { timingOf } from "../../dossier/state/timing.ts";
import type { Dossier, Position, Source, Suspension } from "../../model/dossier.ts";
import { dataProvenance, type Provenance } from "../provenance.ts";
import type { NameOf } from "./csv.ts";
import { annotationOf } from "./json-ld-annotation.ts";
import { hash, type Node, type Rows, term } from "./json-ld-node.ts";

/** schema.org's name for CSL's kind of a source; what it has no name for is a work like any other. */
const WORKS: Record<string, string> = {
  "article-newspaper": "NewsArticle",
  "article-magazine": "Article",
  article: "Article",
  webpage: "WebPage",
  report: "Report",
  book: "Book",
  dataset: "Dataset",
  broadcast: "MediaObject",
};

function workOf({ id, type, title, publisher, issued, url, note, ...rest }: Source): Node {
  return {
    "@type": WORKS[type] ?? "CreativeWork",
    "@id": hash("source", id),
    name: title,
    ...(publisher && { publisher: { "@type": "Organization", name: publisher } }),
    ...(issued && { datePublished: issued }),
    ...("language" in rest && { inLanguage: rest.language }),
    ...(url && { url }),
    ...(note && { description: note }),
  };
}

/** A polity is where a statement comes from; a body without ground is on whose behalf it was made. */
function originOf({ organisations, names }: Dossier, code: string | undefined, nameOf: NameOf): Node {
  const body = organisations.find(({ id }) => id === code);
  if (!code) return {};
  if (body) return { sourceOrganization: { "@type": "Organization", identifier: code, name: body.name } };
  const name = names[code] ?? nameOf(code);
  return { countryOfOrigin: { "@type": "AdministrativeArea", identifier: code, ...(name && { name }) } };
}

function termsOf(dossier: Dossier, row: Position | Suspension): Node[] {
  const stance = "stance" in row ? dossier.stances.find(({ id }) => id === row.stance) : undefined;
  const timing = "actor" in row ? timingOf(dossier, row) : undefined;
  return [
    ...(stance ? [term("stance", stance.id, stance.label, stance.description)] : []),
    ...("standing" in row ? [term("standing", row.standing)] : []),
    term("scope", row.scope),
    term("confidence", row.confidence ?? "high"),
    ...(timing ? [term("timing", timing)] : []),
  ];
}

/** Words between quotation marks are a quotation; what is only reported is a claim that the source makes. */
function partOf(dossier: Dossier, row: Position | Suspension, nameOf: NameOf): Node {
  const source = { "@id": hash("source", row.source) };
  const words: Node = row.quote
    ? {
        "@type": "Quotation",
        text: row.quote,
        ...(row.quoteLang && { inLanguage: row.quoteLang }),
        description: row.gist,
      }
    : { "@type": "Claim", text: row.gist, inLanguage: "en", appearance: source };
  return {
    ...words,
    "@id": hash("row", row.id),
    identifier: row.id,
    isPartOf: source,
    ...(row.locator && { position: row.locator }),
    ...originOf(dossier, row.polity, nameOf),
    keywords: termsOf(dossier, row),
  };
}

function statementOf(dossier: Dossier, row: Position, nameOf: NameOf): Node {
  const { actor, role, body, date } = row;
  const speaker = {
    name: actor,
    ...(role && { description: role }),
    ...(body && { affiliation: { "@type": "Organization", name: body } }),
  };
  return {
    ...partOf(dossier, row, nameOf),
    [row.quote ? "spokenByCharacter" : "author"]: speaker,
    ...(date && { dateCreated: date }),
  };
}

const airport = (icao: string): Node => ({ "@type": "Airport", icaoCode: icao });

function suspensionOf(dossier: Dossier, row: Suspension, nameOf: NameOf): Node {
  const { carrier, carrierCode, origin, destination, announced, suspended, resumed } = row;
  return {
    ...partOf(dossier, row, nameOf),
    about: {
      "@type": "Flight",
      provider: { "@type": "Airline", name: carrier, ...(carrierCode && { iataCode: carrierCode }) },
      ...(origin && { departureAirport: airport(origin) }),
      ...(destination && { arrivalAirport: airport(destination) }),
    },
    ...(announced && { dateCreated: announced }),
    ...(suspended && { temporalCoverage: `${suspended}/${resumed ?? ".."}` }),
    ...(row.routeSource && { citation: row.routeSource }),
  };
}

function datasetOf(dossier: Dossier, rows: Rows, picture: Provenance, nameOf: NameOf): Node {
  const { event, period, subject, names } = dossier;
  const { licence, attribution, software, evidence, boundaryPolicy } = dataProvenance(picture);
  const used = new Set([...rows.positions, ...rows.suspensions].map((row) => row.source));
  const place = subject && (names[subject] ?? nameOf(subject));
  return {
    "@type": "Dataset",
    "@id": hash("dossier", dossier.id),
    identifier: dossier.id,
    name: dossier.title,
    description: [dossier.summary, evidence, boundaryPolicy].filter(Boolean).join(" "),
    temporalCoverage: `${period.start}/${period.end}`,
    ...(place && { spatialCoverage: { "@type": "Place", identifier: subject, name: place } }),
    ...(event && { about: { "@type": "Event", name: event.label, startDate: event.date } }),
    license: { "@type": "CreativeWork", text: licence },
    creditText: attribution.join(". "),
    creator: { "@type": "SoftwareApplication", name: software },
    isBasedOn: dossier.sources.filter(({ id }) => used.has(id)).map(workOf),
    hasPart: [
      ...rows.positions.map((row) => statementOf(dossier, row, nameOf)),
      ...rows.suspensions.map((row) => suspensionOf(dossier, row, nameOf)),
    ],
  };
}

/**
 * A dossier, or one layer of it, as JSON-LD: a schema.org Dataset whose parts are quotations and claims, and for each
 * quotation a W3C Web Annotation that finds its words in the source. Everything that a row says is in it, whatever the
 * date shown.
 */
export function jsonLd(dossier: Dossier, provenance: Provenance, nameOf: NameOf = () => undefined): string {
  const { positions, suspensions } = dossier;
  const annotations = [...positions, ...suspensions].flatMap((row) => annotationOf(dossier, row));
  const document = {
    "@context": "https://schema.org/",
    "@graph": [datasetOf(dossier, { positions, suspensions }, provenance, nameOf), ...annotations],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
