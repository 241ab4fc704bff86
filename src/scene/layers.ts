import { filterOf } from "../dossier/filter/filter.ts";
import { withRegions } from "../dossier/regions/with-regions.ts";
import type { DossierState } from "../dossier/state/state.ts";
import type { Dossier } from "../model/dossier.ts";
import { type BoundaryPolicy, DEFAULT_POLICY, POLICIES } from "../model/geodata/boundary-policy.ts";
import type { Geodata } from "../model/geodata/geodata.ts";
import { themeOf } from "../theme/colour/own-colours.ts";
import type { Theme } from "../theme/theme.ts";
import { type DrawnAct, drawnActs } from "./actions/acts.ts";
import { actLines, actSymbols } from "./actions/marks.ts";
import { areaMarks, borderLayer, waterLayer } from "./areas/areas.ts";
import { disputedLabels, disputedLayer, disputedTowns } from "./areas/disputed.ts";
import { landOf, namingAreas } from "./areas/land-at.ts";
import { type Classifier, classifier, filtered, subjectPolities } from "./classes/classes.ts";
import { cityLabels, polityLabels, shownCities } from "./labels/labels.ts";
import { airportLabels, carrierLabels } from "./labels/route-labels.ts";
import type { SceneWords } from "./phrases.ts";
import { drawnRoutes } from "./routes/bundles.ts";
import { airportMarks, type Route, routeLines, routeSymbols } from "./routes/routes.ts";
import type { AreaMark, Layer, LevelOfDetail, Mark } from "./scene.ts";
import type { View } from "./view.ts";

/** What the layers of one picture are made from. */
export interface Drawing {
  dossier: Dossier;
  geodata: Geodata;
  theme: Theme;
  policy: BoundaryPolicy;
  /** Finds the class of a polity, as the filter leaves it. */
  classOf: Classifier;
  areas: AreaMark[];
  acts: DrawnAct[];
  routes: Route[];
  /** Those of the routes that the filter does not leave out. */
  shown: Route[];
  /** Absent where each route has a line of its own. */
  levelOfDetail: LevelOfDetail | undefined;
  /** Absent for English. */
  words: SceneWords | undefined;
}

export function drawingOf(
  dossier: Dossier,
  world: Geodata,
  state: DossierState,
  { only, words, boundaries: policy = DEFAULT_POLICY }: View,
  given: Theme,
): Drawing {
  const theme = themeOf(dossier, given);
  const geodata = withRegions(world, dossier);
  const classOf = filtered(classifier(dossier, state, theme, words), only, theme);
  const airports = new Map(geodata.airports.map((a) => [a.icao, a]));
  const { flight: shows, action } = filterOf(dossier, state, only);
  const { routes, shown, levelOfDetail } = drawnRoutes(state, airports, { shows, words });
  const areas = areaMarks(dossier, geodata, state, classOf);
  const acts = drawnActs(dossier, geodata, state, action);
  return { dossier, geodata, theme, policy, classOf, areas, acts, routes, shown, levelOfDetail, words };
}

const actLayer = (id: string, name: string, marks: Mark[]): Layer[] =>
  marks.length > 0 ? [{ id, name, marks }] : [];

/** Areas and lines. */
export function shapeLayers(drawing: Drawing): Layer[] {
  const { dossier, geodata, theme, policy, areas, acts, routes, shown, words } = drawing;
  const houseRegions = areas.some((a) =>
    geodata.regions.features.some(({ properties: { own, code } }) => !own && a.id === `area:${code}`),
  );
  return [
    { id: "land", name: "Countries and regions", marks: areas },
    ...(POLICIES[policy].disputes ? [disputedLayer(geodata, theme, words)] : []),
    waterLayer(geodata, theme),
    borderLayer(dossier, geodata, theme, { policy, withRegions: houseRegions, drawn: areas }),
    ...actLayer("actions", "Acts", actLines(acts, { dossier, geodata, theme, words })),
    { id: "routes", name: "Routes", marks: routeLines(routes, shown, theme) },
  ];
}

function symbolLayers({ dossier, geodata, theme, acts, shown, words }: Drawing): Layer[] {
  const symbols = [...routeSymbols(shown, theme), ...airportMarks(shown, theme)];
  return [
    { id: "route-symbols", name: "Airports and route states", marks: symbols },
    ...actLayer(
      "action-signs",
      "Signs of acts",
      actSymbols(acts, { dossier, geodata, theme, words }, symbols),
    ),
  ];
}

/** All layers but the labels, from the ground up. */
export function basemapLayers(drawing: Drawing): Layer[] {
  return [...shapeLayers(drawing), ...symbolLayers(drawing)];
}

export function labelLayer({
  dossier,
  geodata,
  theme,
  policy,
  classOf,
  areas,
  shown,
  levelOfDetail,
  words,
}: Drawing): Layer {
  const cities = shownCities(geodata, shown);
  const polities = namingAreas(polityLabels(dossier, geodata, classOf, theme), areas);
  const named = new Set(POLICIES[policy].disputes ? disputedTowns(geodata) : []);
  const home = subjectPolities(dossier, geodata).whole?.code;
  return {
    id: "labels",
    name: "Labels",
    marks: [
      ...polities,
      ...airportLabels(shown, theme, levelOfDetail !== undefined),
      ...carrierLabels(shown, theme, words),
      ...(POLICIES[policy].disputes ? disputedLabels(geodata, theme, words) : []),
      ...cityLabels(cities, { home, named, landOf: landOf(areas, geodata) }, theme),
    ],
  };
}
