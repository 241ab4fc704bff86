import { createHash } from "node:crypto";
import { openingFrame } from "../../app/state/store.ts";
import { pageDataOf } from "../../app/view-model/page-data.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { geodataFilesFor, geodataFor, subdivisionsOf } from "../../node/subdivisions.ts";
import { element, stringify } from "../../render/svg/tree/node.ts";
import { themeOf } from "../../theme/colour/own-colours.ts";
import { DARK, LIGHT } from "../../theme/themes.ts";
import { variablesStylesheet } from "../../theme/variables.ts";
import { OPENING, openingLayer, packForPage, STEPS } from "../data/generate.ts";
import { dataInHtml, tableFiles } from "../data/truncate.ts";
import { builtHtml } from "../html/html.ts";
import { filled, generalise } from "../initial/generalise.ts";
import { type PageParts, renderPage } from "../initial/page.tsx";
import { awayFrom } from "../initial/tolerance.ts";
import { type ShareFiles, shareFiles } from "../share/share-files.ts";
import type { SiteFile } from "../site-file.ts";
import { INITIAL_MARK, type Template } from "./template.ts";

export interface PageOptions {
  /** The page's own address, which sites that show a link's picture ask for. */
  site?: string;
  /** Where pictures for links are kept between builds; without it none are made, which a preview is not shared for. */
  cacheDir?: string;
  warn: (words: string) => void;
  /** Zip of what the dossier is read from, for readers to have inside of pictures; without it none is given away. */
  packed?: Uint8Array;
}

interface SitePage {
  html: string;
  /** What the dossier adds to the files of the template. */
  files: SiteFile[];
  /** Address of its picture, from the page. */
  image: string | undefined;
  alt: string;
}

/** A file named by what is in it, so that it never changes under its name. */
function hashed(name: string, source: string | Uint8Array): SiteFile {
  const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
  const ending = typeof source === "string" ? "json" : "zip";
  return { fileName: `assets/${name}-${hash}.${ending}`, source };
}

const json = (name: string, value: unknown) => hashed(name, JSON.stringify(value));

/** Data, which no browser runs: nothing in it ends the element early. */
function dataBlock(value: unknown, addresses: Record<string, string>): string {
  const attributes = Object.fromEntries(
    Object.entries(addresses).map(([name, url]) => [`data-${name}`, url]),
  );
  const open = stringify(
    element("script", { id: "page-data", type: "application/json", ...attributes }, " "),
  );
  const text = JSON.stringify(value).replaceAll("<", "\\u003c");
  return open.replace("> </script>", () => `>${text}</script>`);
}

/** A page that is not shared; of a dossier that it has cut, with all rows beside it. */
function bare({ title, description }: PageParts, cut: Dossier | undefined): ShareFiles {
  const files = cut ? tableFiles(cut) : [];
  return { files, preview: { title, description, image: "icon.svg", alt: "" }, jsonLd: "{}" };
}

/** Those of the template, or packed anew with the subdivisions that a dossier names. */
function boundariesFor(dossier: Dossier, { exact, rough }: Template): Pick<Template, "exact" | "rough"> {
  if (subdivisionsOf(dossier).length === 0) return { exact, rough };
  const files = geodataFilesFor(dossier);
  return { exact: packForPage(files, [], STEPS.exact), rough: packForPage(files, [], STEPS.opening) };
}

/** Fills the template with one dossier: its page, with the picture in it, and the files that the page asks for. */
export async function fillPage(
  template: Template,
  dossier: Dossier,
  house: Geodata,
  options: PageOptions,
): Promise<SitePage> {
  const geodata = geodataFor(dossier, house);
  const allLayers = pageDataOf(dossier, geodata);
  const whole = pageDataOf(openingLayer(dossier), geodata);
  const data = dataInHtml(whole);
  const own = { airports: allLayers.airports, ...(dossier.regions && { own: dossier.regions }) };
  const boundaries = boundariesFor(dossier, template);
  const exact = { ...boundaries.exact, ...own };
  const rough = { ...boundaries.rough, ...own };
  const { camera, project } = filled(openingFrame(data.dossier), OPENING.width);
  const parts = renderPage(data, exact, whole.dossier);
  const opening = json("opening", generalise(rough, project, awayFrom(camera, OPENING)));
  // By the names that the page's scripts ask for: `dataModule` of the template.
  const { site, cacheDir, warn, packed } = options;
  const files = {
    opening,
    wider: json("wider", allLayers),
    geodata: json("geodata", exact),
    ...(packed && { dossier: hashed("dossier", packed) }),
  };
  const others =
    cacheDir === undefined
      ? bare(parts, data.cut && whole.dossier)
      : await shareFiles(data, exact, parts, { whole: whole.dossier, all: dossier, site, warn, cacheDir });
  const first = `${variablesStylesheet(themeOf(dossier, LIGHT), themeOf(dossier, DARK))}${parts.css}`;
  const html = await builtHtml(template.html, parts, {
    css: template.css.replace(INITIAL_MARK, () => first),
    publicDir: template.dir,
    early: { ...template.early, boundaries: opening.fileName },
    preview: others.preview,
    jsonLd: others.jsonLd,
  });
  const addresses = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, `./${file.fileName}`]),
  );
  const { image, alt } = others.preview;
  return {
    image: others.files.map(({ fileName }) => fileName).find((name) => image.endsWith(name)),
    alt,
    html: html.replace("</body>", () => `${dataBlock(data, addresses)}</body>`),
    files: [...Object.values(files), ...others.files],
  };
}
