/**
 * Demarche as a library, for Node and browsers: files become a checked dossier, a dossier becomes a scene, a scene
 * becomes a picture. Nothing here reads files, asks the network or needs a DOM.
 */
export { checkedDays } from "../dossier/read/checked/checked-rows.ts";
export { type Reading, readDossier } from "../dossier/read/read.ts";
export { type Gazetteer, gazetteerOf } from "../dossier/regions/gazetteer.ts";
export { defaultLayer, dossierOfLayer, layerIds } from "../dossier/state/layers.ts";
export { defaultQuestion, dossierOfQuestion, questionIds } from "../dossier/state/questions.ts";
export { type DossierState, stateAt } from "../dossier/state/state.ts";
export { geojsonExport } from "../export/data/geojson.ts";
export { jsonLd } from "../export/data/json-ld.ts";
export { type Provenance, provenanceOf } from "../export/provenance.ts";
export type { Action, Dossier, Position, Question, Source, Stance, Suspension } from "../model/dossier.ts";
export type { Geodata } from "../model/geodata/geodata.ts";
export { type PackedGeodata, unpackGeodata } from "../model/geodata/topology.ts";
export type { Bounds, LonLat } from "../model/geometry/coordinates.ts";
export { formatProblem, type Problem } from "../model/problem.ts";
export { buildScene } from "../scene/build.ts";
export type { Mark, Scene } from "../scene/scene.ts";
export type { View } from "../scene/view.ts";
export type { Theme } from "../theme/theme.ts";
export { DARK, LIGHT } from "../theme/themes.ts";
export { renderSvg, type SvgOptions } from "./render-svg.ts";
