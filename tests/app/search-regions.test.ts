import { expect, it } from "vitest";
import { PAGE_THEME } from "../../src/app/state/store.ts";
import { entriesOf } from "../../src/app/ui/search/entries.ts";
import { Finder } from "../../src/app/ui/search/finder.ts";
import { Describer } from "../../src/app/view-model/describe/describer.ts";
import { pageDataOf } from "../../src/app/view-model/page-data.ts";
import { readDossier } from "../../src/dossier/read/read.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import { readFolder } from "../../src/node/folder.ts";
import { geodataFor } from "../../src/node/geodata/subdivisions.ts";
import { loadWorld } from "../../src/node/world.ts";

const { geodata, gazetteer } = await loadWorld();
const { dossier } = readDossier(readFolder("geodata/dossiers/catalonia-2017"), gazetteer);
if (!dossier) throw new Error("catalonia-2017 does not read.");
const data = pageDataOf(dossier, geodataFor(dossier, geodata));
const words = new Describer(dossier, data, stateAt(dossier, dossier.period.end), PAGE_THEME);
const finder = new Finder(entriesOf(dossier, data, words));

it.each([
  ["Catalonia", "ES-CT"],
  ["Catalunya", "ES-CT"],
  ["cataluna", "ES-CT"],
  ["Katalonien", "ES-CT"],
  ["كتالونيا", "ES-CT"],
  ["Каталония", "ES-CT"],
  ["Schottland", "GB-SCT"],
  ["İskoçya", "GB-SCT"],
  ["iskocya", "GB-SCT"],
  ["اسكتلندا", "GB-SCT"],
  ["Vlaanderen", "BE-VLG"],
  ["Flandern", "BE-VLG"],
])("the page finds regions made of several in other languages: %s", (query, code) => {
  expect(finder.find(query).hits[0]?.entry.id).toBe(`place:${code}`);
});
