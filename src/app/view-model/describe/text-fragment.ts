/** Words at each end of a long quote that stand for the whole of it. */
const ENDS = 5;
/** A quote up to this many words, and up to this many letters, is looked for as a whole. */
const WHOLE_WORDS = 3 * ENDS;
const WHOLE_LETTERS = 120;

/** Hyphen, ampersand and comma mean something in a text directive, so they are encoded like all that URLs encode. */
function encoded(text: string): string {
  // Half a letter, as a text cut in the middle of a pair has it, could not be encoded.
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD")).replaceAll("-", "%2D");
}

/**
 * The `text=` directive that leads a browser to a quote: the whole of a short one, and the first and last words of a
 * long one, which may run over several paragraphs. Empty for an empty quote.
 */
export function textDirective(quote: string): string {
  const words = quote.trim().split(/\s+/u);
  const text = words.join(" ");
  if (text === "") return "";
  if (words.length <= WHOLE_WORDS && (text.length <= WHOLE_LETTERS || words.length <= 2 * ENDS))
    return `text=${encoded(text)}`;
  const [start, end] = [words.slice(0, ENDS), words.slice(-ENDS)];
  return `text=${encoded(start.join(" "))},${encoded(end.join(" "))}`;
}

/** Where on the web a quote stands; undefined where the address is none that a reader may be sent to. */
export function quoteAddress(address: string | undefined, quote?: string): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  const directive = quote ? textDirective(quote) : "";
  if (!directive) return url.href;
  const hash = url.hash.replace(/:~:.*$/su, "") || "#";
  url.hash = "";
  return `${url.href.replace(/#$/, "")}${hash}:~:${directive}`;
}
