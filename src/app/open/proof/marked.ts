import type { Passage } from "../../../dossier/quotes/passages.ts";
import type { Proof } from "../../../dossier/quotes/prove.ts";

/** A piece of a passage, and the rows whose quotes it belongs to. */
interface Piece {
  text: string;
  rows: string[];
}

/** A passage cut where quotes begin and end. Quotes may overlap, and run on from one passage into the next. */
export function marked({ start, text }: Passage, found: Proof["found"]): Piece[] {
  const end = start + text.length;
  const inside = found.filter((quote) => quote.start < end && quote.end > start);
  const cuts = new Set([start, end]);
  for (const quote of inside) {
    cuts.add(Math.max(start, quote.start));
    cuts.add(Math.min(end, quote.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1] ?? end;
    const rows = inside.filter((quote) => quote.start <= from && quote.end >= to).map(({ row }) => row);
    return { text: text.slice(from - start, to - start), rows };
  });
}
