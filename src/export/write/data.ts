import { filteredRows, filterOf } from "../../dossier/filter/filter.ts";
import { withRegions } from "../../dossier/regions/with-regions.ts";
import { stateAt } from "../../dossier/state/state.ts";
import type { Dossier } from "../../model/dossier.ts";
import { type NameOf, nameFinder, politiesOf } from "../../model/geodata/names.ts";
import { STATE_CSV } from "../data/csv.ts";
import { geojsonExport } from "../data/geojson.ts";
import { jsonLd } from "../data/json-ld.ts";
import { type ExportedFile, type ExportOptions, type ExportSubject, THEMES } from "../options.ts";
import { provenanceOf } from "../provenance.ts";

function namesOf({ geodata, dossier }: ExportSubject): NameOf {
  return nameFinder(politiesOf(withRegions(geodata, dossier)));
}

/** The dossier without the rows that the filter leaves out. */
function shownRows({ dossier, scene, only }: ExportSubject): Dossier {
  const state = stateAt(dossier, scene.at);
  return filteredRows(dossier, state, filterOf(dossier, state, only));
}

const utf8 = (text: string): ExportedFile => ({ bytes: new TextEncoder().encode(text), missing: [] });

export function writeGeojson(subject: ExportSubject, { theme }: ExportOptions): ExportedFile {
  const { dossier, geodata, scene, only, boundaries } = subject;
  const shown = { at: scene.at, only, boundaries };
  return utf8(geojsonExport(dossier, geodata, shown, THEMES[theme], provenanceOf(scene)));
}

export function writeTable(subject: ExportSubject, { table }: ExportOptions): ExportedFile {
  const { scene } = subject;
  return utf8(STATE_CSV[table](shownRows(subject), scene.at, provenanceOf(scene), namesOf(subject)));
}

export function writeJsonLd(subject: ExportSubject): ExportedFile {
  return utf8(jsonLd(shownRows(subject), provenanceOf(subject.scene), namesOf(subject)));
}
