import { element, type SvgNode, stringify } from "../../render/svg/tree/node.ts";
import { dublinCore, RDF_NAMESPACES } from "../dublin-core.ts";
import { type FontFile, usedFonts } from "../fonts/fonts.ts";
import type { ExportedFile } from "../options.ts";
import { pauses } from "../pauses.ts";
import { type Provenance, rightsOf } from "../provenance.ts";
import type { PageSize } from "../size/presets.ts";
import { drawPicture } from "./draw.ts";
import type { Matrix } from "./graphics/matrix.ts";
import { openFonts } from "./text/font.ts";
import { type AttachedZip, attachZip, finish, openDocument } from "./text/pdfkit-fonts.ts";

/** Points, 72 to the inch. */
const POINTS = { px: 0.75, mm: 72 / 25.4, in: 72 };

/** XMP: what programs for pictures and archives read. */
function xmpOf(provenance: Provenance, created: Date | undefined): string {
  const { software, boundaryPolicy, date } = provenance;
  const about = element(
    "rdf:Description",
    {
      "rdf:about": "",
      "xmlns:xmp": "http://ns.adobe.com/xap/1.0/",
      "xmlns:pdf": "http://ns.adobe.com/pdf/1.3/",
    },
    ...dublinCore(provenance, "application/pdf"),
    element("xmp:CreatorTool", {}, software),
    created && element("xmp:CreateDate", {}, `${created.toISOString().slice(0, 19)}Z`),
    element("pdf:Keywords", {}, `${date}; ${boundaryPolicy}`),
    element("pdf:Producer", {}, "PDFKit"),
  );
  const meta = element(
    "x:xmpmeta",
    { "xmlns:x": "adobe:ns:meta/" },
    element("rdf:RDF", RDF_NAMESPACES, about),
  );
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${stringify(meta)}\n<?xpacket end="w"?>`;
}

function infoOf(provenance: Provenance, created: Date | undefined): Record<string, string | Date> {
  const { title, description, date, boundaryPolicy, sources, software } = provenance;
  return {
    Title: title,
    Subject: [description, ...(sources.length > 0 ? [`Sources: ${sources.join("; ")}.`] : [])].join(" "),
    Keywords: `${date}; ${boundaryPolicy}`,
    Author: software,
    Creator: software,
    Rights: rightsOf(provenance),
    ...(created && { CreationDate: created }),
  };
}

/** The picture fills the page as far as their shapes agree, and stands in its middle. PDF's own y runs upwards. */
function pageMatrix(picture: SvgNode, width: number, height: number): Matrix {
  const [x = 0, y = 0, w = 0, h = 0] = String(picture.attributes.viewBox ?? "")
    .split(/\s+/)
    .map(Number);
  if (!(w > 0 && h > 0)) throw new Error("The picture has no viewBox, so its size on the page is not known.");
  const scale = Math.min(width / w, height / h);
  return [scale, 0, 0, scale, (width - w * scale) / 2 - x * scale, (height - h * scale) / 2 - y * scale];
}

/**
 * The picture as a PDF of one page in its size, in vectors, with its fonts and provenance inside. Texts can be
 * selected and searched. `loadFont` gives the bytes of a file of `public/fonts`. Without `created` the file bears no
 * date, and the same picture gives the same bytes.
 */
export async function writePdf(
  picture: SvgNode,
  size: PageSize,
  provenance: Provenance,
  loadFont: (file: FontFile) => Promise<Uint8Array>,
  { created, attached }: { created?: Date; attached?: AttachedZip } = {},
): Promise<ExportedFile> {
  const points = POINTS[size.unit];
  const [width, height] = [size.width * points, size.height * points];
  const document = await openDocument({
    size: [width, height],
    info: infoOf(provenance, created),
    xmp: xmpOf(provenance, created),
    language: provenance.language,
  });
  const pause = pauses();
  const fonts = await openFonts(document, usedFonts(picture), loadFont, pause);
  const tools = { document, fonts, outlines: new Map<string, string>(), missing: new Set<string>() };
  await drawPicture(picture, pageMatrix(picture, width, height), tools, pause);
  if (attached) attachZip(document, attached);
  return { bytes: await finish(document), missing: [...tools.missing] };
}
