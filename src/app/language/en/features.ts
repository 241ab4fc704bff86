import { pluralsOf } from "../plural.ts";

const count = pluralsOf("en");

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
  nothing: "nothing in the dossier",
};
