/** `titles` head the panel on paper, where it is not the tables that are printed but what they hold. */
export const panel = {
  name: "What the dossier holds",
  tabs: { statements: "Statements", flights: "Flights", table: "Table", about: "About" },
  titles: { statements: "Statements", flights: "Flights", table: "The map in words", about: "About" },
  silent: "Looked for, and not named: these take no colour.",
};
