/**
 * Demarche as a library, for Node and browsers: files become a checked dossier, a dossier becomes a scene, a scene
 * becomes a picture. Nothing here reads files, asks the network or needs a DOM.
 */
export { checkedDays } from "../dossier/checked-rows.ts";
export { type Gazetteer, gazetteerOf } from "../dossier/gazetteer.ts";
export { defaultLayer, dossierOfLayer, layerIds } from "../dossier/layers.ts";
export { type Reading, readDossier } from "../dossier/read.ts";
export { type DossierState, stateAt } from "../dossier/state.ts";
export { geojsonExport } from "../export/geojson.ts";
export { jsonLd } from "../export/json-ld.ts";
export { type Provenance, provenanceOf } from "../export/provenance.ts";
export type { Dossier, Position, Source, Stance, Suspension } from "../model/dossier.ts";
export type { Bounds, LonLat } from "../model/geo.ts";
export type { Geodata } from "../model/geodata.ts";
export { formatProblem, type Problem } from "../model/problem.ts";
export { type PackedGeodata, unpackGeodata } from "../model/topology.ts";
export { buildScene } from "../scene/build.ts";
export type { Mark, Scene } from "../scene/scene.ts";
export type { View } from "../scene/view.ts";
export type { Theme } from "../theme/theme.ts";
export { DARK, LIGHT } from "../theme/themes.ts";
export { renderSvg, type SvgOptions } from "./render-svg.ts";
