import type { Block } from "../source-text/block.ts";
import { readSourceText } from "../source-text/source-text.ts";

/** Where a dossier keeps copies of its sources, if its editor wants it to. */
export const COPIES = "copies/";

type Files = Record<string, Uint8Array>;

/** What a copy can be, by the end of its name. */
const READ = /^copies\/[^/]+\.(?:txt|text|html?|xhtml|mhtml?)$/i;

export const isCopy = (file: string): boolean => file.startsWith(COPIES);
export const isReadCopy = (file: string): boolean => READ.test(file);

/** The file of a copy. An id may hold what no file may be called. */
export function copyFileOf(source: string, ending: string): string {
  const named = encodeURIComponent(source.replace(/\p{Cs}/gu, "\uFFFD")).replace(
    /[*'()!~]|^\.+/g,
    (letters) => [...letters].map((c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`).join(""),
  );
  return `${COPIES}${named}.${ending}`;
}

/** The source that a file is a copy of, by its name. */
export function sourceOfCopy(file: string): string {
  const name = file.slice(COPIES.length).replace(/\.[^.]*$/, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The file that holds the copy of a source; undefined where the dossier keeps none. */
export const copyIn = (files: Files, source: string): string | undefined =>
  Object.keys(files).find((file) => isReadCopy(file) && sourceOfCopy(file) === source);

interface ReadCopies {
  copies: { id: string; blocks: Block[] }[];
  /** What is wrong with a file, as sentences. */
  faults: { file: string; message: string }[];
}

/** The copies that a dossier keeps of some sources. Each file that is none of them is told. */
export function readCopies(files: Files, sources: readonly string[]): ReadCopies {
  const found: ReadCopies = { copies: [], faults: [] };
  const tell = (file: string, message: string) => found.faults.push({ file, message });
  for (const [file, bytes] of Object.entries(files).filter(([name]) => isCopy(name))) {
    const id = sourceOfCopy(file);
    const read = isReadCopy(file) ? readSourceText(bytes) : undefined;
    if (!sources.includes(id))
      tell(
        file,
        `The file is the copy of no source: expected the id of one as its name, such as ${sources[0] ?? "press"}.txt.`,
      );
    else if (!read) tell(file, "The copy is not read: save its text as .txt, .html or .mhtml.");
    else if ("fault" in read) tell(file, `The copy cannot be used. ${read.fault}`);
    else if (found.copies.some((copy) => copy.id === id))
      tell(file, `The dossier keeps another copy of ${id}, which is used in its place.`);
    else found.copies.push({ id, blocks: read.blocks });
  }
  return found;
}
