import { describe, expect, it } from "vitest";
import { findQuote } from "../../../src/dossier/quotes/find-quote.ts";
import { lookAlike } from "../../../src/dossier/quotes/look-alike.ts";
import { lostNegation } from "../../../src/dossier/quotes/negation.ts";
import { sourceCopy } from "../../../src/dossier/quotes/passages.ts";
import { normalText } from "../../../src/dossier/quotes/source-text/normalise.ts";
import { readSourceText } from "../../../src/dossier/quotes/source-text/source-text.ts";

function placesOf(file: string | Uint8Array, quote: string): (string | undefined)[] {
  const read = readSourceText(typeof file === "string" ? new TextEncoder().encode(file) : file);
  if ("fault" in read) throw new Error(read.fault);
  const hits = findQuote(sourceCopy(read.blocks, { title: "An article" }), normalText(quote));
  return hits.map(({ passage }) => passage.locator);
}

const page = (body: string, head = '<meta charset="utf-8">') =>
  `<!doctype html><html><head>${head}<title>An article</title></head><body>${body}</body></html>`;
const article = (quote: string) => page(`<article><h1>An article</h1><p>${quote} So it said.</p></article>`);
const SAID = "<h1>An article</h1><p>First one here.</p><p>He said: “We reject the vote.”</p>";
const QUOTE = "We reject the vote.";

/** A page in an old charset: what is not ASCII is given in bytes. */
const bytesOf = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe("a page in its own charset", () => {
  it.each([
    ["gb2312", "\xCE\xD2\xC3\xC7\xB7\xB4\xB6\xD4.", "我们反对."],
    ["windows-1251", "\xCC\xFB \xEF\xF0\xEE\xF2\xE8\xE2.", "Мы против."],
    ["iso-8859-9", "Kar\xFE\xFDy\xFDz.", "Karşıyız."],
    ["windows-1256", "\xE4\xD1\xDD\xD6.", "نرفض."],
    ["shift_jis", "\x94\xBD\x91\xCE.", "反対."],
  ])("%s is read as it is declared", (charset, written, quote) => {
    for (const head of [
      `<meta charset=${charset}>`,
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
    ])
      expect(placesOf(bytesOf(page(`<article><p>${written}</p></article>`, head)), quote)).toEqual(["p1"]);
    const mime = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\nContent-Type: text/html; charset="${charset}"\r\n\r\n`;
    expect(placesOf(bytesOf(`${mime}${page(`<p>${written}</p>`, "")}\r\n--B--`), quote)).toEqual(["p1"]);
  });

  it("that nobody knows is told", () => {
    expect(readSourceText(bytesOf(page("<p>a\xE9</p>", "<meta charset=x-klingon>")))).toEqual({
      fault: "The page gives x-klingon as its charset, which is not known here: save it as UTF-8.",
    });
  });
});

describe("a page in any form", () => {
  it.each([
    ["in a form", page(`<form action="./news.aspx"><div>${SAID}</div></form>`)],
    ["in a form without a heading", page(`<form>${SAID.replace(/<h1>.*<\/h1>/, "")}</form>`)],
    ["in a body that has no caption", `<!doctype html><body class="single no-caption">${SAID}`],
    ["in a wrapper with captions", page(`<div class="article-body with-captions">${SAID}</div>`)],
    ["in a wrapper called caption", page(`<div class="caption">${SAID}</div>`)],
    ["in a wrapper that shows captions", page(`<div class="showCaption">${SAID}</div>`)],
    ["without a doctype", `<meta charset="utf-8"><title>An article</title>${SAID}`],
    ["without anything around it", SAID.replace("<h1>An article</h1>", "An article")],
    ["with a link first", `<link rel=x>${SAID}`],
    ["in a shadow root", page(`<x-a><template shadowrootmode="open">${SAID}</template></x-a>`)],
  ])("%s has its paragraphs counted", (_, html) => {
    expect(placesOf(html, QUOTE)).toEqual(["p2"]);
  });

  it.each(["caption", "wp-caption-text", "imageCaption", "media__caption--wide"])(
    "has a caption in the class %s",
    (name) => {
      const html = page(
        `<article><h1>An article</h1><p>First.</p><div class="${name}">We reject the vote.</div></article>`,
      );
      expect(placesOf(html, QUOTE)).toEqual(["c1"]);
    },
  );

  it.each([
    [
      "quoted-printable",
      (html: string) =>
        html
          .replaceAll("=", "=3D")
          .replace("the vote", "the=\r\n vote")
          .replace("“", "=E2=80=9C")
          .replace("”", "=E2=80=9D"),
    ],
    ["base64", (html: string) => Buffer.from(html).toString("base64").replace(/.{76}/g, "$&\r\n")],
  ])("is read out of MHTML in %s, without its frames", (encoding, encode) => {
    const part = (html: string) =>
      `--B-\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encode(html)}\r\n`;
    const file = `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B-"\r\n\r\n${part(page(SAID))}${part(page("<p>Framed words.</p>"))}--B---`;
    expect(placesOf(file, QUOTE)).toEqual(["p2"]);
    expect(placesOf(file, "Framed words.")).toEqual([]);
  });

  it.each([
    "<p hidden>We reject the vote.</p>",
    '<p style="display: none">We reject the vote.</p>',
    "<div style='color:red;visibility:hidden'><p>We reject the vote.</p></div>",
    '<span class="sr-only">We reject the vote.</span>',
    "<template><p>We reject the vote.</p></template>",
    "<noscript>We reject the vote.</noscript>",
    '<p style="opacity:0">We reject the vote.</p>',
    "<dialog>We reject the vote.</dialog>",
  ])("proves nothing by what is hidden: %s", (hidden) => {
    expect(
      placesOf(page(`<article><h1>An article</h1><p>Seen.</p>${hidden}<p>More.</p></article>`), QUOTE),
    ).toEqual([]);
    expect(placesOf(page(`<article><p>One.</p>${hidden}<p>More.</p></article>`), "More.")).toEqual(["p2"]);
  });
});

