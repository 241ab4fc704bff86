import type { Feature, Geometry } from "geojson";
import { filteredRows, filteredState, filterOf } from "../../dossier/filter/filter.ts";
import { withRegions } from "../../dossier/regions/with-regions.ts";
import { type DossierState, heldOf, stateAt } from "../../dossier/state/state.ts";
import type { Dossier } from "../../model/dossier.ts";
import { DEFAULT_POLICY, type DisputedGround, POLICIES } from "../../model/geodata/boundary-policy.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { polityAreas } from "../../model/geodata/names.ts";
import type { Airport } from "../../model/geodata/place.ts";
import type { Polity } from "../../model/geodata/polity.ts";
import type { AreaGeometry } from "../../model/geometry/coordinates.ts";
import { type DrawnAct, drawnActs } from "../../scene/actions/acts.ts";
import { statusPhrase } from "../../scene/actions/words.ts";
import { type AreaClass, classifier, polityName } from "../../scene/classes/classes.ts";
import { routeStroke } from "../../scene/classes/route-stroke.ts";
import { ENGLISH } from "../../scene/phrases.ts";
import { drawableRoutes } from "../../scene/routes/connections.ts";
import { fannedRoutes, type Route } from "../../scene/routes/routes.ts";
import { subjectKey } from "../../scene/subject.ts";
import type { View } from "../../scene/view.ts";
import { sceneNotes } from "../../scene/words.ts";
import { themeOf } from "../../theme/colour/own-colours.ts";
import type { Theme } from "../../theme/theme.ts";
import { dataProvenance, type Provenance } from "../provenance.ts";
import {
  actionProperties,
  notDrawn,
  type Properties,
  statementProperties,
  suspensionProperties,
} from "./geojson-rows.ts";
import { areaShape, lineShape, pointShape } from "./geojson-shape.ts";

type AreaFeature = Feature<AreaGeometry, Polity>;

function feature(id: string, geometry: Geometry, properties: Properties): Feature {
  return { type: "Feature", id, geometry, properties };
}

function polityFeature(
  { geometry, properties: polity }: AreaFeature,
  cls: AreaClass,
  dossier: Dossier,
  state: DossierState,
): Feature {
  const { code } = polity;
  const known = state.polities.get(code);
  const { leading } = known ?? {};
  return feature(subjectKey({ kind: "polity", code }), areaShape(geometry), {
    kind: "polity",
    code,
    name: polityName(dossier, polity),
    parent: polity.own && polity.parent,
    boundary: polity.own && "outline added by the author",
    class: cls.id,
    class_label: cls.label,
    stance: leading?.stance.id,
    stance_label: leading?.stance.label,
    evidence: leading?.evidence,
    fill: cls.fill.colour,
    hatch: cls.fill.hatch?.colour,
    split: known?.split.map((stance) => stance.id) ?? [],
    statements: known ? heldOf(known).map((row) => statementProperties(dossier, row)) : [],
    suspensions: known?.suspensions.map((row) => row.id) ?? [],
  });
}

function routeFeature(route: Route, dossier: Dossier, theme: Theme): Feature {
  const { state, origin, destination } = route;
  const { id } = state.suspension;
  return feature(subjectKey({ kind: "route", id }), lineShape(route.geometry), {
    kind: "route",
    stroke: routeStroke(state.status, theme).colour,
    ...suspensionProperties(dossier, state, { origin, destination }),
  });
}

/** The line of an act, or the point where its sign stands; its kind is `action`, as features have a `kind` of their own. */
function actionFeature({ state, shape }: DrawnAct, dossier: Dossier): Feature {
  const { action, status } = state;
  const geometry = shape.line ? lineShape(shape.line.geometry) : pointShape(shape.places[0]);
  const { kind, ...properties } = actionProperties(dossier, state);
  return feature(subjectKey({ kind: "action", id: action.id }), geometry, {
    kind: "action",
    action: kind,
    class_label: statusPhrase(dossier, action.kind, status, ENGLISH),
    ...properties,
  });
}

function airportFeatures(routes: Route[]): Feature[] {
  const used = new Map<Airport, string[]>();
  for (const { origin, destination, state } of routes) {
    for (const end of [origin, destination]) {
      const ids = used.get(end);
      if (ids) ids.push(state.suspension.id);
      else used.set(end, [state.suspension.id]);
    }
  }
  return [...used].map(([{ icao, iata, name, city, country, at }, ids]) =>
    feature(subjectKey({ kind: "airport", icao }), pointShape(at), {
      kind: "airport",
      icao,
      iata,
      name,
      city,
      country,
      routes: ids,
    }),
  );
}

