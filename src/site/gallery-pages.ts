import { packDossier } from "../dossier/pack/pack.ts";
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
    const own = readFolder(dir);
    const { dossier, problems } = readDossier(own, gazetteer);
    if (!dossier) throw new Error(`${dir}:\n${problems.map(formatProblem).join("\n")}`);
    return { dossier, packed: packDossier(own, dossier.id) };
  });
  const files = (await makeSite(dossiers, geodata, TEMPLATE, { cacheDir: CACHE, warn })) ?? [];
  const ids = new Set(dossiers.map(({ dossier }) => dossier.id));
  return files.filter(({ fileName }) => ids.has(fileName.split("/")[0] ?? ""));
}
