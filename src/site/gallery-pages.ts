import { readDossier } from "../dossier/read/read.ts";
import { formatProblem } from "../model/problem.ts";
import { readFolder } from "../node/folder.ts";
import { CACHE, TEMPLATE } from "../node/paths.ts";
import { loadWorld } from "../node/world.ts";
import { makeSite } from "./make-site.ts";
import type { SiteFile } from "./site-file.ts";

/** The folders of some dossiers' pages, without what a site of its own has around them. @throws where one has errors. */
export async function galleryPages(dirs: string[], warn: (words: string) => void): Promise<SiteFile[]> {
  const { geodata, gazetteer } = await loadWorld();
  const dossiers = dirs.map((dir) => {
    const { dossier, problems } = readDossier(readFolder(dir), gazetteer);
    if (!dossier) throw new Error(`${dir}:\n${problems.map(formatProblem).join("\n")}`);
    return dossier;
  });
  const files = (await makeSite(dossiers, geodata, TEMPLATE, { cacheDir: CACHE, warn })) ?? [];
  const ids = new Set(dossiers.map(({ id }) => id));
  return files.filter(({ fileName }) => ids.has(fileName.split("/")[0] ?? ""));
}
