import { positionsCsv, suspensionsCsv } from "../export/csv.ts";
import { dataFilename } from "../export/filename.ts";
import { dataProvenance, descriptionOf, type Provenance } from "../export/provenance.ts";
import { VERSION } from "../export/version.ts";
import { citation, evidenceSentence, periodLabel } from "../scene/words.ts";
import type { PageData } from "./page-data.ts";
import { saveFile } from "./save-file.ts";

export type TableName = "positions" | "suspensions";

/** What a file tells of itself, from the page's own data: a table needs no boundaries, and so no scene. */
export function tableProvenance({ dossier, attribution, boundaryPolicy }: PageData, at: string): Provenance {
  const { title, summary: subtitle = "", period, positions, suspensions } = dossier;
  const used = new Set([...positions, ...suspensions].map((row) => row.source));
  const evidence = evidenceSentence(dossier);
  const dateLabel = periodLabel(period.start, at);
  return dataProvenance({
    title,
    description: descriptionOf({ title, subtitle, at, dateLabel, ...(evidence && { evidence }) }),
    date: at,
    ...(evidence && { evidence }),
    sources: dossier.sources.filter((s) => used.has(s.id)).map(citation),
    attribution,
    boundaryPolicy,
    licence: "",
    software: `Demarche ${VERSION}`,
  });
}

/** All rows of one table of the dossier, each with its state on the date and where it comes from. */
export function tableFile(data: PageData, at: string, table: TableName): { name: string; text: string } {
  const names = new Map(data.polities.map((p) => [p.code, p.name]));
  const write = table === "positions" ? positionsCsv : suspensionsCsv;
  return {
    name: dataFilename(data.dossier.id, at, table, "csv"),
    text: write(data.dossier, at, tableProvenance(data, at), (code) => names.get(code)),
  };
}

/** Hands a table to the browser to be saved, and says so. */
export function saveTable(data: PageData, at: string, table: TableName): string {
  const { name, text } = tableFile(data, at, table);
  return saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
}
