/** What the markup of a copy says of a piece of text; plain text says nothing. */
export type BlockRole = "title" | "heading" | "caption" | "aside" | "plain";

/** A piece of a source between two breaks, before it is known what it is. */
export interface Block {
  text: string;
  role: BlockRole;
}

/** Stands where a line ends inside a word: whether the hyphen there belongs to the word, nobody can tell. */
export const OPTIONAL_HYPHEN = "\uE000";

/** Longer lines than these are paragraphs of their own, written by a program that does not wrap. */
const WIDEST_WRAP = 120;

/** Whether a break only folds a paragraph: the next word would not have fitted, or goes on in small letters. */
function isFold(line: string, next: string, width: number): boolean {
  if (width > WIDEST_WRAP) return false;
  const word = /^\S*/.exec(next)?.[0] ?? "";
  return line.length + 1 + word.length > width || /^\p{Ll}/u.test(word);
}

/** Lines of one paragraph; a word that a line end parts is one word. */
function unfolded(lines: string[]): string {
  return lines.reduce((text, line) => {
    if (/\p{L}\u00AD$/u.test(text.slice(-3))) return `${text.slice(0, -1)}${line}`;
    const isParted = /\p{L}[-\u2010]$/u.test(text.slice(-3)) && /^\p{L}/u.test(line);
    return isParted ? `${text.slice(0, -1)}${OPTIONAL_HYPHEN}${line}` : `${text} ${line}`;
  });
}

/** A break inside a paragraph, as word processors write it. */
export const SOFT_BREAK = "\v";

/** Paragraphs of a plain text: a line each, or lines with breaks that only fold them. */
export function blocksOfText(text: string): Block[] {
  const lines = text.split(/\r\n|[\n\r\f\u2028\u2029]/).map((line) => line.trim());
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const paragraphs: string[][] = [];
  let last = "";
  for (const line of lines) {
    if (line !== "" && last !== "" && isFold(last, line, width)) paragraphs.at(-1)?.push(line);
    else if (line !== "") paragraphs.push([line]);
    last = line;
  }
  const inside = (line: string) => line.split(SOFT_BREAK).map((part) => part.trim());
  return paragraphs.map((folded) => ({ text: unfolded(folded.flatMap(inside)), role: "plain" }));
}
