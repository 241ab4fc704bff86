import type { Outline } from "./truetype.ts";

/** An object of the file that others refer to. */
interface PdfReference {
  compress: boolean;
  end(chunk?: string | Uint8Array): void;
}

export interface KitGlyph {
  id: number;
  /** The characters that it stands for, in the order in which they are read. */
  codePoints: number[];
  advanceWidth: number;
  path: Outline;
}

/** A font as fontkit reads it. */
export interface KitFont {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  getGlyph(id: number): KitGlyph;
  glyphForCodePoint(codePoint: number): KitGlyph;
  layout(
    text: string,
    features: Record<string, boolean>,
    script: undefined,
    language: undefined,
    direction: "ltr" | "rtl",
  ): {
    glyphs: KitGlyph[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  };
  /** Glyphs read before, which keep the characters that they first stood for. */
  _glyphs: Record<number, KitGlyph>;
}

/** A font as PDFKit writes it: glyph numbers of the file are the indices of `widths` and `unicode`. */
export interface KitEmbeddedFont {
  id: string;
  font: KitFont;
  subset: { encode(): Uint8Array };
  /** Thousandths of an em. */
  widths: number[];
  unicode: number[][];
  ref(): PdfReference;
}

/** A stretch of the page that belongs to an element of its structure. */
interface PdfMarkedContent {
  mcid: number;
}

/** An element of the structure that readers of the file aloud go by. */
export interface PdfStructure {
  add(child: PdfStructure | PdfMarkedContent): this;
  end(): void;
}

/** The part of PDFKit 0.20 that is used, of which some is not in its documentation: a test holds it to the version. */
export interface PdfDocument {
  page: {
    fonts: Record<string, PdfReference>;
    patterns: Record<string, PdfReference>;
    xobjects: Record<string, PdfReference>;
  };
  info: Record<string, unknown>;
  _font: KitEmbeddedFont;
  _root: { data: Record<string, unknown> };
  font(bytes: Uint8Array): this;
  addContent(operators: string): this;
  ref(data: Record<string, unknown>): PdfReference;
  markStructureContent(tag: string): PdfMarkedContent;
  endMarkedContent(): this;
  file(bytes: Uint8Array, options: { name: string; type: string; relationship: string }): unknown;
  struct(
    tag: string,
    options: { alt?: string; actual?: string },
    children?: PdfMarkedContent[],
  ): PdfStructure;
  addStructure(element: PdfStructure): this;
  endMetadata(): void;
  on(event: "data", listener: (chunk: Uint8Array) => void): this;
  on(event: "end", listener: () => void): this;
  end(): void;
}

interface DocumentOptions {
  /** Width and height in points, 72 to the inch. */
  size: [width: number, height: number];
  info: Record<string, string | Date>;
  /** The metadata stream as XML. */
  xmp: string;
  /** BCP 47. */
  language: string;
}

/** Without a date the file has none, so that the same picture gives the same bytes on any day. */
const NO_DATE = new Date(0);

/** An empty page. PDFKit is loaded here and not before, as few readers of a page ask for a PDF. */
export async function openDocument({ size, info, xmp, language }: DocumentOptions): Promise<PdfDocument> {
  const { default: PDFDocument } = await import("pdfkit");
  const options = {
    pdfVersion: "1.7" as const,
    size,
    margin: 0,
    lang: language,
    displayTitle: true,
    tagged: true,
    // None to begin with: the standard fonts are not in the browser's build.
    font: null,
    info: { CreationDate: NO_DATE, ...info },
  };
  // The type knows neither `font: null` nor dates and texts of one's own in the information.
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
  if (!info.CreationDate) delete document.info.CreationDate;
  // PDFKit's own metadata is put together without escaping.
  document.endMetadata = () => {
    const stream = document.ref({ Type: "Metadata", Subtype: "XML" });
    // In plain text, so that programs that know no PDF find it.
    stream.compress = false;
    stream.end(new TextEncoder().encode(xmp));
    document._root.data.Metadata = stream;
  };
  return document;
}

export interface AttachedZip {
  name: string;
  bytes: Uint8Array;
}

/** Attaches what the picture was made from; readers of PDF list and save it. */
export function attachZip(document: PdfDocument, { name, bytes }: AttachedZip): void {
  document.file(bytes, { name, type: "application/zip", relationship: "Source" });
}

/** Ends the file and collects its bytes. */
export function finish(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
    document.end();
  });
}
