export const filter = {
  showAll: "Show all",
  hint: "Choose a class to show it alone.",
  statements: (shown: number, all: number) => `${shown} of ${all} statements shown`,
  flights: (shown: number, all: number) => `${shown} of ${all} suspensions shown`,
  rows: (shown: number, all: number) => `${shown} of ${all} shown`,
  none: "No row of the classes chosen holds on this date.",
  sources: "Evidence",
  boundaries: {
    label: "Boundaries",
    administrative: "Administrative",
    disputed: "With disputed ground",
    plain: "International only",
  },
  manySources: (count: number) => `Sources: ${count}, all named under “About”.`,
  sourcesFailed: "The further rows could not be loaded. Check the connection, then try again.",
};
