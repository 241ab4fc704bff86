export const address = {
  notUnderstood: (part: string) => `“${part}” in the address was not understood.`,
  notOpen: (id: string) =>
    `The dossier “${id}” was open in the browser only, and is not any more: open its files again.`,
  noSuchPin: "What the address has pinned is not in this dossier.",
  noSuchView: (id: string) => `The address asks for a view “${id}”, which this map does not have.`,
  noSuchSources: (id: string) => `The address asks for sources “${id}”, which this dossier does not have.`,
  noSuchClass: (id: string) => `The address filters by “${id}”, which this dossier does not have.`,
  outsidePeriod: (day: string, first: string, last: string) =>
    `The address asks for ${day}, but the dossier goes from ${first} to ${last}.`,
};
