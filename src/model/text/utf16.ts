type Utf16 = "utf-16le" | "utf-16be";

/** The kind of UTF-16 that bytes are in, by their mark or, as headings and JSON begin in ASCII, by their zeros. */
export function utf16Of([a, b, c, d]: Uint8Array): Utf16 | undefined {
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a && b === 0 && c && d === 0) return "utf-16le";
  if (a === 0 && b && c === 0 && d) return "utf-16be";
  return undefined;
}

/** Programs that write it are rare, and none of them is a spreadsheet. */
export function isUtf32([a, b, c, d]: Uint8Array): boolean {
  const little = a === 0xff && b === 0xfe && c === 0 && d === 0;
  return little || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

/** The text without its mark; nothing where a character is broken. */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
