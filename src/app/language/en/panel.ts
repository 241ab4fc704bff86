import { CONFIDENCES } from "../../../model/columns/evidence.ts";
import { pluralsOf } from "../plural.ts";

const count = pluralsOf("en");

/** `titles` head the panel on paper, where it is not the tables that are printed but what they hold. */
export const panel = {
  name: "Contents of the dossier",
  tabs: { statements: "Statements", acts: "Acts", flights: "Flights", table: "Table", about: "About" },
  titles: {
    statements: "Statements",
    acts: "Acts",
    flights: "Flights",
    table: "The map in words",
    about: "About",
  },
  /** Of lists that are too long for the page. */
  long: {
    cut: {
      statements: (shown: string, all: string) =>
        `The ${shown} of ${all} statements that decide the colours of the map.`,
      acts: (shown: string, all: string) => `The first ${shown} of ${all} acts.`,
      flights: (shown: string, all: string) => `The first ${shown} of ${all} suspensions.`,
    },
    table: "Download all as a table (CSV)",
    parts:
      "This list is long, so your browser’s own search finds only the part in view. Press / to search all of it.",
  },
  silent: "No statement was found for these, so they are not coloured.",
};

export const card = {
  edit: "Edit",
  editRow: (id: string) => `Edit the row ${id}`,
  atSource: "Open the source in a new tab",
  confidence: {
    high: "confidence: high",
    medium: "confidence: medium",
    low: "confidence: low",
  },
  /** What a level means. */
  confidenceMeans: CONFIDENCES as Record<keyof typeof CONFIDENCES, string>,
  checked: "checked against the source",
  checkedOn: (date: string) => `Checked against the source on ${date}`,
  close: "Close details",
  /** Over the account of another, beneath one that it contradicts. */
  contest: "The other account",
};

export const bodies = {
  name: "Organisations",
  short: "Organisations",
  /** In place of the bodies, where none has taken a position yet. */
  none: "no statement by this date",
};

export const features = {
  map: "Map",
  hint: "Arrow keys move the map, + and − zoom, Enter opens what is in the middle, L lists what is on it",
  list: (n: number) =>
    count(n, {
      one: "On the map: # place, route or airport",
      other: "On the map: # places, routes and airports",
    }),
  listHint: "Arrow keys or first letters choose, Enter opens, Escape goes back to the map",
  middle: (what: string) => `In the middle: ${what}`,
  underPointer: (what: string) => `Under the pointer: ${what}`,
  nothing: "nothing in the dossier",
};

export const states = {
  noStatements: "No statements by this date.",
  noActs: "No acts by this date.",
  noFlights: "No flights are suspended.",
  elsewhere: "Try another date, other sources or the table.",
  close: "Close",
  again: "Try again",
  mapFailed: (reason: string) =>
    `The map can be read but not moved yet. ${reason.replace(/\.?$/, ".")} Check the connection, then try again.`,
  noAnswer: (seconds: number) => `The server has not answered for ${seconds} seconds.`,
  openFailed: "The tool that opens dossiers could not be loaded. Check the connection, then try again.",
  exportFailed: "The export could not be loaded. Check the connection, then try again.",
};

export const tooltip = {
  did: (acts: string) => `Acts: ${acts}`,
  statements: (n: number) =>
    count(n, { one: "# more statement · click to read", other: "# more statements · click to read" }),
  routes: (n: number) =>
    count(n, { one: "# more route · click to read", other: "# more routes · click to read" }),
  rows: (n: number) => count(n, { one: "# more · click to read", other: "# more · click to read" }),
};

export const sheet = {
  /** Heads what stands under the statement that leads. */
  statements: "Other statements",
  /** On what is folded. */
  more: {
    statements: (n: number) => count(n, { one: "# more statement", other: "# more statements" }),
    acts: (n: number) => count(n, { one: "# more act", other: "# more acts" }),
    flights: (n: number) => count(n, { one: "# more route", other: "# more routes" }),
  },
  heights: { peek: "low", half: "half", full: "full" },
  grip: (height: string) =>
    `Height of the details: ${height}. Press to change it, or use the up and down keys.`,
};
