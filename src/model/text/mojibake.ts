/** The characters of the bytes 80 to 9F in Windows-1252. */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
/** The characters of Windows-1252, by byte; not every decoder of that name knows the upper ones. */
const CHARACTERS = Array.from({ length: 256 }, (_, byte) => UPPER[byte - 0x80] ?? String.fromCharCode(byte));
const BYTES = new Map(CHARACTERS.map((character, byte) => [character, byte]));

const between = (from: number, to: number) =>
  CHARACTERS.slice(from, to + 1)
    .map((character) => character.replace(/[\\\]^-]/, "\\$&"))
    .join("");
/** A letter as UTF-8 has it in bytes, each taken for a character of its own. */
const TAKEN_APART = new RegExp(`[${between(0xc2, 0xf4)}][${between(0x80, 0xbf)}]{1,3}`, "g");

/** `Café` for `CafÃ©`, UTF-8 that was read as Windows-1252 on its way; nothing where a text is sound. */
export function mended(text: string): string | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isBroken = false;
  const whole = text.replace(TAKEN_APART, (piece) => {
    try {
      const letters = decoder.decode(Uint8Array.from(piece, (c) => BYTES.get(c) ?? 0));
      isBroken = true;
      return letters;
    } catch {
      return piece;
    }
  });
  return isBroken ? whole : undefined;
}
