import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote } from "../../../src/dossier/quotes/find-quote.ts";
import { nearestFinder } from "../../../src/dossier/quotes/nearest-passage.ts";
import { lostNegation } from "../../../src/dossier/quotes/negation.ts";
import { sourceCopy } from "../../../src/dossier/quotes/passages.ts";
import { blocksOfText } from "../../../src/dossier/quotes/source-text/block.ts";
import { blocksOfHtml } from "../../../src/dossier/quotes/source-text/html-blocks.ts";
import { normalText } from "../../../src/dossier/quotes/source-text/normalise.ts";
import { ARTICLE, copyOf } from "../source-copy.ts";

const copy = copyOf(ARTICLE);
const numbered = copy.passages.filter((p) => p.locator);

describe("findQuote", () => {
  it("finds every run of words of every passage, with its locator and offsets", () => {
    const runs = fc.record({
      of: fc.constantFrom(...numbered),
      from: fc.nat(80),
      count: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(runs, ({ of, from, count }) => {
        const words = of.text.split(" ");
        const quote = words.slice(from % words.length, (from % words.length) + count).join(" ");
        const hits = findQuote(copy, quote);
        expect(hits.map(({ passage }) => passage.locator)).toContain(of.locator);
        for (const { start, end } of hits)
          expect(copy.text.slice(start, end).replaceAll("\n", " ")).toBe(quote);
      }),
      { numRuns: 500 },
    );
  });

  it("finds no part of a word, no other case, no other letter", () => {
    for (const quote of ["nited States", "We urge cal", "we urge calm", "We urge calms"]) {
      expect(findQuote(copy, quote)).toEqual([]);
    }
  });

  it("finds a quote that runs on into the next paragraph", () => {
    const [hit] = findQuote(copy, 'separation from Iraq. "The United States does');
    expect(hit?.passage.locator).toBe("p3");
  });
});

describe("the nearest passage", () => {
  const near = nearestFinder(copy);
  it.each([
    [
      "a changed letter",
      "We urge calm and an and to vocal",
      "p5",
      "…calm and an end to vocal…",
      "…calm and an and to vocal",
    ],
    ["a changed first word", "Us urge calm and an end to", "p5", '"We urge calm', "Us urge calm…"],
    [
      "a word left out",
      "The vote and results lack legitimacy",
      "p4",
      "…vote and the results…",
      "The vote and results lack legitimacy",
    ],
    ["a changed case", "the Vote and the results lack", "p4", "…The vote and", "the Vote and…"],
  ])("is told with the difference: %s", (_, quote, locator, source, said) => {
    const found = near(normalText(quote));
    expect(found?.passage.locator).toBe(locator);
    expect(found?.source).toContain(source.replaceAll("…", ""));
    expect(found?.quote).toBe(said);
  });

  it("is none where no word is shared", () => expect(near("Lorem ipsum dolor")).toBeUndefined());
});

describe("a negation beside a quote", () => {
  const lost = (text: string, quote: string) => {
    const [hit] = findQuote(sourceCopy(blocksOfText(`${text}\nMore.`)), normalText(quote));
    if (!hit) throw new Error(`${quote} is not there`);
    return lostNegation(hit);
  };
  it.each([
    ["We will not support the vote.", "support the vote", "not"],
    ["We don’t support the vote.", "support the vote.", "don't"],
    ["He denied that “we support the vote.”", "we support the vote.", "denied"],
    ["We support the vote, never the result.", "We support the vote", "never"],
    ["They go without our support.", "our support", "without"],
    ["It is not so. We support the vote.", "We support the vote", undefined],
    ["We support the vote. Not so the result.", "We support the vote", undefined],
    ["We support the vote. Not so the result.", "We support the vote.", undefined],
    ["We will not support it.", "We will not support it.", undefined],
    ["We note that they support it.", "they support it.", undefined],
  ])("%s / %s: %s", (text, quote, word) => expect(lost(text, quote)).toBe(word));
});

describe("a hostile copy", () => {
  // Read once it takes a second; what looks at each character thousands of times would take many minutes.
  const MOST_MS = 60_000;
  const size = 300_000;
  it.each([
    ["open tags", "<div>"],
    ["tags without an end", '<a "'],
    ["quotation marks in tags", "<a '>\">"],
    ["remarks", "<!--x"],
    ["scripts", "<script>"],
    ["wrong nesting", "<nav><p></div>"],
    ["references", "&amp&#x;&"],
    ["angle brackets", "< <"],
    ["line breaks", "<br> "],
    ["spaces", " \t\n"],
    ["one word", "word "],
    ["sentences", "Not so. (photo "],
  ])(
    "of nothing but %s is read in time",
    (_, piece) => {
      const text = piece.repeat(size / piece.length);
      for (const blocks of [blocksOfHtml(text), blocksOfText(text)]) {
        const big = sourceCopy(blocks);
        findQuote(big, "word so");
        nearestFinder(big)("word word not photo word x");
      }
      expect(findQuote(sourceCopy([]), "word")).toEqual([]);
    },
    MOST_MS,
  );

  it(
    "of a megabyte of text is read in time, and a quote at its end found",
    () => {
      const pages = ARTICLE.repeat(Math.ceil(1_000_000 / ARTICLE.length));
      const big = sourceCopy(blocksOfText(`${pages}\n\nThe last words of all.\n`));
      expect(findQuote(big, "The last words of all.")).toHaveLength(1);
      expect(nearestFinder(big)("The lost words of all.")?.source).toBe("The last words of…");
    },
    MOST_MS,
  );

  it("of any text throws at nothing", () => {
    const scraps = fc.constantFrom(
      "<",
      ">",
      "</",
      "<p",
      "<h1>",
      "</p>",
      '"',
      "=",
      "&",
      "&#",
      ";",
      "<!--",
      "-->",
      " ",
      "\n",
      "a.",
      "(photo)",
      "é",
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 60 }), (parts) => {
        const copy = sourceCopy(blocksOfHtml(parts.join("")));
        for (const p of copy.passages) expect(copy.text.slice(p.start, p.start + p.text.length)).toBe(p.text);
      }),
    );
  });
});
