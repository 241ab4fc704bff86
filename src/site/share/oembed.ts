import { EMBED_HEIGHTS, embedCode } from "../../app/ui/share/embed-code.ts";
import type { SiteFile } from "../site-file.ts";
import { CARD_SIZE, type LinkPreview } from "./metadata.ts";

const OEMBED = "oembed.json";

/** CSS px; the code itself takes the whole width of its column. */
const WIDTH = 960;
/** Seconds that an answer may be kept. */
const KEEP = 86_400;

/**
 * What other sites ask for to show a page inside their own: oEmbed, as a file beside the page. None where the page's own
 * address is not known, as everything in it is an address.
 */
export function oembedFiles({ title, url, image }: LinkPreview): SiteFile[] {
  if (url === undefined) return [];
  const answer = {
    version: "1.0",
    type: "rich",
    provider_name: "Demarche",
    title,
    html: embedCode(url, title, EMBED_HEIGHTS.usual),
    width: WIDTH,
    height: EMBED_HEIGHTS.usual,
    thumbnail_url: image,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    cache_age: KEEP,
  };
  return [{ fileName: OEMBED, source: `${JSON.stringify(answer, null, 2)}\n` }];
}

/** Address of that file. */
export const oembedOf = (url: string) => new URL(OEMBED, url).href;
