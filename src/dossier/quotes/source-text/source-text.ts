import { decodeText } from "../../../model/text/text.ts";
import { type Block, blocksOfText, OPTIONAL_HYPHEN } from "./block.ts";
import { blocksOfHtml } from "./html-blocks.ts";
import { archivedPage } from "./mhtml.ts";

/** First bytes of files that hold text which cannot be read here. */
const FOREIGN: [start: string, kind: string][] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a packed file (such as of Word or OpenOffice)"],
  ["\u001F\u008B", "a packed file"],
  ["{\\rtf", "an RTF file"],
  ["\u00D0\u00CF\u0011\u00E0", "an old Word file"],
  ["bplist", "a web archive of Safari"],
];

/** Where the tags of a page are looked for, bytes. */
const HEAD = 4000;

const isHtml = (head: string) =>
  /^\s*(?:<\?xml[^>]*>\s*)?<(?:!--|!doctype\s+html|[a-z][a-z0-9-]*[\s/>])/i.test(head) ||
  /<\/(?:p|div|body|html|article)\s*>/i.test(head);

/** The charset that a page declares of itself. UTF-16 cannot be, where the declaration itself could be read. */
function declaredCharset(head: string): string | undefined {
  const [, meta] = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head) ?? [];
  const [, xml] = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)["']/i.exec(head) ?? [];
  const label = meta ?? xml;
  return label && !/^utf-?16/i.test(label) ? label : undefined;
}

const hasMark = ([a, b, c]: Uint8Array) =>
  (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe);

/** The text of a page by the charset that it or its header declares; a byte order mark says more than both. */
function decodePage(bytes: Uint8Array, charset: string | undefined) {
  if (charset === undefined || /^utf-?8$/i.test(charset) || hasMark(bytes)) return decodeText(bytes);
  try {
    return { text: new TextDecoder(charset).decode(bytes) };
  } catch {
    return {
      fault: `The page gives ${charset} as its charset, which is not known here: save it as UTF-8.`,
    };
  }
}

type ReadSource = { blocks: Block[] } | { fault: string };

/** The pieces of a copy of a source: plain text, HTML or MHTML; or why it cannot be read, as a sentence. */
export function readSourceText(file: Uint8Array): ReadSource {
  const start = String.fromCharCode(...file.subarray(0, 8));
  const foreign = FOREIGN.find(([mark]) => start.startsWith(mark));
  if (foreign) return { fault: `The file is ${foreign[1]}: save its text as plain text or HTML.` };
  const archived = archivedPage(file);
  const bytes = archived?.bytes ?? file;
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const decoded =
    archived || isHtml(head)
      ? decodePage(bytes, archived?.charset ?? declaredCharset(head))
      : decodeText(bytes);
  if ("fault" in decoded) return { fault: decoded.fault };
  const text = decoded.text.replaceAll(OPTIONAL_HYPHEN, "");
  const blocks = archived || isHtml(text.slice(0, HEAD)) ? blocksOfHtml(text) : blocksOfText(text);
  return blocks.length > 0 ? { blocks } : { fault: "The file shows no text." };
}
