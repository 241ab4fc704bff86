import { pluralsOf } from "../plural.ts";

const count = pluralsOf("en");

export const search = {
  name: "Search",
  placeholder: "Search people, places, quotes",
  results: "What was found",
  kinds: {
    place: "Places and bodies",
    person: "People",
    flight: "Flights",
    airport: "Airports",
    words: "Words said",
  },
  found: (n: number) => count(n, { one: "# result", other: "# results" }),
  more: (n: number) => count(n, { one: "# more: add a word", other: "# more: add a word" }),
  reading: "Still reading the dossier …",
  nothing: (query: string) => `Nothing found for “${query}”.`,
  nearest: "Nearest to it",
  nearestAre: (n: number) => count(n, { one: "The nearest is listed.", other: "The # nearest are listed." }),
  hint: "Try a country, a name, an airline, an airport or a word of a quote.",
  loading: "Loading the search",
  failed: "The search could not be loaded. Check the connection, then type again.",
  clear: "Clear the search",
};
