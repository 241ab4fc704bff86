import { type DossierState, stateAt } from "../dossier/state.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Geodata } from "../model/geodata.ts";
import type { Theme } from "../theme/theme.ts";
import { areaMarks, borderLayer, waterLayer } from "./areas.ts";
import { type Classifier, classifier, polityName, subjectPolities } from "./classes.ts";
import { airportLabels, carrierLabels, cityLabels, polityLabels, shownCities } from "./labels.ts";
import { legendOf } from "./legend.ts";
import { airportMarks, type Route, routeLines, routeSymbols, routesOf } from "./routes.ts";
import type { AreaMark, Inset, Layer, Scene } from "./scene.ts";
import type { View } from "./view.ts";
import { citation, periodLabel, sceneNotes } from "./words.ts";

function insetOf(
  dossier: Dossier,
  geodata: Geodata,
  areas: AreaMark[],
  classOf: Classifier,
  view: View,
  theme: Theme,
): Inset {
  const [west, south, east, north] = view.bounds;
  const outside = geodata.countries.features
    .map((f) => f.properties)
    .filter(({ label: [lon, lat] }) => lon < west || lon > east || lat < south || lat > north)
    .map((p) => ({ name: polityName(dossier, p), cls: classOf(p) }))
    .filter((p) => p.cls.section === "position");
  return {
    title: "The world in the same colours",
    caption:
      outside.length > 0
        ? outside.map((p) => `${p.name}: ${p.cls.label.toLowerCase()}`).join(". ")
        : "No position outside the main map",
    ground: theme.sea,
    marks: areas,
    frameStroke: { colour: theme.text, width: 1.2 },
  };
}

function layersOf(
  dossier: Dossier,
  geodata: Geodata,
  areas: AreaMark[],
  routes: Route[],
  classOf: Classifier,
  theme: Theme,
): Layer[] {
  const cities = shownCities(geodata, routes);
  const home = subjectPolities(dossier, geodata).whole?.code;
  const withRegions = areas.some((a) =>
    geodata.regions.features.some((f) => a.id === `area:${f.properties.code}`),
  );
  return [
    { id: "land", name: "Countries and regions", marks: areas },
    waterLayer(geodata, theme),
    borderLayer(dossier, geodata, theme, withRegions),
    { id: "routes", name: "Routes", marks: routeLines(routes, theme) },
    {
      id: "route-symbols",
      name: "Airports and route states",
      marks: [...routeSymbols(routes, theme), ...airportMarks(routes, theme)],
    },
    {
      id: "labels",
      name: "Labels",
      marks: [
        ...polityLabels(dossier, geodata, classOf, theme),
        ...airportLabels(routes, theme),
        ...carrierLabels(routes, theme),
        ...cityLabels(cities, home, theme),
      ],
    },
  ];
}

function usedSources(dossier: Dossier, state: DossierState): string[] {
  const rows = [
    ...[...state.polities.values()].flatMap((p) => p.positions),
    ...state.suspensions.map((s) => s.suspension),
  ];
  const ids = new Set(rows.map((r) => r.source));
  return dossier.sources.filter((s) => ids.has(s.id)).map(citation);
}

/**
 * Everything that a picture shows, decided once, for any renderer: colours, lines, label texts and priorities,
 * legend, notes and credits. Pure: the same arguments give the same scene.
 */
export function buildScene(dossier: Dossier, geodata: Geodata, view: View, theme: Theme): Scene {
  const state = stateAt(dossier, view.at);
  const classOf = classifier(dossier, state, theme);
  const routes = routesOf(state, new Map(geodata.airports.map((a) => [a.icao, a])));
  const areas = areaMarks(dossier, geodata, state, classOf);
  return {
    version: 1,
    frame: { bounds: view.bounds },
    title: dossier.title,
    subtitle: dossier.summary ?? "",
    dateLabel: periodLabel(dossier.period.start, view.at),
    at: view.at,
    ground: theme.sea,
    text: { strong: theme.text, soft: theme.soft, rule: theme.rule, paper: theme.card },
    layers: layersOf(dossier, geodata, areas, routes, classOf, theme),
    inset: insetOf(dossier, geodata, areas, classOf, view, theme),
    legend: legendOf(dossier, geodata, state, classOf, theme),
    notes: sceneNotes(dossier, state),
    sources: usedSources(dossier, state),
    boundaryPolicy: geodata.boundaryPolicy,
    attribution: geodata.attribution,
  };
}
