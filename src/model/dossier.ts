import type { Feature } from "geojson";
import type { OwnKind } from "./action-kinds.ts";
import type { CellsOf } from "./columns/columns.ts";
import type { OwnPlace } from "./geodata/place.ts";
import type { Organisation, Polity } from "./geodata/polity.ts";
import type { AreaGeometry, Bounds } from "./geometry/coordinates.ts";
import type { ProjectionId } from "./projection.ts";
import type { OwnColour, Scale, Stance } from "./stance.ts";

export type { OwnColour, Scale, Stance, StanceRole } from "./stance.ts";

/**
 * ISO 8601 date, or date and time with offset (`2017-09-29T18:00+03:00`). Rows may have one of EDTF up to level 1 instead:
 * `2017-10`, `2017-10-03~`, `../2018-04-01`.
 */
export type IsoDate = string;

/** Where a row stands in its own file, 1-based. */
export interface RowOrigin {
  file: string;
  line: number;
  /** Of a workbook. */
  sheet?: string;
}

/** One statement of one actor: the cells of its row. */
export interface Position extends CellsOf<"positions"> {
  row: RowOrigin;
}

/** One carrier stopping one route (or, without airports, its flights in general): the cells of its row. */
export interface Suspension extends CellsOf<"suspensions"> {
  row: RowOrigin;
}

/** One act of one actor, other than flights that stop: the cells of its row. */
export interface Action extends CellsOf<"actions"> {
  row: RowOrigin;
}

/** A row of any table. */
export type Row = Position | Action | Suspension;

export type Standing = Position["standing"];
export type Rank = NonNullable<Position["rank"]>;
export type Scope = Position["scope"];
export type Confidence = NonNullable<Position["confidence"]>;

/** The part of CSL-JSON that is used. */
export interface Source {
  id: string;
  type: string;
  title: string;
  publisher?: string;
  author?: { family?: string; given?: string; literal?: string }[];
  /** As CSL gives it, commonly a BCP 47 tag. */
  language?: string;
  /** ISO date, from CSL's `issued`. */
  issued?: IsoDate;
  url?: string;
  note?: string;
  /** Whose the publisher is, from CSL's `custom`: `Iranian state broadcaster`. */
  ownership?: string;
}

/** A row as it was when its words, its place and its date were checked. */
export interface CheckedRow {
  /** Id of the row. */
  row: string;
  date?: IsoDate;
  locator?: string;
  quote?: string;
}

/** What was checked against a copy of a source, and when. */
export interface CheckedSource {
  source: string;
  /** Of the copy's text in normal form. */
  sha256: string;
  date: IsoDate;
  rows: CheckedRow[];
}

/** A camera with a name, fitted to bounds. */
export interface NamedView {
  id: string;
  label: string;
  bounds: Bounds;
  /** By the width of the bounds where absent. */
  projection?: ProjectionId;
}

/** What the map shows first. */
interface Opening {
  /** The period's last where absent. */
  day?: IsoDate;
  /** Id of a named view; the first where absent. */
  view?: string;
}

/**
 * A part of the evidence that is shown by itself. What it leaves out it takes from the dossier, but for its notes, which
 * come after the dossier's.
 */
export interface EvidenceLayer {
  id: string;
  label: string;
  /** Ids of the sources whose rows it holds; all of them where absent. */
  sources?: string[];
  period?: { start: IsoDate; end: IsoDate };
  /** What it leaves out it takes from the dossier. */
  opening?: Opening;
  covered?: string[];
  summary?: string;
  notes?: string[];
}

/** What the dossier is about, where statements before it have to be told from those after it. */
interface SubjectEvent {
  /** `the vote`. */
  label: string;
  date: IsoDate;
}

/** What stances are taken on, and which there are. */
export interface Answerable {
  stances: Stance[];
  /** What the stances are to each other; `categorical` where absent. */
  scale?: Scale;
  event?: SubjectEvent;
}

/** One of several things that a dossier asks. What it leaves out it takes from the dossier. */
export interface Question extends Partial<Answerable> {
  id: string;
  label: string;
  /** As it was asked, verbatim. */
  text?: string;
}

/** Its stances, scale and event are those of the question that is shown. */
export interface Dossier extends Answerable {
  id: string;
  title: string;
  summary?: string;
  /** BCP 47, of the dossier’s own words; English where absent. */
  language?: string;
  /** Code of the polity that the dossier is about: `IQ-KR`. */
  subject?: string;
  /** Name in the IANA database of the zone that days are counted in, and that dates with a time are written in; UTC where absent. */
  timezone?: string;
  /** First and last day, ISO dates. */
  period: { start: IsoDate; end: IsoDate };
  /** The day from which on what was said and done is shown, and nothing older; absent in a whole dossier. */
  since?: IsoDate;
  opening?: Opening;
  /** The first is the default; absent where the evidence is one. */
  layers?: EvidenceLayer[];
  /** The layer that these rows were taken from; absent in a whole dossier, and in one without layers. */
  layer?: { id: string; label: string };
  /** The first is the default; absent where the dossier asks one thing. */
  questions?: Question[];
  /** The one that is shown; absent where the dossier asks one thing. */
  question?: Pick<Question, "id" | "label" | "text">;
  /** What questions have that leave it out; absent where the dossier asks one thing. */
  shared?: Answerable;
  /** Colours of the ground, in place of the theme's. */
  base?: { sea?: Required<OwnColour>; land?: Required<OwnColour> };
  organisations: Organisation[];
  views: NamedView[];
  /** Codes of polities whose statements were looked for; one without a row here is "no statement found". */
  covered: string[];
  /** Names that differ from the geodata's, with the dossier's reason in its notes: `{ TUR: "Turkey" }`. */
  names: Record<string, string>;
  /** What was left out and why, in plain sentences for the reader. */
  notes: string[];
  /** Whom the dossier's own boundaries and data are owed to; printed on every picture after the map's own credits. */
  credits?: string[];
  /** Those that the dossier draws itself, the largest first; a page has them among its geodata instead. */
  regions?: Feature<AreaGeometry, Polity>[];
  /** Of `places.csv`; absent where it brings none. */
  places?: OwnPlace[];
  positions: Position[];
  /** All acts but those of the kind `flights`, which are among the suspensions, whichever table they come from. */
  actions: Action[];
  suspensions: Suspension[];
  /** Kinds of act beside the built-in ones. */
  actionKinds?: OwnKind[];
  sources: Source[];
  /** What `checked.json` keeps; absent where nothing was signed. */
  checked?: CheckedSource[];
}
