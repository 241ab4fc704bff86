import { Parser } from "htmlparser2";
import type { Block, BlockRole } from "./block.ts";
import { type Doubt, isHiddenElement, mayBeCaption, settledRole } from "./html-roles.ts";

const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section summary table tbody td template tfoot " +
    "th thead title tr ul button"
  ).split(" "),
);
/** What is no text of the page: programs, what is shown in their place, choices, drawings and readings of signs. */
const UNREAD = new Set(
  "script style noscript textarea svg math iframe object canvas audio video select datalist rt rp".split(" "),
);
const ROLES: Record<string, BlockRole> = {
  h1: "title",
  title: "aside",
  head: "aside",
  figcaption: "caption",
  nav: "aside",
  aside: "aside",
  footer: "aside",
  button: "aside",
};

type Attributes = Record<string, string>;

interface Open {
  role: BlockRole;
  /** Elements around it that perhaps have a role, the outermost first. */
  doubts: Doubt[];
  /** Inside what the page itself calls its article. */
  within: boolean;
}

interface Found extends Omit<Open, "role"> {
  text: string;
  role: BlockRole;
}

function isUnread(name: string, attributes: Attributes): boolean {
  // A shadow root is the inside of its element; any other template waits for a program.
  if (name === "template") return !("shadowrootmode" in attributes || "shadowroot" in attributes);
  return UNREAD.has(name) || isHiddenElement(name, attributes);
}

function roleOf(name: string, outer: BlockRole): BlockRole {
  if (outer !== "plain") return outer;
  return ROLES[name] ?? (/^h[2-6]$/.test(name) ? "heading" : "plain");
}

function doubtOf(name: string, attributes: Attributes, within: boolean): Doubt[] {
  const role = name === "form" ? "aside" : mayBeCaption(name, attributes) ? "caption" : undefined;
  return role ? [{ role, letters: 0, pieces: 0, within, heads: false }] : [];
}

/** The pieces of a page, told one by one as the parser meets them. */
class Pieces {
  readonly found: Found[] = [];
  readonly #open: Open[] = [{ role: "plain", doubts: [], within: false }];
  /** How many elements are open whose text does not count. */
  #unread = 0;
  #texts: string[] = [];

  get #top(): Open {
    return this.#open.at(-1) as Open;
  }

  enter(name: string, attributes: Attributes): void {
    if (this.#unread > 0 || isUnread(name, attributes)) {
      this.#unread++;
      return;
    }
    if (BLOCKS.has(name)) this.flush();
    if (name === "br") this.#texts.push("\n");
    if (name === "q") this.#texts.push('"');
    const { role, doubts, within } = this.#top;
    this.#open.push({
      role: roleOf(name, role),
      doubts: [...doubts, ...doubtOf(name, attributes, within)],
      within: within || name === "article" || name === "main",
    });
  }

  leave(name: string): void {
    if (this.#unread > 0) {
      this.#unread--;
      return;
    }
    if (BLOCKS.has(name)) this.flush();
    if (name === "q") this.#texts.push('"');
    if (this.#open.length > 1) this.#open.pop();
  }

  text(text: string): void {
    if (this.#unread === 0) this.#texts.push(text.replace(/[ \t\r\n\f]+/g, " "));
  }

  flush(): void {
    const { role, doubts, within } = this.#top;
    // Two breaks in a row are how old pages begin a paragraph.
    for (const text of this.#texts.join("").split(/\n[^\S\n]*\n/)) {
      if (!/\S/.test(text)) continue;
      for (const doubt of doubts) {
        doubt.letters += text.length;
        doubt.pieces++;
        doubt.heads ||= role === "title" || role === "heading" || (within && !doubt.within);
      }
      this.found.push({ text, role, doubts, within });
    }
    this.#texts = [];
  }
}

/** What a page shows, piece by piece, with what its tags say of each. No markup is kept and nothing is run. */
export function blocksOfHtml(html: string): Block[] {
  const pieces = new Pieces();
  const parser = new Parser({
    onopentag: (name, attributes) => pieces.enter(name, attributes),
    onclosetag: (name) => pieces.leave(name),
    ontext: (text) => pieces.text(text),
  });
  parser.end(html);
  pieces.flush();
  const letters = pieces.found.reduce((sum, { text }) => sum + text.length, 0);
  const settled = pieces.found.map((piece) => ({ ...piece, role: settledRole(piece, letters) }));
  const hasBody = settled.some(({ within, role }) => within && role === "plain");
  return settled.map(({ text, role, within }) => ({
    text,
    role: hasBody && !within && role !== "title" ? "aside" : role,
  }));
}
