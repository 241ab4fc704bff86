import { element, type SvgNode } from "../../render/svg/tree/node.ts";

/** CSS px of the pictures that sites show beside a link. */
export const CARD_SIZE = { width: 1200, height: 630 };

export interface LinkPreview {
  title: string;
  description: string;
  /** Address of the picture, from the page where the site's own address is not known. */
  image: string;
  /** What the picture shows, in words. */
  alt: string;
  /** The page's own address, where it is known. */
  url?: string;
}

/** What other sites read of a page to show it beside a link: Open Graph, and Twitter's own for the size. */
export function previewTags({ title, description, image, alt, url }: LinkPreview): SvgNode[] {
  const properties: [string, string | number | undefined][] = [
    ["og:type", "article"],
    ["og:site_name", "Demarche"],
    ["og:title", title],
    ["og:description", description],
    ["og:url", url],
    ["og:image", image],
    ["og:image:width", CARD_SIZE.width],
    ["og:image:height", CARD_SIZE.height],
    ["og:image:alt", alt],
  ];
  const tags = properties.flatMap(([property, content]) =>
    content === undefined ? [] : [element("meta", { property, content })],
  );
  return [...tags, element("meta", { name: "twitter:card", content: "summary_large_image" })];
}
