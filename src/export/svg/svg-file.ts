import { element, type SvgNode, stringifyFile } from "../../render/svg/tree/node.ts";
import { dublinCore, RDF_NAMESPACES } from "../dublin-core.ts";
import { embedFonts, type FontFile } from "../fonts/fonts.ts";
import type { Provenance } from "../provenance.ts";
import type { PageSize } from "../size/presets.ts";

const INKSCAPE = { "xmlns:inkscape": "http://www.inkscape.org/namespaces/inkscape" };
/** Names of the groups around the layers, by the end of their id. */
const PARTS: [id: RegExp, name: string][] = [
  [/^(.*-)?map$/, "Map"],
  [/^(.*-)?world$/, "World"],
  [/^(.*-)?scale$/, "Scale bar"],
];

function titleIn(node: SvgNode): string | undefined {
  const [title] = node.children.filter((c): c is SvgNode => typeof c !== "string" && c.tag === "title");
  return title?.children.map(String).join("");
}

/** What a drawing program shall call a group; nothing for groups that are no layer. */
function layerName(node: SvgNode): string | undefined {
  const id = String(node.attributes.id ?? "");
  if (node.tag !== "g" || id === "") return undefined;
  const part = PARTS.find(([pattern]) => pattern.test(id))?.[1];
  return part ?? (/^(.*-)?layer-/.test(id) ? (titleIn(node) ?? id) : undefined);
}

/** Without what belongs to pages only, and with its layers named as Inkscape names them. */
function forPrograms(node: SvgNode): SvgNode {
  const own = Object.entries(node.attributes).filter(([name]) => !name.startsWith("data-"));
  const name = layerName(node);
  const layer = name ? { "inkscape:groupmode": "layer", "inkscape:label": name } : {};
  return {
    tag: node.tag,
    attributes: { ...Object.fromEntries(own), ...layer },
    children: node.children.map((child) => (typeof child === "string" ? child : forPrograms(child))),
  };
}

function metadata(provenance: Provenance, carried: SvgNode | undefined): SvgNode {
  const work = element("rdf:Description", { "rdf:about": "" }, ...dublinCore(provenance, "image/svg+xml"));
  return element("metadata", {}, element("rdf:RDF", RDF_NAMESPACES, work), carried);
}

function behindWords(picture: SvgNode, node: SvgNode): SvgNode {
  const first = picture.children.findIndex(
    (c) => typeof c === "string" || !["title", "desc"].includes(c.tag),
  );
  return { ...picture, children: picture.children.toSpliced(Math.max(0, first), 0, node) };
}

function physical(picture: SvgNode, { width, height, unit }: PageSize): SvgNode {
  const size = unit === "px" ? { width, height } : { width: `${width}${unit}`, height: `${height}${unit}` };
  return { ...picture, attributes: { ...picture.attributes, ...size } };
}

/**
 * The picture as a file of its own, SVG 1.1, that tells what it shows and where it comes from. Without `fonts` it is
 * set in what the machine has; with them it looks the same in every browser, while librsvg and most drawing programs
 * pass over embedded fonts and take the next of the family. `carried` stands in its metadata.
 */
export function svgFile(
  picture: SvgNode,
  provenance: Provenance,
  fonts: (FontFile & { data: string })[] = [],
  size?: PageSize,
  carried?: SvgNode,
): string {
  const plain = forPrograms(size ? physical(picture, size) : picture);
  const named = { ...plain, attributes: { ...plain.attributes, ...INKSCAPE } };
  return stringifyFile(embedFonts(behindWords(named, metadata(provenance, carried)), fonts));
}
