export const table = {
  positions: (date: string, shown: string, all: string) =>
    `Positions that hold on ${date}: ${shown} of ${all}`,
  suspensions: (date: string, shown: string) => `Suspensions of flights and their state on ${date}: ${shown}`,
  download: { positions: "Download positions as CSV", suspensions: "Download suspensions as CSV" },
  failed: "The file could not be made. Check the connection, then try again.",
  columns: {
    polity: "Polity",
    speaker: "Speaker",
    position: "Position",
    date: "Date",
    statement: "Statement",
    source: "Source",
    evidence: "Evidence",
    carrier: "Carrier",
    route: "Route",
    status: "Status",
    request: "At the request of",
  },
  noPosition: "None on the vote itself",
  leads: "leads on the map",
  notNamed: "Not named",
  notSaid: "Not said",
};
