import type { AreaGeometry, Bounds, LineGeometry, LonLat } from "../model/geometry/coordinates.ts";
import type { ProjectionId } from "../model/projection.ts";
import type { Colour, Hatching, StrokeStyle, SymbolId, TypeStyle } from "../theme/theme.ts";

/** Paint of an area: a flat colour, and lines of a second colour over it. */
export interface Fill {
  colour: Colour;
  hatch?: Hatching;
}

/** Lines alone, over whatever colour lies there. */
export interface Overlay {
  colour?: never;
  hatch: Hatching;
}

interface MarkBase {
  /** Unique in the scene and stable between builds: `area:TUR`. */
  id: string;
  /** Plain text for `<title>` and screen readers. */
  title: string;
  /** Ids of the dossier rows that the mark stands on; empty for the base map. */
  rows: string[];
  /** What hovering reads; absent where there is nothing to say. */
  subject?: Subject;
}

export type Subject =
  | { kind: "polity"; code: string }
  | { kind: "route"; id: string }
  /** All routes between two airports, by their ICAO codes in order: `LTFM-ORER`. */
  | { kind: "connection"; pair: string }
  | { kind: "airport"; icao: string }
  /** An act, by the id of its row. */
  | { kind: "action"; id: string };

export interface AreaMark extends MarkBase {
  kind: "area";
  geometry: AreaGeometry;
  fill: Fill | Overlay;
  stroke?: StrokeStyle;
}

export interface LineMark extends MarkBase {
  kind: "line";
  /** Already cut at the antimeridian. */
  geometry: LineGeometry;
  stroke: StrokeStyle;
  casing?: { colour: Colour; width: number };
  /** CSS px that the line stands to the left of its own way, and so inside a ring that runs counter-clockwise. */
  inset?: number;
  /** Of one among many: shown only at this whole zoom and above, with dashes that need not meet; always where absent. */
  minZoom?: number;
}

export interface PointMark extends MarkBase {
  kind: "point";
  at: LonLat;
  symbol: SymbolId;
  /** CSS px, of the symbol's 16 x 16 box. */
  size: number;
  ink: Colour;
  paper: Colour;
  accent: Colour;
  /** Clockwise from north, degrees, on the Mercator plane. */
  rotation: number;
  /** CSS px to the right of its place, and below it. */
  shift?: [x: number, y: number];
  /** Shown only at this zoom and above; always where absent. */
  minZoom?: number;
  /** That is the zoom from which it has room among others on Mercator's plane; on others it is another. */
  isParted?: true;
}

/** Where a label may stand, seen from its point; the first that is free is taken. */
export type LabelAnchor =
  | "centre"
  | "right"
  | "left"
  | "above"
  | "below"
  | "above-right"
  | "below-right"
  | "above-left"
  | "below-left";

/** The sign of a class; `also` is that of another position inside the same polity, half behind the first. */
export interface Badge {
  symbol: SymbolId;
  ink: Colour;
  paper: Colour;
  also?: { symbol: SymbolId; ink: Colour; paper: Colour };
  /** Stands over the text and not beside it. */
  isAbove?: true;
}

export interface LabelMark extends MarkBase {
  kind: "label";
  /** One string a line. */
  lines: string[];
  at: LonLat;
  anchors: LabelAnchor[];
  /** CSS px between the point and the text, for every anchor but `centre`. */
  gap: number;
  /** Higher goes first. */
  priority: number;
  style: TypeStyle;
  /** May stand away from its point, joined to it by a line. */
  leader?: StrokeStyle;
  /** Type of a label that stands outside its area, where `style` was chosen for the fill inside. */
  outside?: TypeStyle;
  /** Id of the area that it names: it stands on that, in the water beside it, or not as a bare name at all. */
  area?: string;
  /** May stand in a box of this paint, joined to its point, where it has no other place. */
  callout?: { fill: Colour; stroke: StrokeStyle };
  /** Shown only at this zoom and above. */
  minZoom: number;
  /** Second channel of the colour of its area: drawn beside the text. */
  badge?: Badge;
  /** Drawn at the point itself, and only where the label has found a place: the dot of a city. */
  marker?: { symbol: SymbolId; size: number; ink: Colour; paper: Colour };
}

