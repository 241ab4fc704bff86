import { positionFinder } from "../../../../../model/text/text.ts";

/** What begins an entry of BibTeX. */
const ENTRY = /^[ \t]*@[ \t]*(\w+)[ \t]*[{(]/gm;

export const isBibtex = (text: string): boolean => /^[ \t\uFEFF]*@[ \t]*\w+[ \t]*[{(]/m.test(text);

/** One entry as it is written, so that a broken one spoils no other. */
interface BibtexEntry {
  text: string;
  /** 1-based. */
  line: number;
}

interface BibtexFile {
  entries: BibtexEntry[];
  /** Abbreviations, which any entry may use. */
  strings: string;
}

/** An entry without a key is one all the same: a key is made for it. */
const withKey = (text: string, n: number) =>
  text.replace(/^([ \t]*@[ \t]*\w+[ \t]*[{(])\s*(?=,|\w+\s*=)(,?)/, `$1source-${n},`);

/** Cuts a file of BibTeX where its entries begin. */
export function bibtexEntries(text: string): BibtexFile {
  const starts = [...text.matchAll(ENTRY)];
  const file: BibtexFile = { entries: [], strings: "" };
  const find = positionFinder(text);
  starts.forEach(({ index, 1: kind = "" }, i) => {
    const own = text.slice(index, starts[i + 1]?.index);
    if (/^string$/i.test(kind)) file.strings += `${own.trim()}\n`;
    else if (!/^(comment|preamble)$/i.test(kind))
      file.entries.push({ text: withKey(own.trim(), i + 1), line: find(index).line });
  });
  return file;
}
