import { applyEdits, modify } from "jsonc-parser";
import { parseJson } from "../../../model/text/json.ts";
import { encodedLike, type Files, textOf, withFile } from "../files/files.ts";

const HEADER = "dossier.json";
const FORMATTED = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } };

/** The fields of `dossier.json`; undefined where they cannot be read. */
export function headerOf(files: Files): Record<string, unknown> | undefined {
  const { value, faults } = parseJson(textOf(files, HEADER));
  const isRead = faults.length === 0 && typeof value === "object" && value !== null;
  return isRead ? { ...value } : undefined;
}

/** Other values for fields of `dossier.json`; undefined takes one away, and all else of the text stays. */
export function withHeader(files: Files, values: Record<string, unknown>): Files {
  const before = textOf(files, HEADER);
  const after = Object.entries(values).reduce(
    (text, [field, value]) => applyEdits(text, modify(text, [field], value, FORMATTED)),
    before,
  );
  return after === before ? files : withFile(files, HEADER, encodedLike(files[HEADER], after));
}
