import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { CslItem } from "../../source-fields.ts";
import type { Found } from "../found.ts";
import { bibtexEntries } from "./bibtex-entries.ts";

/** What the library adds for its own use, and the text that is another’s. */
const OWN = ["citation-key", "_graph", "abstract"];

/** The entry as CSL-JSON; undefined where it is broken. */
function itemOf(text: string): CslItem | undefined {
  try {
    const [item] = plugins.input.chain(text, { forceType: "@biblatex/text", generateGraph: false });
    return item && Object.fromEntries(Object.entries(item).filter(([field]) => !OWN.includes(field)));
  } catch {
    return undefined;
  }
}

export function bibtexItems(text: string): Found {
  const { entries, strings } = bibtexEntries(text);
  const found: Found = { items: [], unread: [] };
  for (const entry of entries) {
    const item = itemOf(strings + entry.text) ?? itemOf(entry.text);
    if (item) found.items.push(item);
    else found.unread.push({ line: entry.line, text: entry.text.split(/[\r\n]/)[0]?.slice(0, 60) ?? "" });
  }
  return found;
}
