/** Quotation marks of one stroke, and what stands in for an apostrophe where a keyboard has none. */
const SINGLE =
  /[\u0060\u00B4\u02B9\u02BB-\u02BD\u02CA\u02CB\u055A\u05F3\u2018-\u201B\u2032\u2035\u2039\u203A\uFF07]/g;
/** Of two strokes, and those of scripts that draw them as brackets. */
const DOUBLE =
  /[\u00AB\u00BB\u02BA\u02EE\u05F4\u201C-\u201F\u2033\u2036\u275D\u275E\u3008-\u300F\u301D-\u301F\uFE41-\uFE44\uFF02\uFF62\uFF63]/g;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Where a word may be broken or joined, marks of direction and of a variant: none is seen, none is part of a word. */
const UNSEEN =
  /(?:\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|\p{Variation_Selector})/gu;
/** Forms of letters that only print needs: ligatures, and Arabic letters by their place in the word. */
const LIGATURE = /[\u0132\u0133\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDFD\uFE70-\uFEFC]/g;

/**
 * Text as quotes are compared: quotation marks, dashes and spaces of every kind are one kind, letters have the form in
 * which they are typed, and nothing else is changed. Letters keep their case, and punctuation stays. (NFC only picks
 * one of two spellings of the very same letter, which a Mac and a web page write differently.)
 */
export function normalText(text: string): string {
  return text
    .replace(LIGATURE, (form) => form.normalize("NFKC"))
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(SINGLE, "'")
    .replace(DOUBLE, '"')
    .replaceAll("''", '"')
    .replace(DASH, "-")
    .replace(/\s+/g, " ")
    .trim();
}

const CLOSERS = /["')\]\s]+$/;

/** Full stops that stand nowhere but at the end of a sentence, as those of Latin do in names. */
const SURE_STOP = /[。｡।॥።]/;

/** Whether a normal text holds sentences: it ends as they do, in any script, closing marks aside, or one ends within. */
export function holdsSentence(text: string): boolean {
  return /[\p{Sentence_Terminal}…]$/u.test(text.slice(-8).replace(CLOSERS, "")) || SURE_STOP.test(text);
}
