import PDFDocument from "pdfkit";

/** A PDF of paragraphs, as bytes. */
export function pdfOf(paragraphs: string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ size: "A5", ...options });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    for (const paragraph of paragraphs) document.text(paragraph).moveDown();
    document.end();
  });
}
