import { MOST_PACKED } from "../../dossier/pack/limits.ts";
import { element, type SvgNode } from "../../render/svg/tree/node.ts";
import { base64 } from "../fonts/fonts.ts";
import { isPng } from "../png/chunks.ts";
import { packedTextChunk, pngTextNamed } from "../png/texts.ts";
import { bytesOfBase64 } from "./base64.ts";
import { isPdf, packedInPdf } from "./pdf-attachments.ts";

/** Of the text in a PNG. Optimisers and editors that keep texts keep it; chunks of an own kind most of them drop. */
const KEYWORD = "Demarche dossier";
const NAMESPACE = "urn:demarche:dossier";
/** Base64 takes four letters for three bytes, and some white space. */
const MOST_LETTERS = MOST_PACKED.bytes * 1.5;

/** @param packed the zip of a dossier, as `packDossier` makes it */
export const chunkOf = (packed: Uint8Array) => packedTextChunk({ keyword: KEYWORD, text: base64(packed) });

/** For the `metadata` of an SVG. */
export const elementOf = (packed: Uint8Array): SvgNode =>
  element("demarche:dossier", { "xmlns:demarche": NAMESPACE }, base64(packed));

function inPng(bytes: Uint8Array): Uint8Array | undefined {
  const text = pngTextNamed(bytes, KEYWORD, MOST_LETTERS);
  return text && bytesOfBase64(new TextDecoder("latin1").decode(text));
}

/** Programs that write an SVG anew may give the namespace another prefix, and break lines. */
function inSvg(text: string): Uint8Array | undefined {
  if (!text.includes(NAMESPACE)) return undefined;
  const [, letters] = /<(?:[\w.-]+:)?dossier(?:\s[^<>]*)?>([^<]*)</.exec(text) ?? [];
  return letters?.trim() ? bytesOfBase64(letters) : undefined;
}

/**
 * The zip of the dossier in a picture, of whichever kind its bytes are; undefined where it carries none.
 * @throws BadZip where it is damaged, or unfolds to too much.
 */
export function packedIn(bytes: Uint8Array): Uint8Array | undefined {
  if (isPng(bytes)) return inPng(bytes);
  if (isPdf(bytes)) return packedInPdf(bytes);
  return inSvg(new TextDecoder().decode(bytes));
}

/** Names of pictures, those too whose kinds carry nothing: a dossier may be looked for in any. */
export const isPictureName = (name: string) => /\.(png|svg|pdf|jpe?g|webp|gif|avif)$/i.test(name);
