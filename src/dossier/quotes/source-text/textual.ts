const PDF = "%PDF-";

const isPdf = (file: Uint8Array): boolean => String.fromCharCode(...file.subarray(0, 5)) === PDF;

/**
 * A copy in a form that is read as text: of a PDF its text, of all else the file itself; or why it cannot be had, as a
 * sentence. What reads PDFs is large, and loaded only for one.
 */
export async function textual(file: Uint8Array): Promise<{ file: Uint8Array } | { fault: string }> {
  if (!isPdf(file)) return { file };
  const { textOfPdf } = await import("./pdf-text.ts");
  const read = await textOfPdf(file);
  return "fault" in read ? read : { file: new TextEncoder().encode(read.text) };
}