export type Mark = AreaMark | LineMark | PointMark | LabelMark;

/** Marks of a layer are drawn in order, layers from the ground up. */
export interface Layer {
  id: string;
  /** For people who open the picture in a drawing program. */
  name: string;
  marks: Mark[];
}

export interface LegendEntry {
  /** Stable class id, which marks of the class share: `stance:rejects`, `route:suspended`, `silent`. */
  id: string;
  label: string;
  /** Of polities or rows. */
  count: number;
  /** How many organisations hold the position too; absent where none does. */
  organisations?: number;
  swatch:
    | { kind: "area"; fill: Fill | Overlay; stroke?: StrokeStyle; symbol?: SymbolId; ink?: Colour }
    | { kind: "line"; stroke: StrokeStyle; symbol?: SymbolId; ink: Colour; paper: Colour; accent: Colour }
    | { kind: "symbol"; symbol: SymbolId; ink: Colour; paper: Colour; accent: Colour };
  /** Polity codes or ids of rows that are in the class. */
  members: string[];
  /** Left out by the filter. */
  off?: boolean;
  /** What it stands for is no class of polities or routes, so that a number beside it would say nothing. */
  uncounted?: boolean;
  /** Numbers, from 1, of the scene's footnotes that name the sources of its members. */
  footnotes?: number[];
}

export interface LegendSection {
  id: string;
  title: string;
  entries: LegendEntry[];
}

/** What of many routes is drawn, where those between two airports are one line and not all lines are drawn. */
export interface LevelOfDetail {
  /** All routes that could be drawn and that the filter shows. */
  routes: number;
  /** How many of them are drawn from a whole zoom on, from far to near; the first are always drawn. */
  steps: { zoom: number; drawn: number }[];
}

/** Someone with ground who holds a position. */
export interface Holder {
  /** Id of the mark of that ground. */
  area: string;
  name: string;
  /** Of the position. */
  label: string;
}

/** A second, small map of the world in the same colours (Equal Earth). */
export interface Inset {
  title: string;
  /** Which of the holders lie outside the scene's own frame; `seenBy` tells it of another camera. */
  caption: string;
  holders: Holder[];
  ground: Colour;
  marks: AreaMark[];
  /** Id of the mark that the dossier is about; absent where it is about none or draws none of it. */
  subject?: string;
  /** The main frame's bounds are outlined on it. */
  frameStroke: StrokeStyle;
}

/** What a picture must show of the globe, degrees, and how that is laid flat. */
export interface Frame {
  bounds: Bounds;
  /** By the width of the bounds where absent. */
  projection?: ProjectionId;
}

/** The one description of a picture: plain JSON, everything resolved. */
export interface Scene {
  version: 1;
  frame: Frame;
  title: string;
  subtitle: string;
  /** BCP 47, of the title and all words of the dossier; English where absent. */
  language?: string;
  /** Which layer of the evidence the picture shows, as a sentence; absent where the evidence is one. */
  evidence?: string;
  /** Which question the picture shows, as a sentence; absent where the dossier asks one thing. */
  question?: string;
  /** What a filter shows and that it leaves out the rest, as a sentence; absent where all is shown. */
  filter?: string;
  /** Human-readable date or period that the picture shows. */
  dateLabel: string;
  /** ISO date of the state shown. */
  at: string;
  ground: Colour;
  text: { strong: Colour; soft: Colour; rule: Colour; paper: Colour };
  layers: Layer[];
  inset?: Inset;
  legend: LegendSection[];
  /** What is not drawn, and what the reader must know; plain sentences. */
  notes: string[];
  /** Absent where each route has a line of its own. What it says depends on the zoom: `sceneAt` makes a note of it. */
  levelOfDetail?: LevelOfDetail;
  /** Short citation of every source that the picture uses. */
  sources: string[];
  /** Those of them that colours and lines stand on, numbered from 1 as the legend has them; absent where it is but one. */
  footnotes?: string[];
  boundaryPolicy: string;
  attribution: string[];
}
