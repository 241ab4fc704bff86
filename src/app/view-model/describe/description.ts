import type { Surface } from "../../../model/columns/column.ts";
import type { Confidence, IsoDate } from "../../../model/dossier.ts";
import type { Badge, Fill } from "../../../scene/scene.ts";

/** Where a row comes from, and how far it can be relied on. */
interface Founded {
  source: string;
  locator: string;
  evidence: string;
  /** Where the source is on the web, at the quote where there is one. */
  href?: string;
  confidence: Confidence;
  /** Day on which it was checked against a copy of its source. */
  checked?: IsoDate;
  labelled: LabelledCell[];
  /** The account that contradicts it, where that is a row of what is shown. */
  contest?: Contest;
}

/** What another row says against one. */
export interface Contest {
  id: string;
  gist: string;
  source: string;
  date: string;
  href?: string;
}

/** A cell that is told under the label of its column. */
export interface LabelledCell {
  field: string;
  label: string;
  value: string;
  on: readonly Surface[];
}

/** One row as the reader meets it. */
export interface Saying extends Founded {
  id: string;
  quote?: string;
  quoteLang?: string;
  gist: string;
  speaker: string;
  role?: string;
  standing?: string;
  stance?: string;
  date: string;
  /** Before or after what the dossier is about. */
  timing?: string;
}

/** What a tooltip or the panel says of a subject. */
export interface Description {
  title: string;
  label: string;
  /** Of the class on the map; absent where there is none. */
  fill?: Fill;
  /** Its badge on the map, so that colour is not alone in telling it. */
  badge?: Badge;
  /** Why its statement leads, where there was a choice. */
  because?: string;
  /** The first rows, as many as were asked for. */
  sayings: Saying[];
  acts: ActFact[];
  /** Of a polity: the acts that are its own, one after another, as far as there is room for them in a line. */
  did?: string;
  routes: RouteFact[];
  /** All there are. */
  total: { sayings: number; acts: number; routes: number };
  /** Said where there are no rows. */
  empty?: string;
}

/** An act as the reader meets it. */
export interface ActFact extends Founded {
  id: string;
  actor: string;
  role?: string;
  /** How far it has come on the day, with its kind: `Border closed`. */
  status: string;
  dates: string;
  gist: string;
  quote?: string;
  quoteLang?: string;
}

export interface RouteFact extends Founded {
  id: string;
  carrier: string;
  way: string;
  status: string;
  /** The same within a sentence. */
  statusWithin: string;
  dates: string;
  /** When it stopped and resumed; its status where the source dates nothing. */
  course: string;
  gist: string;
  quote?: string;
  routeSource?: string;
  /** Said where another row stands for the same route on the map. */
  account?: string;
}
