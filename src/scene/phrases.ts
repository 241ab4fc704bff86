/** What a picture says in words of its own, beside those of the dossier and the names of places. */
export const SCENE_PHRASES = {
  routes: {
    operating: "Operating route",
    announced: "Suspension announced",
    suspended: "Suspended route",
    lifted: "Suspension lifted",
  },
  /** Within a sentence. */
  routesWithin: {
    operating: "operating route",
    announced: "suspension announced",
    suspended: "suspended route",
    lifted: "suspension lifted",
  },
  routeTitle: (carrier: string, from: string, to: string, status: string) =>
    `${carrier}, ${from} to ${to}: ${status}`,
  /** Several routes as one line. */
  connection: (count: string, one: string, other: string, status: string) =>
    `${count} routes between ${one} and ${other}: ${status}`,
  bundled: (count: string) => `${count} routes`,
  silent: "No statement in the source",
  silentYet: "No statement by this date",
  carrier: "Its carrier suspends flights",
  remark: "Statement without a position",
  base: "Not covered",
  implied: (position: string) => `${position} (implied)`,
  sections: { position: "Position taken", action: "Action taken", none: "No position" },
  boundaries: {
    section: "Boundaries",
    ground: "Disputed territories, approximate",
    line: "Boundary disputed or not agreed",
    plain: "Only international boundaries are drawn.",
    own: (names: string) => `Boundaries of ${names}: drawn by the makers of this dossier.`,
    lines: "Boundaries that are disputed or not agreed",
  },
  /** The last day is whole; of the first only what differs. */
  period: (first: string, last: string) => `${first} to ${last}`,
  world: "The world in the same colours",
  outside: {
    many: (count: string) => `${count} more polities hold a position outside the main map`,
    none: "No position outside the main map",
    noneShown: "No position of those shown outside the main map",
    beyond: (note: string) => `Outside the map: ${note}`,
  },
  named: (named: string, all: string) => `${named} of ${all} named at this size`,
  evidence: (layer: string) => `Evidence: ${layer}.`,
  only: (classes: string) => `Shows only: ${classes}. All else is left out.`,
  onlyNothing: "Nothing of what the filter shows holds on this date. All else is left out.",
  footnotes: {
    sources: (count: number, list: string) => `${count > 1 ? "Sources" : "Source"}: ${list}`,
    counted: (count: number) => `Sources: ${count}, each named in this file’s metadata and in the dossier.`,
    more: (count: number) =>
      `${count} more, behind statements that decide no colour, are named in this file’s metadata and in the dossier.`,
    small: "Too small for a legend, notes and sources: take a larger size, or read this file’s metadata.",
    madeWith: "Made with Demarche",
  },
  notes: {
    undated: "Suspensions without a date in the source are shown from the source’s own date.",
    borrowed: "Airports of the routes come from other records, not from the source.",
    unplaced: (carriers: string) => `Not drawn, as no route is known: ${carriers}.`,
    bodies: (names: string) => `Without ground on the map: ${names}.`,
    bundled: (routes: string) => `The ${routes} routes are drawn as one line between two airports.`,
    levelOfDetail: (drawn: string, routes: string) =>
      `${drawn} of ${routes} routes are drawn at this zoom, as one line between two airports; those with the fewest flights are left out.`,
  },
};

type ScenePhrases = typeof SCENE_PHRASES;

/** One language for a picture: its phrases, and what Intl calls it. */
export interface SceneWords extends ScenePhrases {
  locale: string;
}

export const ENGLISH: SceneWords = { ...SCENE_PHRASES, locale: "en-GB" };
