import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dossier } from "../model/dossier.ts";
import type { Geodata } from "../model/geodata/geodata.ts";
import { subdivisionsOf } from "../node/geodata/subdivisions.ts";
import { openingLayer } from "./data/truncate.ts";
import { hostingFiles } from "./hosting.ts";
import { indexPage } from "./index-page.ts";
import type { SiteFile } from "./site-file.ts";
import { fillPage, type PageOptions } from "./template/fill-page.ts";
import { hasTemplate, readTemplate } from "./template/template.ts";

export interface SiteOptions extends Omit<PageOptions, "site" | "packed"> {
  /** Address of the list of dossiers, with a slash at its end. */
  site?: string;
}

export interface SiteDossier {
  dossier: Dossier;
  /** Zip of what it is read from; absent where it is not given away. */
  packed?: Uint8Array;
}

/** What is in each dossier's folder and at the root too: the script that other pages name, and the documentation. */
const isForAll = ({ fileName }: SiteFile) => fileName === "embed.js" || fileName.startsWith("docs/");

/** The file of a country's subdivisions, of which there are two hundred. */
const SUBDIVISIONS = /^assets\/([A-Z]{3})-[^/]+\.json$/;

/** Leaves out subdivisions of countries that a dossier names none of: only a dossier that a reader opens could ask for them. */
function carriedBy(dossier: Dossier): (file: SiteFile) => boolean {
  const countries = new Set(subdivisionsOf(dossier).map(({ country }) => country));
  return ({ fileName }) => {
    const [, country] = SUBDIVISIONS.exec(fileName) ?? [];
    return country === undefined || countries.has(country);
  };
}

/**
 * All files of a site, by their addresses from its root; each dossier's folder is whole, so that it can be moved or
 * embedded alone. Undefined where the template has not been built.
 */
export async function makeSite(
  dossiers: SiteDossier[],
  geodata: Geodata,
  templateDir: string,
  { site, ...options }: SiteOptions,
): Promise<SiteFile[] | undefined> {
  if (!hasTemplate(templateDir)) return undefined;
  const template = readTemplate(templateDir);
  const shared = template.files.map((fileName) => ({
    fileName,
    source: readFileSync(join(templateDir, fileName)),
  }));
  const files: SiteFile[] = [];
  const entries = [];
  for (const { dossier, packed } of dossiers) {
    const own = site === undefined ? {} : { site: new URL(`${dossier.id}/`, site).href };
    const page = await fillPage(template, dossier, geodata, {
      ...options,
      ...own,
      ...(packed && { packed }),
    });
    const all = [
      { fileName: "index.html", source: page.html },
      ...page.files,
      ...shared.filter(carriedBy(dossier)),
    ];
    files.push(...all.map(({ fileName, source }) => ({ fileName: `${dossier.id}/${fileName}`, source })));
    entries.push({ dossier: openingLayer(dossier), image: page.image, alt: page.alt });
  }
  const ids = dossiers.map(({ dossier }) => dossier.id);
  const own = [{ fileName: "index.html", source: indexPage(entries) }, ...shared.filter(isForAll)];
  return [...files, ...own, ...hostingFiles(ids)];
}
