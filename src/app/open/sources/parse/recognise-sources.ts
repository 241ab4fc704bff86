import { type Files, textOf } from "../../files/files.ts";
import { isSourceList } from "../../files/own-names.ts";
import { isBibtex } from "./bibtex/bibtex-entries.ts";
import { isJson } from "./csl-items.ts";
import { isRis } from "./ris.ts";

/** Whether a text is what programs export of sources, and no table. */
export const isSourceText = (text: string): boolean => isBibtex(text) || isRis(text) || isJson(text);

/** The text of files that hold nothing but sources; undefined where any of them is something else. */
export function textOfSourceFiles(files: Files): string | undefined {
  const names = Object.keys(files);
  const isOne = (name: string) =>
    /\.(bib|bibtex|ris)$/i.test(name) ||
    (names.length === 1 && name !== "sources.json" && isSourceList(name, files[name] ?? new Uint8Array()));
  const isList = names.length > 0 && names.every(isOne);
  const text = isList ? names.map((name) => textOf(files, name)).join("\n") : "";
  return isSourceText(text) ? text : undefined;
}
