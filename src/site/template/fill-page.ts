import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { tableFiles } from "../data/truncate.ts";
import { builtHtml } from "../html/html.ts";
import type { PageParts } from "../initial/page.tsx";
import { type ShareFiles, shareFiles } from "../share/share-files.ts";
import type { SiteFile } from "../site-file.ts";
import { contentOf, singleOf } from "./filled-content.ts";
import { dataBlock, hashed, INITIAL_MARK } from "./page-content.ts";
import type { Template } from "./template.ts";

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

/** A page that is not shared; of a dossier that it has cut, with all rows beside it. */
function bare({ title, description }: PageParts, cut: Dossier | undefined): ShareFiles {
  const files = cut ? tableFiles(cut) : [];
  return { files, preview: { title, description, image: "icon.svg", alt: "" }, jsonLd: "{}" };
}

/** What Export on the page offers: the address of the page as one file, and its kilobytes. */
function offered([single]: SiteFile[]): Record<string, string> {
  if (!single) return {};
  const size = Math.ceil(Buffer.byteLength(single.source) / 1000);
  return { "data-single": `./${single.fileName}`, "data-kilobytes": `${size}` };
}

/** Fills the template with one dossier: its page, with the picture in it, and the files that the page asks for. */
export async function fillPage(
  template: Template,
  dossier: Dossier,
  house: Geodata,
  options: PageOptions,
): Promise<SitePage> {
  const { site, cacheDir, warn, packed } = options;
  const content = contentOf(template, dossier, house, packed);
  const { data, whole, exact, parts, css, files } = content;
  const others =
    cacheDir === undefined
      ? bare(parts, data.cut && whole)
      : await shareFiles(data, exact, parts, { whole, all: dossier, site, warn, cacheDir });
  const html = await builtHtml(template.html, parts, {
    css: template.css.replace(INITIAL_MARK, () => css),
    publicDir: template.dir,
    early: { ...template.early, boundaries: files.opening.fileName },
    preview: others.preview,
    jsonLd: others.jsonLd,
  });
  const page = singleOf(template, content);
  const single = page === undefined ? [] : [hashed("page", page, "html")];
  const { image, alt } = others.preview;
  return {
    image: others.files.map(({ fileName }) => fileName).find((name) => image.endsWith(name)),
    alt,
    html: html.replace("</body>", () => `${dataBlock(content, offered(single))}</body>`),
    files: [...Object.values(files), ...single, ...others.files],
  };
}
