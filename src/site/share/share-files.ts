import { openingFrame } from "../../app/state/store.ts";
import type { PageData } from "../../app/view-model/page-data.ts";
import { openingDay } from "../../dossier/state/layers.ts";
import { jsonLd } from "../../export/data/json-ld.ts";
import { provenanceOf } from "../../export/provenance.ts";
import type { Dossier } from "../../model/dossier.ts";
import { nameFinder, politiesOf } from "../../model/geodata/names.ts";
import { type PackedGeodata, unpackGeodata } from "../../model/geodata/topology.ts";
import { CACHE } from "../../node/paths.ts";
import { buildScene } from "../../scene/build.ts";
import { LIGHT } from "../../theme/themes.ts";
import { tableFiles } from "../data/truncate.ts";
import type { PageParts } from "../initial/page.tsx";
import type { SiteFile } from "../site-file.ts";
import type { LinkPreview } from "./metadata.ts";
import { oembedFiles } from "./oembed.ts";
import { sharePictures } from "./share-pictures.ts";

/** What other sites and machines read of the page, and the files that go with it. */
export interface ShareFiles {
  files: SiteFile[];
  preview: LinkPreview;
  /** The dossier as JSON-LD. */
  jsonLd: string;
}

/** Rows of each table that a page tells machines of, where it has cut them; the tables beside it hold all. */
const TOLD = 100;

const headOf = (dossier: Dossier): Dossier => ({
  ...dossier,
  positions: dossier.positions.slice(0, TOLD),
  actions: dossier.actions.slice(0, TOLD),
  suspensions: dossier.suspensions.slice(0, TOLD),
});

/**
 * `site`: its own address, which most sites need to show a picture; without it addresses start from the page. `whole`: all
 * rows of a dossier that the page has cut. `all`: those of its other layers too.
 */
export async function shareFiles(
  { dossier, cut }: PageData,
  packed: PackedGeodata,
  { title, description }: PageParts,
  how: {
    whole: Dossier;
    all: Dossier;
    site: string | undefined;
    warn: (words: string) => void;
    cacheDir?: string;
  },
): Promise<ShareFiles> {
  const { whole, all, site, warn, cacheDir = CACHE } = how;
  const geodata = unpackGeodata(packed);
  const social = await sharePictures({ dossier: all, geodata, site, cacheDir, warn });
  const image = social.opening ?? "icon.svg";
  const view = { ...openingFrame(dossier), at: openingDay(dossier) };
  const provenance = provenanceOf(buildScene(whole, geodata, view, LIGHT));
  const preview: LinkPreview = {
    title,
    description,
    image: site ? new URL(image, site).href : image,
    alt: social.alt,
    ...(site && { url: site }),
  };
  return {
    files: [...social.files, ...oembedFiles(preview), ...(cut ? tableFiles(whole) : [])],
    preview,
    jsonLd: jsonLd(cut ? headOf(dossier) : dossier, provenance, nameFinder(politiesOf(geodata))),
  };
}
