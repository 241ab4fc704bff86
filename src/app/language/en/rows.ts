import type { COLUMNS, LabelledField, TableName } from "../../../model/columns/columns.ts";
import { pluralsOf } from "../plural.ts";

const count = pluralsOf("en");

/** What is said of one row, in lists, cards and tooltips. */
export const facts = {
  evidence: {
    named: "named in the source",
    collective: "one of a group that the source mentions",
    implied: "only implied by the source",
  },
  undated: "undated in source",
  /** Of an act that the date shown lies before. */
  notYet: "Nothing is known of it yet on this date.",
  timing: {
    before: (event: string) => `before ${event}`,
    on: (event: string) => `on the day of ${event}`,
    after: (event: string) => `after ${event}`,
  },
  account: "A second report on the same route.",
  otherReports: (n: number) =>
    count(n, { one: "# other report on this route", other: "# other reports on this route" }),
  /** Under a route: how many tell of it, and who does first. */
  reportsOf: (n: number, source: string) =>
    count(n, { one: `# report: ${source}`, other: `# reports, the first from ${source}` }),
  /** Under an act: where its words and its source are folded. */
  reportOf: (source: string) => `Source: ${source}`,
  flight: (carrier: string, way: string) => `${carrier}, ${way}`,
  announced: (day: string) => `announced ${day}`,
  began: (day: string) => `in force from ${day}`,
  ended: (day: string) => `ended ${day}`,
  suspended: (day: string) => `stopped ${day}`,
  resumed: (day: string) => `resumed ${day}`,
  /** Of days that a source tells only in part. */
  by: (day: string) => `by ${day}`,
  orLater: (day: string) => `${day} or later`,
  /** Follows on "stopped", "announced" and the like. */
  someDay: (from: string, to: string) => `between ${from} and ${to}`,
  about: (day: string) => `about ${day}`,
  uncertain: (day: string) => `${day} (uncertain)`,
  paragraph: (number: string) => `paragraph ${number}`,
  caption: (number: string) => `caption ${number}`,
  way: (from: string, to: string) => `${from} to ${to}`,
  between: (one: string, other: string) => `${one} and ${other}`,
  connection: (n: number) =>
    count(n, { one: "Connection · # route", other: "Connection · # routes, drawn as one line" }),
  place: (city: string, code: string) => `${city} (${code})`,
  routeNotNamed: "Route not named",
  unknownRoute: "Unknown route",
  airport: (codes: string) => `Airport · ${codes}`,
  bodies: {
    organisation: "Organisation",
    collective: "A group; no state is named",
  },
  /** After a position. */
  bodiesWithin: {
    organisation: "organisation",
    collective: "a group; no state is named",
  },
  split: (positions: string) => `split: also ${positions}`,
  /** Why a statement leads where others of the same polity say something else. */
  because: {
    scope: () => "Leads because the source names it.",
    standing: (_: string, other: string) =>
      `Leads because it speaks for the government; ${other} speaks for an institution of the state.`,
    rank: (leader: string, other: string) => `Leads because ${leader} outranks ${other}, who spoke later.`,
    higher: (leader: string, other: string) => `Leads because it is newer, and ${leader} outranks ${other}.`,
    firmer: (_: string, other: string) => `Leads because it is newer, and no milder than what ${other} said.`,
    newest: () => "Leads because it is the newest.",
    newestOfRank: () => "Leads because it is the newest of equal rank.",
    agrees: (_: string, other: string) =>
      `Leads because it is newer, and ${other} had taken the same position.`,
    listed: () => "Leads because it is listed first of that day.",
  },
  speaker: (name: string, rank: string) => `${name} (${rank})`,
  ranks: {
    head: "head of state or government",
    minister: "minister",
    ministry: "ministry",
    official: "official",
  },
  figure: "does not speak for the state",
  institution: "speaks for an institution, not for the government",
  noPosition: "No position taken",
  /** An act, and to whom it is done. */
  towards: (act: string, name: string) => `${act} · towards ${name}`,
  /** In place of a name, of an account that only further sources hold. */
  elsewhere: "an account in sources that are not shown",
  andMore: (told: string, n: number) => count(n, { one: `${told} and # more`, other: `${told} and # more` }),
  labelled: (label: string, value: string) => `${label}: ${value}`,
};

