import { pluralsOf } from "../plural.ts";

const count = pluralsOf("en");

/** `titles` head the panel on paper, where it is not the tables that are printed but what they hold. */
export const panel = {
  name: "What the dossier holds",
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
        `Of ${all} statements these ${shown} are here first: they decide the colours of the map.`,
      acts: (shown: string, all: string) => `Of ${all} acts these ${shown} are here first.`,
      flights: (shown: string, all: string) => `Of ${all} suspensions these ${shown} are here first.`,
    },
    table: "All of them as a table (CSV)",
    parts:
      "Only the part of this list that is in view is in the page. The browser’s own search does not see the rest: press / to search all of it.",
  },
  silent: "Looked for, and not named: these take no colour.",
};

export const card = {
  atSource: "Opens the source in a new tab",
  confidence: {
    high: "confidence: high",
    medium: "confidence: medium",
    low: "confidence: low",
  },
  checked: (date: string) => `Checked against the source, ${date}`,
  close: "Close details",
  /** Over the account of another, beneath one that it contradicts. */
  contest: "The other account",
};

export const bodies = {
  name: "Bodies without territory",
  short: "Without territory",
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
  noStatements: "No statement holds on this date.",
  noActs: "No act is known of on this date.",
  noFlights: "No flight is suspended in what is shown.",
  elsewhere: "Another date, other sources or the table may have what you look for.",
  close: "Close",
  again: "Try again",
  mapFailed: (reason: string) =>
    `The map can be read, but cannot be moved yet. ${reason.replace(/\.?$/, ".")} Check the connection, then try again.`,
  noAnswer: (seconds: number) => `The server has not answered for ${seconds} seconds.`,
  openFailed: "The part that opens dossiers could not be loaded. Check the connection, then try again.",
  exportFailed: "The export could not be loaded. Check the connection, then try again.",
};

export const tooltip = {
  did: (acts: string) => `Acts: ${acts}`,
  statements: (n: number) =>
    count(n, { one: "# more statement · click to read", other: "# more statements · click to read" }),
  routes: (n: number) =>
    count(n, { one: "# more route · click to read", other: "# more routes · click to read" }),
};

export const sheet = {
  heights: { peek: "low", half: "half", full: "full" },
  grip: (height: string) =>
    `Height of the details: ${height}. Press to change it, or use the up and down keys.`,
};
