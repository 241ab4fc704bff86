import { Marked, type Token, type Tokens } from "marked";
import { element, stringify } from "../../render/svg/tree/node.ts";
import { swatches } from "./swatches.ts";

interface Heading {
  id: string;
  text: string;
  /** 2 for a section, 3 for a part of one. */
  depth: number;
}

export interface Rendered {
  title: string;
  headings: Heading[];
  /** What stands under the title; ready to be put into a page. */
  html: string;
}

/** The words of a heading as the part of an address: `A sheet of names` is `a-sheet-of-names`. */
const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

/** Words without their markup, as a list of contents has them. */
const plainOf = (tokens: Token[]): string =>
  tokens.map((token) => ("tokens" in token && token.tokens ? plainOf(token.tokens) : token.raw)).join("");

/** What a code block is, in its first line after the language, mostly a file: "```csv positions.csv". */
export const captionOf = (info: string | undefined) => /^\S+\s+(.+)/.exec(info ?? "")?.[1];

/** A wide block scrolls on its own, which the keyboard has to reach. */
const scrolling = (tag: string, label: string, inner: string) =>
  `<${tag} class="wide" role="group" tabindex="0" aria-label="${label}">${inner}</${tag}>`;

function codeBlock({ text, lang }: Tokens.Code): string {
  const caption = captionOf(lang);
  const code = stringify(element("code", {}, `${text}\n`));
  if (!caption) return `${scrolling("pre", "Example", code)}\n`;
  const named = stringify(element("figcaption", {}, element("code", {}, caption)));
  return `<figure>${named}${scrolling("pre", caption, code)}</figure>\n`;
}

/** From a text to another, or to the schema, as the files of a site are called. */
const addressOf = (href: string) =>
  href.replace(/^(\.\/)?([a-z]+)\.md(?=$|#)/, "./$2.html").replace(/^(\.\.\/)+public\/schema\//, "./");

function rendererFor(headings: Heading[]) {
  return new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const [text, inner] = [plainOf(tokens).replaceAll("`", ""), this.parser.parseInline(tokens)];
        const id = slugOf(text);
        if (headings.some((h) => h.id === id)) throw new Error(`Two headings lead to #${id}: ${text}.`);
        headings.push({ id, text, depth });
        return `<h${depth} id="${id}"><a href="#${id}">${inner}</a></h${depth}>\n`;
      },
      code: codeBlock,
      codespan({ text }) {
        return stringify(swatches(text) ?? element("code", {}, text));
      },
      link({ href, tokens }) {
        const open = stringify(element("a", { href: addressOf(href) }, " ")).replace(" </a>", "");
        return `${open}${this.parser.parseInline(tokens)}</a>`;
      },
      // Comments say which parts are written by the code; other markup has no place in a text.
      html({ text }) {
        if (!/^\s*<!--.*-->\s*$/s.test(text)) throw new Error(`Markup in a text: ${text}`);
        return "";
      },
      image({ href }) {
        throw new Error(`A picture in a text: ${href}`);
      },
    },
    hooks: {
      postprocess: (html) =>
        html
          .replaceAll("<table>", '<div class="wide" role="group" tabindex="0" aria-label="Table"><table>')
          .replaceAll("</table>", "</table></div>"),
    },
  });
}

/**
 * Markdown as HTML, with an address for each heading. @throws where a text has no title above all else, two headings of
 * one address, or markup of its own.
 */
export function renderMarkdown(markdown: string): Rendered {
  const [, title, text] = /^# ([^\n]+)\n(.*)$/s.exec(markdown) ?? [];
  if (title === undefined || text === undefined) throw new Error("A text begins with its title: # Title");
  const headings: Heading[] = [];
  const html = rendererFor(headings).parse(text, { async: false });
  return { title, headings, html };
}
