import type { ActionStatus, BuiltInKind } from "../model/action-kinds.ts";
/** What a picture says in words of its own, beside those of the dossier and the names of places. */
export const SCENE_PHRASES = {
  routes: {
    operating: "Operating route",
    announced: "Suspension announced",
    suspended: "Suspended route",
    lifted: "Suspension lifted",
  },
  /** Kinds of act, and what the legend calls those that are so far. */
  kinds: {
    airspace: {
      label: "Airspace",
      announced: "Airspace to be closed",
      "in-force": "Airspace closed",
      ended: "Airspace open again",
    },
    border: {
      label: "Border",
      announced: "Border to be closed",
      "in-force": "Border closed",
      ended: "Border open again",
    },
    trade: {
      label: "Trade",
      announced: "Trade ban announced",
      "in-force": "Trade ban",
      ended: "Trade ban lifted",
    },
    broadcast: {
      label: "Broadcasting",
      announced: "Broadcasting ban announced",
      "in-force": "Broadcasting ban",
      ended: "Broadcasting ban lifted",
    },
    forces: {
      label: "Armed forces",
      announced: "Movement of forces announced",
      "in-force": "Forces moved in",
      ended: "Forces withdrawn",
    },
    law: {
      label: "Law and courts",
      announced: "Legal act announced",
      "in-force": "Legal act in force",
      ended: "Legal act no longer in force",
    },
    diplomacy: {
      label: "Diplomacy",
      announced: "Diplomatic step announced",
      "in-force": "Diplomatic step",
      ended: "Diplomatic step reversed",
    },
    recognition: {
      label: "Recognition",
      announced: "Recognition announced",
      "in-force": "Recognition",
      ended: "Recognition withdrawn",
    },
    sanction: {
      label: "Sanctions",
      announced: "Sanctions announced",
      "in-force": "Sanctions",
      ended: "Sanctions lifted",
    },
  } satisfies Record<BuiltInKind, Record<"label" | ActionStatus, string>>,
  /** Of a kind that the dossier brings without phrases of its own. */
  ownKind: {
    announced: (kind: string) => `${kind}: announced`,
    "in-force": (kind: string) => kind,
    ended: (kind: string) => `${kind}: ended`,
  } satisfies Record<ActionStatus, (kind: string) => string>,
  actTitle: (who: string, status: string, toward?: string) =>
    toward ? `${who} to ${toward}: ${status}` : `${who}: ${status}`,
  contested: "Contested: another account denies it",
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
  remark: "Spoke, took no side",
  base: "Not covered",
  /** A count of the legend with that of the organisations beside it. */
  withOrganisations: (count: string, organisations: string) => `${count} + ${organisations} org.`,
  implied: (position: string) => `${position} (implied)`,
  sections: { position: "Position taken", action: "Action taken", none: "No position" },
  boundaries: {
    section: "Boundaries",
    ground: "Disputed territories, approximate",
    line: "Boundary disputed or not agreed",
    plain: "Only international boundaries are drawn.",
    own: (names: string) => `Outline of ${names} added by the author.`,
    lines: "Boundaries that are disputed or not agreed",
  },
  /** The last day is whole; of the first only what differs. */
  period: (first: string, last: string) => `${first} to ${last}`,
  world: "The world in the same colours",
  outside: {
    many: (count: string) => `${count} more countries or regions hold a position outside the main map`,
    none: "No position outside the main map",
    noneShown: "None of the positions shown lies outside the main map",
    beyond: (note: string) => `Outside the map: ${note}`,
  },
  named: (named: string, all: string) => `${named} of ${all} named at this size`,
  evidence: (layer: string) => `Evidence: ${layer}.`,
  /** As it was asked, where that is known. */
  question: (label: string, asked?: string) =>
    `Question: ${/[.?!؟。]$/.test(label) ? label : `${label}.`}${asked === undefined ? "" : ` “${asked}”`}`,
  only: (classes: string) => `Shows only: ${classes}.`,
  onlyNothing: "Nothing on this date matches the filter.",
  footnotes: {
    sources: (count: number, list: string) => `${count > 1 ? "Sources" : "Source"}: ${list}`,
    counted: (count: number) => `${count} sources, listed in this file’s metadata and with the data.`,
    more: (count: number) =>
      `${count} more ${count === 1 ? "source is" : "sources are"} listed with the data.`,
    small: "Too small for legend, notes and sources: choose a larger size, or see this file’s metadata.",
    madeWith: "Made with Demarche",
  },
  notes: {
    since: "Only what was said and done in these days is shown.",
    undated: "Undated suspensions are shown from the date of their source.",
    undatedActs: "Undated acts are shown from the date of their source.",
    unmarkedActs: (count: number) =>
      count === 1
        ? "One act has no mark on the map and is listed only."
        : `${count} acts have no mark on the map and are listed only.`,
    endedActs: (count: number) =>
      count === 1
        ? "One act has ended by this date and is listed only."
        : `${count} acts have ended by this date and are listed only.`,
    signs: (drawn: string, acts: string) => `Signs drawn at this size: ${drawn} of ${acts} acts.`,
    borrowed: "The source names no airports; they come from other records.",
    unplaced: (carriers: string) => `Not drawn, because no route is known: ${carriers}.`,
    organisations: (named: string) => `Organisations: ${named}.`,
    organisation: (name: string, position: string) => `${name} (${position})`,
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
