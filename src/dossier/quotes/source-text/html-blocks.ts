import type { Block, BlockRole } from "./block.ts";
import { decodeEntities } from "./entities.ts";
import { htmlTokens } from "./html-tokens.ts";

const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section summary table tbody td tfoot th " +
    "thead title tr ul button"
  ).split(" "),
);
const ROLES: Record<string, BlockRole> = {
  h1: "title",
  title: "aside",
  head: "aside",
  figcaption: "caption",
  nav: "aside",
  aside: "aside",
  footer: "aside",
  form: "aside",
  button: "aside",
};
/** A deeper nesting is no page that anyone wrote. */
const DEEPEST = 200;

interface Open {
  name: string;
  role: BlockRole;
  /** Inside what the page itself calls its article. */
  within: boolean;
}

const ROOT: Open = { name: "", role: "plain", within: false };

function roleOf(name: string, attributes: string, outer: BlockRole): BlockRole {
  if (outer !== "plain") return outer;
  if (/\bclass\s*=\s*("[^"]*|'[^']*|[\w-]*)caption/i.test(attributes)) return "caption";
  return ROLES[name] ?? (/^h[2-6]$/.test(name) ? "heading" : "plain");
}

/** The elements that are open where the reader stands; wrong nesting is put right as browsers do, roughly. */
class Nesting {
  #open: Open[] = [];

  get top(): Open {
    return this.#open.at(-1) ?? ROOT;
  }

  enter(name: string, attributes: string): void {
    // None of them can hold another block, so an unclosed one ends here.
    if (/^(p|h[1-6])$/.test(this.top.name)) this.#open.pop();
    if (this.#open.length >= DEEPEST || name === "hr") return;
    const { role, within } = this.top;
    const isBody = name === "article" || name === "main";
    this.#open.push({ name, role: roleOf(name, attributes, role), within: within || isBody });
  }

  leave(name: string): void {
    const index = this.#open.findLastIndex((open) => open.name === name);
    if (index >= 0) this.#open.length = index;
  }
}

/** What a page shows, piece by piece, with what its tags say of each. No markup is kept and nothing is run. */
export function blocksOfHtml(html: string): Block[] {
  const found: (Block & { within: boolean })[] = [];
  const nesting = new Nesting();
  let texts: string[] = [];
  const flush = () => {
    const { role, within } = nesting.top;
    // Two breaks in a row are how old pages begin a paragraph.
    for (const text of texts.join("").split(/\n[^\S\n]*\n/)) {
      if (text.trim()) found.push({ text: decodeEntities(text), role, within });
    }
    texts = [];
  };
  for (const token of htmlTokens(html)) {
    if (token.kind === "text") texts.push(token.text.replace(/\s+/g, " "));
    else if (token.name === "br") texts.push("\n");
    else if (BLOCKS.has(token.name)) {
      flush();
      if (token.kind === "open") nesting.enter(token.name, token.attributes);
      else nesting.leave(token.name);
    }
  }
  flush();
  const hasBody = found.some(({ within, role }) => within && role === "plain");
  return found.map(({ text, role, within }) => ({
    text,
    role: hasBody && !within && role !== "title" ? "aside" : role,
  }));
}
