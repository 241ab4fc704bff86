import { BadZip } from "../../model/zip/bad-zip.ts";

/** @throws BadZip where the text, less the white space in it, is no Base64. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, "")), (c) => c.charCodeAt(0));
  } catch {
    throw new BadZip("damaged");
  }
}
