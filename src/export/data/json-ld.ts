import { stanceOf } from "../../dossier/state/questions.ts";
import { timingOf } from "../../dossier/state/timing.ts";
import { cellsIn, tableOf } from "../../model/columns/cells.ts";
import type { CellKind } from "../../model/columns/column.ts";
import type { TableName } from "../../model/columns/columns.ts";
import type { Action, Dossier, Position, Row, Source, Suspension } from "../../model/dossier.ts";
import type { NameOf } from "../../model/geodata/names.ts";
import { dataProvenance, type Provenance } from "../provenance.ts";
import { annotationOf } from "./json-ld-annotation.ts";
import { baseOf, hash, type Node, type Rows, term } from "./json-ld-node.ts";

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

function publisherNode({ publisher, ownership }: Source): Node {
  if (!publisher) return {};
  const owned = ownership && { ownershipFundingInfo: ownership };
  return { publisher: { "@type": "Organization", name: publisher, ...owned } };
}

function workOf(source: Source): Node {
  const { id, type, title, issued, url, note, language } = source;
  return {
    "@type": WORKS[type] ?? "CreativeWork",
    "@id": hash("source", id),
    name: title,
    ...publisherNode(source),
    ...(issued && { datePublished: issued }),
    ...(language && { inLanguage: language }),
    ...(url && { url }),
    ...(note && { description: note }),
  };
}

function areaOf({ names }: Dossier, code: string, nameOf: NameOf): Node {
  const name = names[code] ?? nameOf(code);
  return { "@type": "AdministrativeArea", identifier: code, ...(name && { name }) };
}

function questionNode({ questions }: Dossier, id: string): Node {
  const asked = questions?.find((question) => question.id === id);
  return {
    "@type": "Question",
    identifier: id,
    ...(asked && { name: asked.label }),
    ...(asked?.text !== undefined && { text: asked.text }),
  };
}

/** The row with another account of what was done, or the polity that gives one. */
function accountNode(dossier: Dossier, value: string, nameOf: NameOf): Node {
  const { positions, actions, suspensions } = dossier;
  const isRow = [positions, actions, suspensions].some((rows) => rows.some(({ id }) => id === value));
  return isRow ? { "@id": hash("row", value) } : areaOf(dossier, value, nameOf);
}

function nodeOf(dossier: Dossier, cell: CellKind, value: string, nameOf: NameOf): Node | string {
  if (cell === "question") return questionNode(dossier, value);
  if (cell === "account") return accountNode(dossier, value, nameOf);
  return cell === "polity" ? areaOf(dossier, value, nameOf) : value;
}

/** The cells that have a property of their own; several that share one are a list. */
function cellNodes(dossier: Dossier, table: TableName, row: Row, nameOf: NameOf): Node {
  const told = new Map<string, (Node | string)[]>();
  for (const { value, column } of cellsIn(table, row)) {
    const { cell, schemaOrg } = column;
    if (schemaOrg === undefined || value === undefined) continue;
    told.set(schemaOrg, [...(told.get(schemaOrg) ?? []), nodeOf(dossier, cell, value, nameOf)]);
  }
  return Object.fromEntries([...told].map(([name, nodes]) => [name, nodes.length > 1 ? nodes : nodes[0]]));
}

/** A polity is where a statement comes from; a body without ground is on whose behalf it was made. */
function originOf(dossier: Dossier, code: string | undefined, nameOf: NameOf): Node {
  const body = dossier.organisations.find(({ id }) => id === code);
  if (!code) return {};
  if (body) return { sourceOrganization: { "@type": "Organization", identifier: code, name: body.name } };
  return { countryOfOrigin: areaOf(dossier, code, nameOf) };
}

function termsOf(dossier: Dossier, row: Row): Node[] {
  const table = tableOf(row);
  const said = table === "positions" ? (row as Position) : undefined;
  const stance = said && stanceOf(dossier, said);
  const timing = said && timingOf(dossier, said);
  const words = cellsIn(table, { confidence: "high", ...row }).filter(({ column }) =>
    Array.isArray(column.cell),
  );
  return [
    ...(stance ? [term("stance", stance.id, stance.label, stance.description)] : []),
    ...words.flatMap(({ heading, value }) => (value === undefined ? [] : [term(heading, value)])),
    ...(timing ? [term("timing", timing)] : []),
  ];
}

/** Words between quotation marks are a quotation; what is only reported is a claim that the source makes. */
function partOf(dossier: Dossier, row: Row, nameOf: NameOf): Node {
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
  const { actor, role, body } = row;
  const speaker = {
    name: actor,
    ...(role && { description: role }),
    ...(body && { affiliation: { "@type": "Organization", name: body } }),
  };
  return {
    ...partOf(dossier, row, nameOf),
    [row.quote ? "spokenByCharacter" : "author"]: speaker,
    ...cellNodes(dossier, "positions", row, nameOf),
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
    ...cellNodes(dossier, "suspensions", row, nameOf),
  };
}

function actionOf(dossier: Dossier, row: Action, nameOf: NameOf): Node {
  const { actor, role, origin, destination, announced, began, ended } = row;
  return {
    ...partOf(dossier, row, nameOf),
    about: {
      "@type": "Action",
      name: row.kind,
      agent: { name: actor, ...(role && { description: role }) },
      ...(began && { startTime: began }),
      ...(ended && { endTime: ended }),
      ...(origin && { fromLocation: airport(origin) }),
      ...(destination && { toLocation: airport(destination) }),
    },
    ...(announced && { dateCreated: announced }),
    ...cellNodes(dossier, "actions", row, nameOf),
  };
}

function datasetOf(dossier: Dossier, rows: Rows, picture: Provenance, nameOf: NameOf): Node {
  const { event, period, subject, names } = dossier;
  const { licence, attribution, software, question, evidence, filter, boundaryPolicy } =
    dataProvenance(picture);
  const used = new Set([...rows.positions, ...rows.actions, ...rows.suspensions].map((row) => row.source));
  const place = subject && (names[subject] ?? nameOf(subject));
  return {
    "@type": "Dataset",
    "@id": hash("dossier", dossier.id),
    identifier: dossier.id,
    name: dossier.title,
    description: [dossier.summary, question, evidence, filter, boundaryPolicy].filter(Boolean).join(" "),
    temporalCoverage: `${period.start}/${period.end}`,
    ...(place && { spatialCoverage: { "@type": "Place", identifier: subject, name: place } }),
    ...(event && { about: { "@type": "Event", name: event.label, startDate: event.date } }),
    license: { "@type": "CreativeWork", text: licence },
    creditText: attribution.join(". "),
    creator: { "@type": "SoftwareApplication", name: software },
    isBasedOn: dossier.sources.filter(({ id }) => used.has(id)).map(workOf),
    hasPart: [
      ...rows.positions.map((row) => statementOf(dossier, row, nameOf)),
      ...rows.actions.map((row) => actionOf(dossier, row, nameOf)),
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
  const { positions, actions, suspensions } = dossier;
  const annotations = [...positions, ...actions, ...suspensions].flatMap((row) => annotationOf(dossier, row));
  const document = {
    "@context": ["https://schema.org/", { "@base": baseOf(dossier.id) }],
    "@graph": [datasetOf(dossier, { positions, actions, suspensions }, provenance, nameOf), ...annotations],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
