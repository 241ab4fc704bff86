import { readFileSync } from "node:fs";
import { type SourceCopy, sourceCopy } from "../../src/dossier/quotes/passages.ts";
import type { Block } from "../../src/dossier/quotes/source-text/block.ts";
import { readSourceText } from "../../src/dossier/quotes/source-text/source-text.ts";

export const ARTICLE = readFileSync("tests/fixtures/article.txt", "utf8");
export const EXPECTED = {
  title: "US ‘does not recognize’ Iraqi Kurdistan referendum: Tillerson",
  publisher: "Press TV",
};

export function blocksOf(text: string | Uint8Array): Block[] {
  const read = readSourceText(typeof text === "string" ? new TextEncoder().encode(text) : text);
  if ("fault" in read) throw new Error(read.fault);
  return read.blocks;
}

export function copyOf(text: string | Uint8Array): SourceCopy {
  return sourceCopy(blocksOf(text), EXPECTED);
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("’", "&rsquo;").replaceAll("“", "&#8220;");

/** The article as a page has it, with all that stands around an article on a page. */
export function htmlCopy(): string {
  const lines = ARTICLE.split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const [title = "", ...rest] = lines;
  const body = rest.map((line) =>
    /photo\)$|^This AFP/i.test(line)
      ? `<figure><img src="a>b.jpg" alt='x'><figcaption>${escaped(line)}</figcaption></figure>`
      : `<p class=text>${escaped(line).replace("referendum", "<b>refer</b>en&shy;dum").replace(" vote", "\n&nbsp;vote")}`,
  );
  return `<!DOCTYPE html><html><head><title>${escaped(title)} - Press TV</title>
    <style>p { color: red }</style><script>if (a < b) document.write("<p>No.</p>");</script></head>
    <body><nav><ul><li>World<li>Sport.</ul></nav><!-- <p>Never.</p> -->
    <main><article><h1>${escaped(title)}</h1>${body.join("\n")}</article></main>
    <footer><p>All rights reserved.</p></footer></body></html>`;
}
