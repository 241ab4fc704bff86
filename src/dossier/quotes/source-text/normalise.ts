const SINGLE = /[\u2018-\u201B\u2032\u2039\u203A]/g;
const DOUBLE = /[\u201C-\u201F\u2033\u00AB\u00BB]/g;
const DASH = /[\u2010-\u2015\u2212]/g;
/** Where a word may be broken, and marks of direction: none of them is seen, none is part of a word. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g;

/**
 * Text as quotes are compared: quotation marks, dashes and spaces of every kind are one kind, and nothing else is
 * changed. Letters keep their case, and punctuation stays. (NFC only picks one of two spellings of the very same
 * letter, which a Mac and a web page write differently.)
 */
export function normalText(text: string): string {
  return text
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replace(DASH, "-")
    .replace(/\s+/g, " ")
    .trim();
}

const CLOSERS = /["')\]\s]+$/;

/** Whether a normal text ends as sentences do, in any script, closing marks aside. */
export function endsSentence(text: string): boolean {
  return /[\p{Sentence_Terminal}…]$/u.test(text.slice(-8).replace(CLOSERS, ""));
}
