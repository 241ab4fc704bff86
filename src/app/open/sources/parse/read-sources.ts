import { fromAddress, isAddress } from "./address.ts";
import { isBibtex } from "./bibtex/bibtex-entries.ts";
import { cslItems, isJson } from "./csl-items.ts";
import type { Found } from "./found.ts";
import { isRis, risItems } from "./ris.ts";

/** Addresses and DOIs, one a line. */
function fromLines(text: string): Found {
  const found: Found = { items: [], unread: [] };
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    const given = line.trim();
    if (given === "") return;
    if (isAddress(given)) found.items.push(fromAddress(given));
    else found.unread.push({ line: i + 1, text: given.slice(0, 60) });
  });
  return found;
}

/**
 * Reads sources from what programs export and people paste: CSL-JSON, BibTeX, RIS, or DOIs and addresses. Nothing is
 * asked of anybody: what the text does not say stays unknown. The reader of BibTeX is loaded where there is some.
 */
export async function readPastedSources(text: string): Promise<Found> {
  if (isJson(text)) return cslItems(text);
  if (isBibtex(text)) return (await import("./bibtex/bibtex.ts")).bibtexItems(text);
  return isRis(text) ? risItems(text) : fromLines(text);
}
