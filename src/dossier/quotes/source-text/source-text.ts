import { decodeText } from "../../../model/text/text.ts";
import { type Block, blocksOfText } from "./block.ts";
import { blocksOfHtml } from "./html-blocks.ts";

/** First bytes of files that hold text which cannot be read here. */
const FOREIGN: [start: string, kind: string][] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a packed file (such as of Word or OpenOffice)"],
  ["{\\rtf", "an RTF file"],
  ["\u00D0\u00CF\u0011\u00E0", "an old Word file"],
];

const isHtml = (text: string) =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--|<!doctype\s+html|<(html|head|body|main|article|section|div|h1|p)[\s>])/i.test(
    text.slice(0, 4000),
  );

export type ReadSource = { blocks: Block[] } | { fault: string };

/** The pieces of a copy of a source, plain text or HTML, or why it cannot be read, as a sentence. */
export function readSourceText(bytes: Uint8Array): ReadSource {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const foreign = FOREIGN.find(([mark]) => start.startsWith(mark));
  if (foreign) return { fault: `The file is ${foreign[1]}: save its text as plain text or HTML.` };
  const decoded = decodeText(bytes);
  if ("fault" in decoded) return { fault: decoded.fault };
  const blocks = isHtml(decoded.text) ? blocksOfHtml(decoded.text) : blocksOfText(decoded.text);
  return blocks.length > 0 ? { blocks } : { fault: "The file shows no text." };
}
