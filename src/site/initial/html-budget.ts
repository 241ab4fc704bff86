import { brotliCompressSync, constants } from "node:zlib";

/**
 * Bytes that map, small map and legend may take, packed quickly: some 34 KB as Brotli packs them at its best. With style
 * sheet and fonts, the picture then waits for 60 KB of HTML.
 */
const MOST = 41_300;
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Whether a page with this picture and legend stays within what a reader's first answer may weigh. */
export const fitsBudget = (html: string) => brotliCompressSync(html, QUICKLY).length <= MOST;
