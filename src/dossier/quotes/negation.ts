import type { Hit } from "./find-quote.ts";

/** English words that turn a sentence into its opposite. */
const NEGATION =
  /^(not|no|never|none|neither|nor|nobody|nothing|cannot|without|hardly|den(y|ies|ied|ying)|refus(e|es|ed|ing)|reject(s|ed|ing)?|\p{L}+n't)$/iu;
/** "Right before or after": so many words. */
const REACH = 3;

const SENTENCE_END = /\p{Sentence_Terminal}["')\]]*\s/u;
/** From the first letter to the last; by no pattern that looks at a long row of figures again from each of them. */
const plain = (word: string) => /\p{L}.*\p{L}|\p{L}/su.exec(word)?.[0] ?? "";

function negationIn(words: string[]): string | undefined {
  return words.map(plain).find((word) => NEGATION.test(word));
}

/** A negation next to a quote, in its own sentence, that the quote leaves out: "did *not* say that …". */
export function lostNegation(hit: Hit): string | undefined {
  const { text, start } = hit.passage;
  const quote = text.slice(hit.start - start, hit.end - start);
  const before =
    text
      .slice(0, hit.start - start)
      .split(SENTENCE_END)
      .at(-1) ?? "";
  const near = negationIn(before.split(" ").filter(Boolean).slice(-REACH));
  if (near) return near;
  if (/\p{Sentence_Terminal}["')\]]*$/u.test(quote)) return undefined;
  const [after = ""] = text.slice(hit.end - start).split(SENTENCE_END);
  // A mark right after the quote ends the sentence as well.
  if (/^\p{Sentence_Terminal}/u.test(after)) return undefined;
  return negationIn(after.split(" ").filter(Boolean).slice(0, REACH));
}
