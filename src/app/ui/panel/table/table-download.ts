import { type Filter, filteredRows } from "../../../../dossier/filter/filter.ts";
import type { DossierState } from "../../../../dossier/state/state.ts";
import { STATE_CSV } from "../../../../export/data/csv.ts";
import { tableFilename } from "../../../../export/filename.ts";
import { FORMATS } from "../../../../export/formats.ts";
import { dataProvenance, descriptionOf, type Provenance } from "../../../../export/provenance.ts";
import { VERSION } from "../../../../export/version.ts";
import type { TableName } from "../../../../model/columns/columns.ts";
import type { IsoDate } from "../../../../model/dossier.ts";
import { nameFinder } from "../../../../model/geodata/names.ts";
import {
  citation,
  evidenceSentence,
  filterSentence,
  periodLabel,
  questionSentence,
} from "../../../../scene/words.ts";
import { sceneWords } from "../../../language/locale.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { MapState } from "../../../state/parts/map-state.ts";
import type { PageData } from "../../../view-model/page-data.ts";
import { saveFile } from "../../common/download.ts";

/** What is downloaded of a page: its data, the day, and what its filter leaves. */
export interface TableView {
  data: PageData;
  at: IsoDate;
  state: DossierState;
  shown: Filter;
  /** What the filter shows, as a sentence; absent where all is shown. */
  filter?: string | undefined;
  boundaryPolicy: string;
}

/** What a file tells of itself, from the page's own data: a table needs no boundaries, and so no scene. */
export function tableProvenance({ data, at, filter, boundaryPolicy }: TableView): Provenance {
  const { dossier, attribution } = data;
  const { title, language = "en", summary: subtitle = "", period, positions, actions, suspensions } = dossier;
  const used = new Set([...positions, ...actions, ...suspensions].map((row) => row.source));
  const words = sceneWords.peek();
  const evidence = evidenceSentence(dossier, words);
  const question = questionSentence(dossier, words);
  const told = { ...(question && { question }), ...(evidence && { evidence }), ...(filter && { filter }) };
  return dataProvenance({
    title,
    description: descriptionOf({
      title,
      subtitle,
      at,
      dateLabel: periodLabel(period.start, at, words),
      ...told,
    }),
    language,
    date: at,
    ...told,
    sources: dossier.sources.filter((s) => used.has(s.id)).map(citation),
    attribution,
    boundaryPolicy,
    licence: "",
    software: `Demarche ${VERSION}`,
  });
}

/** The rows of one table that the filter leaves, each with its state on the date and where it comes from. */
export function tableFile(view: TableView, table: TableName): { name: string; text: string } {
  const { data, at, state, shown } = view;
  const dossier = filteredRows(data.dossier, state, shown);
  return {
    name: tableFilename(dossier.id, at, table),
    text: STATE_CSV[table](dossier, at, tableProvenance(view), nameFinder(data.polities)),
  };
}

function viewOf(store: DossierView & MapState): TableView {
  const { data } = store;
  return {
    data,
    at: store.at.peek(),
    state: store.state.peek(),
    shown: store.shown.peek(),
    filter: filterSentence(store.legend.peek(), sceneWords.peek()),
    boundaryPolicy: store.scene.peek()?.boundaryPolicy ?? data.boundaryPolicy,
  };
}

/** Hands a table to the browser to be saved, and says so. */
export function saveTable(store: DossierView & MapState, table: TableName): string {
  const { name, text } = tableFile(viewOf(store), table);
  return saveFile(new Blob([text], { type: FORMATS.csv.mime }), name);
}
