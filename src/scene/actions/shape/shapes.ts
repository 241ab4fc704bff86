import type { Feature } from "geojson";
import type { ActionMark } from "../../../model/action-kinds.ts";
import type { Action, Dossier } from "../../../model/dossier.ts";
import type { Geodata } from "../../../model/geodata/geodata.ts";
import { politiesOf, polityAreas } from "../../../model/geodata/names.ts";
import { placeAt, placesAtOf } from "../../../model/geodata/place.ts";
import type { Polity } from "../../../model/geodata/polity.ts";
import type { AreaGeometry, LineGeometry, LonLat } from "../../../model/geometry/coordinates.ts";
import { memoize } from "../../../model/memoize.ts";
import { alongArc, arc, arcGeometry } from "../../routes/arcs.ts";
import { boundaryLines, boundaryOf, courseBy, SHARES } from "./boundary.ts";

/** Where an act is drawn. */
export interface ActShape {
  /** Where its sign may stand, the best place first. */
  places: [LonLat, ...LonLat[]];
  /** `boundary` is drawn on the side of the actor, `way` from one place to another. */
  line?: { kind: "boundary" | "way"; geometry: LineGeometry };
  /** The arrowhead of a way. */
  head?: { at: LonLat; rotation: number };
  /** Of the bar across a border: clockwise from north, degrees. */
  bar?: number;
}

/** What acts are placed on; kept, as every day of a dossier asks for it. */
interface Ground {
  areas: Map<string, Feature<AreaGeometry, Polity>>;
  codes: ReadonlySet<string>;
  places: Record<string, LonLat>;
}

const groundOf = memoize(
  (geodata: Geodata): Ground => ({
    areas: new Map(polityAreas(geodata).map((area) => [area.properties.code, area])),
    codes: new Set(politiesOf(geodata).map(({ code }) => code)),
    places: placesAtOf(geodata),
  }),
);

interface Way {
  from: LonLat;
  to: LonLat;
}

/** Where ways lead and signs turn to. */
export interface ActPlaces {
  ground: Ground;
  /** Of the polities that have ground. */
  codes: ReadonlySet<string>;
  /** The label of the dossier's subject. */
  subject: LonLat | undefined;
}

export function actPlaces({ subject }: Dossier, geodata: Geodata): ActPlaces {
  const ground = groundOf(geodata);
  return { ground, codes: ground.codes, subject: ground.areas.get(subject ?? "")?.properties.label };
}

function boundaryShape(
  { polity = "", target = "" }: Action,
  { ground, subject }: ActPlaces,
): ActShape | undefined {
  const [actor, other] = [ground.areas.get(polity), ground.areas.get(target)];
  if (!actor) return undefined;
  const toward = other?.properties.label ?? subject ?? actor.properties.label;
  const found = boundaryOf(actor, other, toward);
  if (!found) return undefined;
  const [only] = found.lines;
  const geometry: LineGeometry =
    only && found.lines.length === 1
      ? { type: "LineString", coordinates: only }
      : { type: "MultiLineString", coordinates: found.lines };
  return { places: found.places, line: { kind: "boundary", geometry } };
}

/** A bar lies across the border that runs past its place, and from west to east where none does. */
function crossingShape(at: LonLat, { polity = "", target = "" }: Action, { ground }: ActPlaces): ActShape {
  const [actor, other] = [ground.areas.get(polity), ground.areas.get(target)];
  const lines = actor ? boundaryLines(actor, other) : [];
  return { places: [at], bar: courseBy(at, lines) ?? 0 };
}

/** Share of the way at which the arrowhead stands: short of the name that is written at its end. */
const HEAD = 0.86;

/** Where the way of an act begins and ends; undefined where it goes nowhere. */
export function wayOf(act: Action, mark: ActionMark, { ground }: ActPlaces): Way | undefined {
  if (mark !== "link" && mark !== "route") return undefined;
  const [from, to] =
    mark === "route"
      ? [act.origin, act.destination].map((icao = "") => placeAt(icao, ground.places))
      : [act.polity, act.target].map((code = "") => ground.areas.get(code)?.properties.label);
  return from && to && from.join() !== to.join() ? { from, to } : undefined;
}

function wayShape({ from, to }: Way, curvature: number): ActShape {
  const path = arc(from, to, curvature);
  const [middle, ...others] = SHARES;
  const at = (share: number) => alongArc(path, share).at;
  return {
    places: [at(middle), ...others.map(at)],
    line: { kind: "way", geometry: arcGeometry(path) },
    head: alongArc(path, HEAD),
  };
}

/** The shape of an act; undefined where there is none, as it has no mark or its place is not known. */
export function shapeOfAct(
  act: Action,
  mark: ActionMark,
  places: ActPlaces,
  curvature: number,
): ActShape | undefined {
  const at = placeAt(act.place ?? "", places.ground.places);
  switch (mark) {
    case "border":
      return boundaryShape(act, places);
    case "crossing":
      return at && crossingShape(at, act, places);
    case "place":
      return at && { places: [at] };
    case "link":
    case "route": {
      const way = wayOf(act, mark, places);
      return way && wayShape(way, curvature);
    }
    case "none":
      return undefined;
    default:
      return mark satisfies never;
  }
}
