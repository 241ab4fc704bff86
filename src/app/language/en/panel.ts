/** `titles` head the panel on paper, where it is not the tables that are printed but what they hold. */
export const panel = {
  name: "What the dossier holds",
  tabs: { statements: "Statements", flights: "Flights", table: "Table", about: "About" },
  titles: { statements: "Statements", flights: "Flights", table: "The map in words", about: "About" },
  /** Of lists that are too long for the page. */
  long: {
    cut: {
      statements: (shown: string, all: string) =>
        `Of ${all} statements these ${shown} are here first: they decide the colours of the map.`,
      flights: (shown: string, all: string) => `Of ${all} suspensions these ${shown} are here first.`,
    },
    table: "All of them as a table (CSV)",
    parts:
      "Only the part of this list that is in view is in the page. The browser’s own search does not see the rest: press / to search all of it.",
  },
  silent: "Looked for, and not named: these take no colour.",
};
