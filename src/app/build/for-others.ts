import { fileURLToPath } from "node:url";
import { jsonLd } from "../../export/json-ld.ts";
import { provenanceOf } from "../../export/provenance.ts";
import { type PackedGeodata, unpackGeodata } from "../../model/topology.ts";
import { buildScene } from "../../scene/build.ts";
import { LIGHT } from "../../theme/themes.ts";
import type { PageData } from "../page-data.ts";
import { openingBounds } from "../store.ts";
import type { LinkPreview } from "./metadata.ts";
import { oembedFiles } from "./oembed.ts";
import type { PageParts } from "./page.tsx";
import { type SiteFile, socialCards } from "./social.ts";

/** Where pictures that were drawn before are kept. */
const CACHE = fileURLToPath(new URL("../../../node_modules/.cache/demarche", import.meta.url));

/** What other sites and machines read of the page, and the files that go with it. */
export interface ForOthers {
  files: SiteFile[];
  preview: LinkPreview;
  /** The dossier as JSON-LD. */
  jsonLd: string;
}

/** `site`: its own address, which most sites need to show a picture; without it addresses start from the page. */
export function forOthers(
  { dossier }: PageData,
  packed: PackedGeodata,
  { title, description }: PageParts,
  how: { site: string | undefined; warn: (words: string) => void; cacheDir?: string },
): ForOthers {
  const { site, warn, cacheDir = CACHE } = how;
  const geodata = unpackGeodata(packed);
  const social = socialCards({ dossier, geodata, site, cacheDir, warn });
  const image = social.opening ?? "icon.svg";
  const areas = [...geodata.countries.features, ...geodata.regions.features];
  const names = new Map(areas.map(({ properties }) => [properties.code, properties.name]));
  const view = { bounds: openingBounds(dossier), at: dossier.period.end };
  const provenance = provenanceOf(buildScene(dossier, geodata, view, LIGHT));
  const preview: LinkPreview = {
    title,
    description,
    image: site ? new URL(image, site).href : image,
    alt: social.alt,
    ...(site && { url: site }),
  };
  return {
    files: [...social.files, ...oembedFiles(preview)],
    preview,
    jsonLd: jsonLd(dossier, provenance, (code) => names.get(code)),
  };
}