describe("letters that are written in more than one way", () => {
  it.each([
    ["&cacute;evap i &zcaron;elja &Ccaron;ovjeka &dstrok;.", "ćevap i želja Čovjeka đ."],
    ["&Alpha;&theta;&eta;&nu;&alpha;.", "Αθηνα."],
    ["5 &percnt; &check; &rarr; a&comma; b&colon; c&excl;", "5 % ✓ → a, b: c!"],
    ["o\uFB03ce \uFB01nds", "office finds"],
    ["\uFEFB للاستفتاء.", "لا للاستفتاء."],
    ["it´s, it`s, itʼs, itʹs", "it's, it's, it's, it's"],
    ["「我们反对」", "“我们反对”"],
    ["《否》 says", "«否» says"],
    ["\u202Bنرفض\u202C \u2066now\u2069", "نرفض now"],
    ["a\u034F\u180Eb\uFE0F", "ab"],
    ["``Never''", "“Never”"],
  ])("%s holds %s", (written, quote) => {
    expect(placesOf(article(written), quote)).toEqual(["p1"]);
  });

  it("do not hide that texts differ, and texts that look alike are told by their codes", () => {
    expect(placesOf(article("We reject it."), "We rеject it.")).toEqual([]);
    expect(lookAlike("reject", "rеject")).toBe(
      "They look alike: the source has U+0065 where the quote has U+0435.",
    );
    expect(lookAlike("ي", "ی")).toContain("U+064A where the quote has U+06CC");
    expect(lookAlike("ΑΒ", "AB")).toContain("U+0391 where the quote has U+0041");
    expect(lookAlike("legitimacy", "legitimicy")).toBeUndefined();
    expect(lookAlike("same", "same")).toBeUndefined();
  });
});

describe("words that a line end parts", () => {
  const text =
    "An article\n\nHe said the govern-\nment would re-\nject the well-\nknown vote and not recog-\nnise it at all for a very long time.\n";

  it.each([
    "the government would reject the well-known vote",
    "govern-ment",
    "recognise it",
    "wellknown vote",
  ])("%s is found", (quote) => {
    expect(placesOf(text, quote)).toEqual(["p1"]);
  });

  it("keep the hyphens that stand in a line", () => {
    expect(placesOf("An article\n\nA well-known vote.\n", "A wellknown vote.")).toEqual([]);
  });
});

it.each(["1", "1,", "(", "a1"])("a word of 100,000 times %j is looked through in a moment", (unit) => {
  const text = `Said ${unit.repeat(100_000)} it.`;
  const passage = { kind: "paragraph", text, start: 0, slack: 0 } as const;
  const before = performance.now();
  lostNegation({ start: text.length - 3, end: text.length, passage });
  expect(performance.now() - before).toBeLessThan(2000);
});
