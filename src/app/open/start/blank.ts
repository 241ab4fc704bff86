import { headingsOf } from "../../../model/columns/cells.ts";
import { type Files, MARKED } from "../files/files.ts";

/** The id of a dossier that nothing is said of yet. */
export const BLANK_ID = "new";

const utf8 = (text: string) => new TextEncoder().encode(text);
const marked = (text: string) => new Uint8Array([...MARKED, ...utf8(text)]);

/** A dossier without rows. */
export function blankFiles(title: string): Files {
  const header = { id: BLANK_ID, title, stances: [] };
  return {
    "dossier.json": utf8(`${JSON.stringify(header, null, 2)}\n`),
    "positions.csv": marked(`${headingsOf("positions", []).join(",")}\r\n`),
    "sources.json": utf8("[]\n"),
  };
}
