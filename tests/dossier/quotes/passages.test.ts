import { describe, expect, it } from "vitest";
import { sourceCopy } from "../../../src/dossier/quotes/passages.ts";
import { holdsSentence, normalText } from "../../../src/dossier/quotes/source-text/normalise.ts";
import { readSourceText } from "../../../src/dossier/quotes/source-text/source-text.ts";
import { ARTICLE, blocksOf, copyOf, htmlCopy } from "../source-copy.ts";

const numbered = (text: string | Uint8Array) =>
  copyOf(text)
    .passages.filter((p) => p.locator)
    .map((p) => [p.locator, p.text]);

describe("normal text", () => {
  it("knows one kind of quotation marks, dashes and spaces", () => {
    expect(normalText("“a” „b‟ «c» ‘d’ it’s e–f—g‑h\u00A0i\n\tj\u2009k re\u00ADfer")).toBe(
      `"a" "b" "c" 'd' it's e-f-g-h i j k refer`,
    );
  });

  it("keeps case and punctuation", () => {
    expect(normalText("The vote, and the Results: LACK…")).toBe("The vote, and the Results: LACK…");
  });

  it.each(["So.", "“So.”", "(So!)", "هل؟", "そう。"])("%s ends a sentence", (text) => {
    expect(holdsSentence(normalText(text))).toBe(true);
  });

  it.each([
    ["「我们反对」，他说。『是』〝否〞", true],
    ["彼は反対した。「いいえ」", true],
    ["उन्होंने मना किया। “नहीं”", true],
    ["他反对。 (新华社)", true],
    ["我们反对", false],
    ["Mr. Smith goes to Washington", false],
    ["U.S. vetoes the draft", false],
  ])("%s holds a sentence: %s", (text, holds) => {
    expect(holdsSentence(normalText(text))).toBe(holds);
  });
});

describe("the article", () => {
  it("has a title, eleven paragraphs and four captions", () => {
    const copy = copyOf(ARTICLE);
    expect([copy.paragraphs, copy.captions, copy.slack]).toEqual([11, 4, 0]);
    const first = (locator: string) => copy.passages.find((p) => p.locator === locator)?.text;
    expect(first("title")).toContain("US 'does not recognize'");
    expect(first("c3")).toMatch(/^Iraqi Kurdish leader Massud/);
    expect(first("c4")).toMatch(/^This AFP file photo/);
    expect(first("p1")).toMatch(/^The United States does not officially/);
    expect(first("p11")).toMatch(/^Pressure has been building/);
  });

  it("is the same in UTF-16 and as a page", () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(ARTICLE, "utf16le")]);
    expect(numbered(utf16)).toEqual(numbered(ARTICLE));
    expect(numbered(htmlCopy())).toEqual(numbered(ARTICLE));
  });

  it("is the same with its lines folded", () => {
    const folded = ARTICLE.split("\n").map((line) => {
      let width = -1;
      return line
        .trim()
        .split(/\s+/)
        .map((word) => {
          const fits = width + 1 + word.length <= 72;
          width = fits ? width + 1 + word.length : word.length;
          return fits ? ` ${word}` : `\n${word}`;
        })
        .join("")
        .trim();
    });
    // Two captions on lines without a blank one between them look like one when both are folded.
    const apart = folded.map((block) => (block === "" ? block : `${block}\n`));
    expect(numbered(apart.join("\n"))).toEqual(numbered(ARTICLE));
  });

  it("says how far it cannot tell", () => {
    const copy = sourceCopy(
      blocksOf("A title\n\nBy A. Writer\n\nFirst.\n\nA heading\n\nSecond.\n\nRead more"),
    );
    expect(copy.passages.map((p) => [p.kind, p.locator, p.slack])).toEqual([
      ["title", "title", 0],
      ["other", undefined, 0],
      ["paragraph", "p1", 1],
      ["other", undefined, 1],
      ["paragraph", "p2", 2],
      ["other", undefined, 2],
    ]);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["a PDF", "%PDF-1.7 ...", "The file is a PDF: save its text as plain text or HTML."],
    ["a Word file", "PK\u0003\u0004 ...", "The file is a packed file (such as of Word or OpenOffice)"],
    ["RTF", "{\\rtf1 x}", "The file is an RTF file"],
    ["a binary file", "\u0089PNG\0\0", "NUL"],
    ["nothing", "", "The file is empty."],
    ["a page without text", "<html><script>let a;</script></html>", "The file shows no text."],
  ])("%s is refused in words", (_, text, message) => {
    const read = readSourceText(new TextEncoder().encode(text));
    expect("fault" in read && read.fault).toContain(message);
  });

  it("is refused in another encoding", () => {
    const read = readSourceText(Uint8Array.from([0x61, 0xe9, 0x20]));
    expect("fault" in read && read.fault).toContain("is not UTF-8");
  });
});

describe("HTML", () => {
  const texts = (html: string) => blocksOf(html).map((b) => b.text.trim());

  it("is read though tags are left open and attributes broken", () => {
    expect(texts("<p>One<p>Two <b>bold</div> on</p><p title='a>b'>Three<br><br>Four &amp; 5 < 6")).toEqual([
      "One",
      "Two bold on",
      "Three",
      "Four & 5 < 6",
    ]);
    // As browsers do: what is never closed takes all the rest.
    expect(texts('<p>One</p><p class="open>Two</p>')).toEqual(["One"]);
    expect(texts("<p>One</p><script>never closed <p>No")).toEqual(["One"]);
    expect(texts("<p>One</p><!-- never closed <p>No")).toEqual(["One"]);
  });

  it("has its character references resolved", () => {
    const references = "&ldquo;caf&eacute;&rdquo; &#8211; &#x2014; &#146; &nope; &amp;lt; &#0; AT&T";
    expect(texts(`<p>${references}</p>`)).toEqual(["“café” – — ’ &nope; &lt; \uFFFD AT&T"]);
  });
});
