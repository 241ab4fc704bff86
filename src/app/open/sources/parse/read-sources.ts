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

/** A record of RIS, from its type to its end. */
const RIS_RECORD = /^TY\s{1,2}-[^\r\n]*(?:[\r\n]+(?!TY\s{1,2}-|[ \t]*@\w+[ \t]*[{(])[^\r\n]*)*/gm;

/** A text that is left out of another, whose lines keep their numbers. */
const blanked = (text: string) => text.replace(/[^\r\n]+/g, "");

/** BibTeX and RIS in one text, as of two files that were dropped together. */
function parted(text: string): { bibtex: string; ris: string } {
  let [ris, from] = ["", 0];
  const bibtex = text.replace(RIS_RECORD, (record, at: number) => {
    ris += blanked(text.slice(from, at)) + record;
    from = at + record.length;
    return blanked(record);
  });
  return { bibtex, ris };
}

/**
 * Reads sources from what programs export and people paste: CSL-JSON, BibTeX, RIS, or DOIs and addresses. Nothing is
 * asked of anybody: what the text does not say stays unknown. The reader of BibTeX is loaded where there is some.
 */
export async function readPastedSources(text: string): Promise<Found> {
  if (isJson(text)) return cslItems(text);
  if (!isBibtex(text)) return isRis(text) ? risItems(text) : fromLines(text);
  const { bibtexItems } = await import("./bibtex/bibtex.ts");
  if (!isRis(text)) return bibtexItems(text);
  const { bibtex, ris } = parted(text);
  const [one, other] = [bibtexItems(bibtex), risItems(ris)];
  return { items: [...one.items, ...other.items], unread: [...one.unread, ...other.unread] };
}