/** What stands beside the value of a column that has no place of its own in the layout. */
export const columns = {
  question: "Question",
  requestedBy: "At the request of",
  contestedBy: "Contested by",
  target: "Towards",
  origin: "From",
  destination: "To",
  place: "Place",
} satisfies Record<LabelledField, string>;

export const table = {
  positions: (date: string, shown: string, all: string) => `Positions on ${date}: ${shown} of ${all}`,
  actions: (date: string, shown: string) => `Acts and their status on ${date}: ${shown}`,
  suspensions: (date: string, shown: string) => `Flight suspensions and their status on ${date}: ${shown}`,
  download: {
    positions: "Download positions as CSV",
    actions: "Download acts as CSV",
    suspensions: "Download suspensions as CSV",
  },
  failed: "The file could not be made. Check the connection, then try again.",
  columns: {
    polity: "Polity",
    speaker: "Speaker",
    position: "Position",
    date: "Date",
    statement: "Statement",
    source: "Source",
    evidence: "Evidence",
    actor: "Actor",
    act: "Act",
    carrier: "Carrier",
    route: "Route",
    status: "Status",
  },
  noPosition: "None taken",
  leads: "leads on the map",
  notNamed: "Not named",
  notSaid: "Not said",
};

export const filter = {
  showAll: "Show all",
  allShown: "Everything is shown.",
  hint: "Choose an entry to show it alone.",
  statements: (shown: number, all: number) => `${shown} of ${all} statements shown`,
  acts: (shown: number, all: number) => `${shown} of ${all} acts shown`,
  flights: (shown: number, all: number) => `${shown} of ${all} suspensions shown`,
  none: "Nothing on this date matches the filter.",
  sources: "Evidence",
  question: "Question",
  boundaries: {
    label: "Boundaries",
    administrative: "Administrative",
    disputed: "With disputed areas",
    plain: "International only",
  },
  manySources: (count: number) => `${count} sources, listed under “About”.`,
  sourcesFailed: "The rest of the data could not be loaded. Check the connection, then try again.",
};

type Fields<Name extends TableName> = Record<Exclude<keyof (typeof COLUMNS)[Name], "id">, string>;

const EVIDENCE = {
  quote: "Quote",
  quoteLang: "Language of the quote",
  gist: "In your own words",
  scope: "How it is tied to the country or body",
  confidence: "Confidence",
  source: "Source",
  locator: "Place in the source",
};

const ACT = {
  ...EVIDENCE,
  origin: "From airport",
  destination: "To airport",
  announced: "Announced",
  requestedBy: "At the request of",
  contestedBy: "Contested by",
  carrierKind: "Kind of carrier",
};

/** What a form calls the columns of a table. */
export const fields: { [Name in TableName]: Fields<Name> } = {
  positions: {
    ...EVIDENCE,
    polity: "Country or body",
    actor: "Speaker",
    role: "Role of the speaker",
    body: "Ministry, parliament or party",
    standing: "Speaks for",
    rank: "Rank",
    date: "Date",
    question: "Question",
    stance: "Stance",
  },
  actions: {
    ...ACT,
    kind: "Kind of act",
    polity: "Country or body that acts",
    actor: "Who acted",
    role: "Role of who acted",
    target: "Towards",
    place: "Place",
    began: "Began",
    ended: "Ended",
  },
  suspensions: {
    ...ACT,
    carrier: "Carrier",
    carrierCode: "Code of the carrier",
    polity: "Home of the carrier",
    suspended: "First day without flights",
    resumed: "First day with flights again",
    routeSource: "Source of the airports",
  },
};

/** What is said around the fields of a form. */
export const form = {
  newRow: { positions: "New statement", actions: "New act", suspensions: "New suspension of flights" },
  add: { positions: "Add the statement", actions: "Add the act", suspensions: "Add the suspension" },
  another: "Add another from the same source",
  mendFirst: "It is not added yet: see what is said at the fields.",
  mend: (value: string, meaning?: string) => (meaning ? `Read as ${value} (${meaning})` : `Write ${value}`),
  pickDay: (label: string) => `${label}: pick a day`,
  pick: "Pick on the map",
  picking: "Click it on the map.",
  noStance: "No position taken",
  noSources: "No source yet",
  chooseSource: "Choose a source",
  usual: "As usual",
  none: "Choose",
  more: "More about it",
  word: (code: string) => code.replace(/^./, (letter) => letter.toUpperCase()).replaceAll("-", " "),
  leads: (polity: string, label: string) => `The map says of ${polity}: ${label}.`,
};
