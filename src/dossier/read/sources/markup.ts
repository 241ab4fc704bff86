/** The tags that CSL allows in a title; other angle brackets are text. */
const TAG = /<\/?(?:i|b|em|strong|sub|sup|sc|u|span)(?:\s[^<>]*)?>/gi;
const CHARACTERS: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
};
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

/** A title of CSL-JSON as it is read: without its tags, and with its character references resolved. */
export function plainText(marked: string): string {
  return marked
    .replace(TAG, "")
    .replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return CHARACTERS[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : whole;
    });
}
