import { Describer } from "../../src/app/view-model/describe/describer.ts";
import { pageDataOf } from "../../src/app/view-model/page-data.ts";
import { summaryOf } from "../../src/app/view-model/summary/summary.ts";
import { filterOf } from "../../src/dossier/filter/filter.ts";
import { stateAt } from "../../src/dossier/state/state.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import { LIGHT } from "../../src/theme/themes.ts";
import { END } from "../dossier/state-base.ts";
import { geodata } from "../export/kurdistan.ts";

/** The sentences of the text map, by the id of their part. */
export function summary(from: Dossier, at = END, only: string[] = []) {
  const state = stateAt(from, at);
  const describer = new Describer(from, pageDataOf(from, geodata), state, LIGHT);
  const parts = summaryOf(from, state, describer, filterOf(from, state, only));
  return Object.fromEntries(parts.map((p) => [p.id, p.sentences]));
}
