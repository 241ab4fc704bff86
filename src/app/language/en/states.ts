export const states = {
  noStatements: "No statement holds on this date.",
  noFlights: "No flight is suspended in what is shown.",
  elsewhere: "Another date, other sources or the table may have what you look for.",
  close: "Close",
  again: "Try again",
  mapFailed: (reason: string) =>
    `The map can be read, but cannot be moved yet. ${reason.replace(/\.?$/, ".")} Check the connection, then try again.`,
  openFailed: "The part that opens dossiers could not be loaded. Check the connection, then try again.",
  exportFailed: "The export could not be loaded. Check the connection, then try again.",
};