/** Ground that two sides claim; the map hatches it, and gives it no colour. */
function disputedFeature(
  { geometry, properties: ground }: Feature<AreaGeometry, DisputedGround>,
  geodata: Geodata,
): Feature {
  const { id, name, country, area, districts, towns } = ground;
  const named = geodata.cities.filter((city) => towns.includes(city.id)).map((city) => city.name);
  return feature(`disputed:${id}`, areaShape(geometry), {
    kind: "disputed-ground",
    name,
    country,
    approximate: true,
    area_km2: area,
    districts,
    towns: named,
  });
}

/** The polities with something to tell, whether the map gives them a colour or not, countries before regions. */
function toldAreas(geodata: Geodata, state: DossierState, classOf: (p: Polity) => AreaClass): AreaFeature[] {
  return polityAreas(geodata).filter(
    ({ geometry, properties }) =>
      geometry !== null &&
      geometry.coordinates.length > 0 &&
      (classOf(properties).id !== "base" || state.polities.has(properties.code)),
  );
}

/** One feature a line, so that two files can be compared line by line. */
function print(metadata: Properties, features: Feature[]): string {
  const lines = features.map((f) => JSON.stringify(f)).join(",\n");
  return `{"type":"FeatureCollection",\n"metadata":${JSON.stringify(metadata)},\n"features":[\n${lines}\n]}\n`;
}

/** Rows that the filter leaves out, of those that are told of on the date. */
function leftOut(all: DossierState, shown: DossierState): Properties {
  const statements = ({ polities }: DossierState) =>
    [...polities.values()].reduce((sum, known) => sum + heldOf(known).length, 0);
  return {
    positions: statements(all) - statements(shown),
    ...(all.actions.length > 0 && { actions: all.actions.length - shown.actions.length }),
    suspensions: all.suspensions.length - shown.suspensions.length,
  };
}

/** What of a dossier is written. `only`: ids of the classes that a filter shows; the others' rows are left out. */
type Shown = Pick<View, "at" | "only" | "boundaries">;

/**
 * What the map shows on a date as GeoJSON (RFC 7946): polities with their statements, routes cut at the antimeridian,
 * their airports, and acts that have a place. The foreign member `metadata` tells where the file comes from and holds every row that is not drawn.
 * `boundaries`: with `disputed`, the disputed ground is a feature of its own.
 */
export function geojsonExport(
  dossier: Dossier,
  world: Geodata,
  { at, only, boundaries = DEFAULT_POLICY }: Shown,
  given: Theme,
  provenance: Provenance,
): string {
  const geodata = withRegions(world, dossier);
  const theme = themeOf(dossier, given);
  const state = stateAt(dossier, at);
  const classOf = classifier(dossier, state, theme);
  const areas = toldAreas(geodata, state, classOf);
  const routes = fannedRoutes(drawableRoutes(state, new Map(geodata.airports.map((a) => [a.icao, a]))));
  const acts = drawnActs(dossier, geodata, state);
  const filter = filterOf(dossier, state, only);
  const shown = filteredState(state, filter);
  const shownAreas = areas.filter((f) => filter.polity(f.properties.code));
  const shownRoutes = routes.filter((r) => filter.flight(r.state));
  const metadata = {
    ...dataProvenance(provenance),
    date: at,
    notes: [...sceneNotes(dossier, state), ...dossier.notes],
    ...(!filter.all && { left_out_by_filter: leftOut(state, shown) }),
    not_drawn: notDrawn(filteredRows(dossier, state, filter), shown, {
      polities: new Set(areas.map((f) => f.properties.code)),
      routes: new Set(routes.map((r) => r.state.suspension.id)),
      actions: new Set(acts.map((a) => a.state.action.id)),
    }),
  };
  return print(metadata, [
    ...shownAreas.map((f) => polityFeature(f, classOf(f.properties), dossier, shown)),
    ...shownRoutes.map((r) => routeFeature(r, dossier, theme)),
    ...airportFeatures(shownRoutes),
    ...acts.filter((a) => filter.action(a.state)).map((a) => actionFeature(a, dossier)),
    ...(POLICIES[boundaries].disputes
      ? geodata.disputed.features.map((f) => disputedFeature(f, geodata))
      : []),
  ]);
}
