import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { geodataFilesFor, geodataFor, ownGroundOf } from "../../node/geodata/subdivisions.ts";
import { packForPage, STEPS } from "../data/page-geodata.ts";
import { fitsBudget } from "../initial/html-budget.ts";
import { type Boundaries, type PageContent, pageContent } from "./page-content.ts";
import { PARTS } from "./parts.ts";
import { fontsOf, type SingleTemplate, singlePage } from "./single-page.ts";
import type { Template } from "./template.ts";

/** Those of the template, or packed anew where a dossier has ground of its own. */
function boundariesFor(dossier: Dossier, house: Geodata, { exact, rough }: Boundaries): Boundaries {
  if (ownGroundOf(dossier, house) === undefined) return { exact, rough };
  const files = geodataFilesFor(dossier);
  return { exact: packForPage(files, [], STEPS.exact), rough: packForPage(files, [], STEPS.opening) };
}

/**
 * What the page of a dossier is made of, from the files of the geodata.
 * @param packed zip of what the dossier is read from; without it none is given away
 */
export function contentOf(
  template: Boundaries,
  dossier: Dossier,
  house: Geodata,
  packed: Uint8Array | undefined,
): PageContent {
  const geodata = geodataFor(dossier, house);
  const boundaries = boundariesFor(dossier, house, template);
  return pageContent({ dossier, geodata, boundaries, packed }, fitsBudget);
}

/** A template of before has no page of one file. */
const hasSingle = ({ dir }: Pick<Template, "dir">) => existsSync(join(dir, PARTS.single));

/** The page of a dossier as one file; undefined where the template has none. */
export function singleOf(template: Pick<Template, "dir">, content: PageContent): string | undefined {
  if (!hasSingle(template)) return undefined;
  const single: SingleTemplate = JSON.parse(readFileSync(join(template.dir, PARTS.single), "utf8"));
  const fonts = fontsOf(single, content).map((name): [string, Uint8Array] => [
    name,
    readFileSync(join(template.dir, "fonts", name)),
  ]);
  return singlePage(single, content, new Map(fonts));
}
