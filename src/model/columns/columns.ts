import type { Cells, Columns, FieldsWith, Surface } from "./column.ts";
import { EVIDENCE, GIST, WORDS } from "./evidence.ts";

/** Who a speaker speaks for: the polity, a body of it, or only himself. */
const STANDINGS = ["government", "institution", "figure"] as const;

/** Whether what a carrier does is shown at its home. */
const CARRIER_KINDS = ["flag", "other"] as const;

/** How high the office stands in whose name a statement is made, the highest first. */
export const RANKS = ["head", "minister", "ministry", "official"] as const;

/** One statement of one actor. */
const POSITIONS = {
  id: {
    cell: "filled",
    required: true,
    help: "A name for the row, used once in all tables: small letters and hyphens are easiest.",
  },
  polity: {
    cell: "polity",
    required: true,
    help: "Who it concerns: ISO 3166-1 alpha-3 (`TUR`), a region (`IQ-KR`), or an organisation of dossier.json.",
  },
  actor: { cell: "label", required: true, help: "Who spoke, by the name the source uses." },
  role: { cell: "text", finds: "speaker", help: "The office of the speaker." },
  body: { cell: "text", finds: "speaker", help: "The ministry, parliament or party." },
  standing: {
    cell: STANDINGS,
    fallback: "government",
    help: "`government` (speaks for the polity), `institution` (a body of it) or `figure` (only for himself). Empty: government.",
  },
  rank: {
    cell: RANKS,
    onlyWhereUsed: true,
    help: "The office in whose name it is said: `head` (of state or government, or a council under one), `minister`, `ministry` (a ministry or the government as a body) or `official` (spokesmen and all others). A spokesman who announces a decision has the rank of who took it. Empty: official.",
  },
  date: {
    cell: "date",
    schemaOrg: "dateCreated",
    help: "ISO 8601, `2024-03-01` or `2024-03-01T18:00+03:00`, or in part, `2024-03` or `../2024-03-01`. Empty where the source gives none.",
  },
  question: {
    cell: "question",
    labelled: ["tooltip", "card", "table"],
    onlyWhereUsed: true,
    finds: "row",
    schemaOrg: "about",
    help: "Id of a question in dossier.json, where it asks several. Empty: the first.",
  },
  stance: {
    cell: "stance",
    help: "Id of a stance of the question, or of dossier.json. Empty where no position was taken.",
  },
  ...WORDS,
  ...GIST,
  ...EVIDENCE,
} as const satisfies Columns;

/** What flights that stop and other acts have in common. */
const ACT = {
  requestedBy: {
    cell: "polity",
    labelled: ["card", "table"],
    schemaOrg: "mentions",
    help: "Code of the polity at whose request it was done.",
  },
  contestedBy: {
    cell: "account",
    onlyWhereUsed: true,
    labelled: ["card", "table"],
    schemaOrg: "mentions",
    help: "Who says otherwise: the id of the row with the other account, or the code of a polity.",
  },
  carrierKind: {
    cell: CARRIER_KINDS,
    onlyWhereUsed: true,
    help: "Of `flights`: `flag` (the carrier of its country, which is shown on the map) or `other`. Empty: flag.",
  },
  ...GIST,
  ...WORDS,
  ...EVIDENCE,
} as const satisfies Columns;

/** One carrier stopping one route, or, without airports, its flights in general. */
const SUSPENSIONS = {
  id: {
    cell: "filled",
    required: true,
    help: "A name for the row, used once in all tables.",
  },
  carrier: { cell: "label", required: true, help: "Who stopped flying." },
  carrierCode: { cell: "text", help: "IATA code of the carrier: `TK`." },
  polity: {
    cell: "polity",
    help: "The carrier's home. Empty only for carriers that are not named (scope `collective`).",
  },
  origin: {
    cell: "airport",
    help: "ICAO code of the airport: `LTBA`. Empty, with the destination, where no route is known.",
  },
  destination: { cell: "airport", help: "ICAO code of the airport." },
  announced: { cell: "date", help: "Day of the announcement, ISO 8601." },
  suspended: { cell: "date", help: "First day without flights." },
  resumed: { cell: "date", help: "First day with flights again." },
  ...ACT,
  routeSource: {
    cell: "text",
    schemaOrg: "citation",
    help: "Where the airports come from, if not from the source.",
  },
} as const satisfies Columns;

/** One act of one actor: flights stopped, a border closed, a law passed. */
const ACTIONS = {
  id: { cell: "filled", required: true, help: "A name for the row, used once in all tables." },
  kind: {
    cell: "kind",
    required: true,
    help: "What was done: `flights`, `airspace`, `border`, `trade`, `broadcast`, `forces`, `law`, `diplomacy`, `recognition`, `sanction`, or a kind of `actionKinds` in dossier.json.",
  },
  polity: {
    cell: "polity",
    help: "Whose act it is, as in positions. Empty only where nobody is named (scope `collective`).",
  },
  actor: {
    cell: "label",
    required: true,
    help: "Who acted, by the name the source uses; of `flights` the carrier.",
  },
  role: { cell: "text", finds: "speaker", help: "The office of the actor." },
  target: {
    cell: "polity",
    labelled: ["card", "table"],
    schemaOrg: "mentions",
    help: "Code of the polity that it is done to.",
  },
  origin: {
    cell: "airport",
    onlyWhereUsed: true,
    labelled: ["card", "table"],
    help: "ICAO code of the airport, of a route.",
  },
  destination: {
    cell: "airport",
    onlyWhereUsed: true,
    labelled: ["card", "table"],
    help: "ICAO code of the airport, of a route.",
  },
  place: {
    cell: "place",
    labelled: ["card", "table"],
    schemaOrg: "contentLocation",
    help: "Where it was done: a city or an airport, a place of places.csv, or latitude and longitude in degrees: `36.19, 44.01`.",
  },
  announced: { cell: "date", help: "Day of the announcement, ISO 8601." },
  began: { cell: "date", help: "First day in force." },
  ended: { cell: "date", help: "First day no longer in force." },
  ...ACT,
} as const satisfies Columns;

/** Every column of the tables of a dossier, in the order in which they are written. */
export const COLUMNS = { positions: POSITIONS, actions: ACTIONS, suspensions: SUSPENSIONS };

export type TableName = keyof typeof COLUMNS;
export const TABLE_NAMES = ["positions", "actions", "suspensions"] as const satisfies TableName[];

/** The values of a row of a table. */
export type CellsOf<Name extends TableName> = Cells<(typeof COLUMNS)[Name]>;

/** Columns that need a label in the page's language. */
export type LabelledField = {
  [Name in TableName]: FieldsWith<(typeof COLUMNS)[Name], { labelled: readonly Surface[] }>;
}[TableName];
