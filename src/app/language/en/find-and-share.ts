import { pluralsOf } from "../plural.ts";

const count = pluralsOf("en");

export const search = {
  name: "Search",
  placeholder: "Search people, places, quotes",
  results: "Results",
  kinds: {
    place: "Places and organisations",
    person: "People",
    act: "Acts",
    flight: "Flights",
    airport: "Airports",
    words: "Statements",
  },
  found: (n: number) => count(n, { one: "# result", other: "# results" }),
  more: (n: number) =>
    count(n, { one: "# more: add a word to narrow it down", other: "# more: add a word to narrow it down" }),
  reading: "Still loading the dossier…",
  nothing: (query: string) => `Nothing found for “${query}”.`,
  nearest: "Similar",
  nearestAre: (n: number) =>
    count(n, { one: "The closest match is listed.", other: "The # closest matches are listed." }),
  hint: "Try a country, a name, an airline, an airport or a word of a quote.",
  loading: "Loading the search",
  failed: "The search could not be loaded. Check the connection, then type again.",
  clear: "Clear the search",
};

export const share = {
  title: "Share",
  close: "Close",
  link: "Link to this view",
  linkNote: "The link keeps the map’s position, date, question, sources, filters and what is pinned.",
  cardNote: "Where the link is posted, it shows a picture of this view.",
  copyLink: "Copy link",
  embed: "Embed in a page",
  embedNote: "The frame fills its column. Readers move the map with two fingers.",
  height: "Height, px",
  copyEmbed: "Copy embed code",
  copied: "Copied.",
  copyYourself: "This page cannot use the clipboard: select the text and copy it.",
  opened:
    "This dossier is open only in your browser, so there is no link to it. Share a picture, or save it as a zip and publish it with demarche build.",
  sheet: "Share with an app",
  picture: "Download a picture",
  loading: "The sharing options could not be loaded. Check the connection, then try again.",
};

export const address = {
  notUnderstood: (part: string) => `“${part}” in the address was not understood.`,
  notOpen: (id: string) => `The dossier “${id}” is not kept in this browser: open its files again.`,
  noSuchPin: (pin: string) => `The address pins “${pin}”, which is not in this dossier.`,
  noSuchView: (id: string) => `The address asks for a view “${id}”, which this map does not have.`,
  noSuchSources: (id: string) => `The address asks for sources “${id}”, which this dossier does not have.`,
  noSuchQuestion: (id: string) => `The address asks for a question “${id}”, which this dossier does not ask.`,
  noSuchClass: (id: string) => `The address filters by “${id}”, which this dossier does not have.`,
  outsidePeriod: (day: string, first: string, last: string) =>
    `The address asks for ${day}, but the dossier goes from ${first} to ${last}.`,
};
