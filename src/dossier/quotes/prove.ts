import type { Dossier, RowOrigin } from "../../model/dossier.ts";
import type { Problem, Severity } from "../../model/problem.ts";
import { shown, visible } from "../../model/text/text.ts";
import { type CellFinder, cellFinder } from "../read/tables/cells.ts";
import { findQuote, type Hit } from "./find-quote.ts";
import { existence, parseLocator, verdictOver } from "./locator.ts";
import { lookAlike } from "./look-alike.ts";
import { type FindNearest, type Near, nearestFinder } from "./nearest-passage.ts";
import { lostNegation } from "./negation.ts";
import { type Passage, type SourceCopy, sourceCopy } from "./passages.ts";
import type { Block } from "./source-text/block.ts";
import { normalText } from "./source-text/normalise.ts";
import { weekdayDoubt } from "./weekday.ts";

/** Where a quote stands, in characters of the copy's normal text. */
interface ProvenQuote {
  row: string;
  locator?: string;
  start: number;
  end: number;
}

/** What a copy of a source says of the rows that stand on it. */
export interface Proof {
  source: string;
  /** The copy in the form that the offsets count in. */
  text: string;
  /** How many quotes the dossier has from the source. */
  quotes: number;
  /** Those that were found, in the order of the rows. */
  found: ProvenQuote[];
  /** Ids of rows with an error: what stands in them is not proved. */
  wrong: string[];
  problems: Problem[];
}

/** What the rows of all tables have in common. */
interface Row {
  id: string;
  quote?: string;
  quoteLang?: string;
  locator?: string;
  /** Of a position; those of an act are seldom told in one passage. */
  date?: string;
  row: RowOrigin;
}

type Say = (severity: Severity, field: "quote" | "locator" | "date", message: string) => void;

const FORMS = "p and a number for a paragraph (p4), c and a number for a caption (c3), or title";

/** A passage by its number, or by its first words where it has none. */
function placeOf({ locator, text }: Passage): string {
  return locator ?? `a piece without a number (“${shown(text).slice(0, 40)}…”)`;
}

/** The quote is there: is it where the row says? Gives the place that the row means. */
function checkPlace(row: Row, hits: [Hit, ...Hit[]], source: string, copy: SourceCopy, say: Say): Hit {
  const own = hits.find(({ passage }) => passage.locator === row.locator) ?? hits[0];
  if (row.locator === undefined) return own;
  const places = [...new Set(hits.map(({ passage }) => placeOf(passage)))].slice(0, 5).join(", ");
  const locator = parseLocator(row.locator);
  if (!locator) {
    say(
      "error",
      "locator",
      `${shown(row.locator)} is not a locator: the quote stands in ${places} of ${source}.`,
    );
    return own;
  }
  const verdict = verdictOver(locator, hits, copy);
  if (verdict === "wrong") {
    say("error", "locator", `The quote is not in ${row.locator} of ${source}: it stands in ${places}.`);
  } else if (verdict === "doubtful") {
    const why = "captions, headings and paragraphs cannot all be told apart in this copy";
    say(
      "warning",
      "locator",
      `By our count the quote stands in ${places} of ${source}, not ${row.locator}: ${why}.`,
    );
  }
  return own;
}

/** Without a quote only this can be known: that the source has such a passage. */
function checkExists(locator: string, source: string, copy: SourceCopy, say: Say): void {
  const parsed = parseLocator(locator);
  if (!parsed) {
    say("error", "locator", `${shown(locator)} is not a locator: expected ${FORMS}.`);
    return;
  }
  const verdict = existence(parsed, copy);
  const count = (n: number, noun: string) => `${n === 0 ? "no" : n} ${noun}${n === 1 ? "" : "s"}`;
  const held = `${count(copy.paragraphs, "paragraph")} and ${count(copy.captions, "caption")}`;
  if (verdict === "wrong") {
    say("error", "locator", `${source} has no ${locator}: its body has ${held}.`);
  } else if (verdict === "doubtful") {
    say(
      "warning",
      "locator",
      `Whether ${source} has ${locator} cannot be told from this copy: we count ${held}.`,
    );
  }
}

function absence(source: string, near: Near | undefined): string {
  if (!near) return `The quote is not in ${source}, and no passage resembles it.`;
  const place = placeOf(near.passage);
  const alike = lookAlike(near.source, near.quote);
  const found = `${place}, the nearest, has “${visible(near.source)}” where the quote has “${visible(near.quote)}”`;
  return `The quote is not in ${source}: ${found}.${alike ? ` ${alike}` : ""}`;
}

const isEnglish = (lang: string | undefined) => lang === undefined || /^en\b/i.test(lang);

function checkRow(row: Row, source: string, copy: SourceCopy, near: () => FindNearest, say: Say) {
  const quote = row.quote && normalText(row.quote);
  if (!quote) {
    if (row.locator !== undefined) checkExists(row.locator, source, copy, say);
    return undefined;
  }
  const [first, ...rest] = findQuote(copy, quote);
  if (!first) {
    say("error", "quote", absence(source, near()(quote)));
    return undefined;
  }
  const hit = checkPlace(row, [first, ...rest], source, copy, say);
  const lost = isEnglish(row.quoteLang) ? lostNegation(hit) : undefined;
  if (lost) {
    const message = `The quote leaves out “${lost}”, which stands right beside it in the same sentence: does it still mean the same?`;
    say("warning", "quote", message);
  }
  return hit;
}

function proveRow(
  row: Row,
  source: string,
  copy: SourceCopy,
  tools: { near: () => FindNearest; cell: CellFinder },
  proof: Proof,
): void {
  const say: Say = (severity, field, message) => {
    const value = row[field] ?? "";
    if (severity === "error") proof.wrong.push(row.id);
    proof.problems.push({
      severity,
      file: row.row.file,
      ...tools.cell(row.row, field),
      field,
      value,
      message,
    });
  };
  if (row.quote) proof.quotes++;
  const hit = checkRow(row, source, copy, tools.near, say);
  const passage = hit?.passage ?? copy.passages.find(({ locator }) => locator && locator === row.locator);
  const doubt = row.date && passage && weekdayDoubt(row.date, passage.text);
  if (doubt) say("warning", "date", doubt);
  if (!hit) return;
  const { locator } = hit.passage;
  proof.found.push({ row: row.id, ...(locator && { locator }), start: hit.start, end: hit.end });
}

/**
 * Proves a dossier against a copy of one of its sources: each quote letter by letter, each locator by counting.
 * `files` are the dossier's own, to tell where each cell stands; `blocks` are the pieces of the copy.
 */
export function proveDossier(
  dossier: Dossier,
  files: Record<string, Uint8Array>,
  source: string,
  blocks: Block[],
): Proof {
  const { title, publisher } = dossier.sources.find(({ id }) => id === source) ?? {};
  const copy = sourceCopy(blocks, { title, publisher });
  const proof: Proof = { source, text: copy.text, quotes: 0, found: [], wrong: [], problems: [] };
  let finder: FindNearest | undefined;
  // Made only where a quote is missing.
  const near = () => {
    finder ??= nearestFinder(copy);
    return finder;
  };
  const tools = { near, cell: cellFinder(files) };
  const rows: (Row & { source: string })[] = [
    ...dossier.positions,
    ...dossier.actions,
    ...dossier.suspensions,
  ];
  for (const row of rows.filter((r) => r.source === source)) proveRow(row, source, copy, tools, proof);
  return proof;
}
