export type HtmlToken =
  | { kind: "text"; text: string }
  | { kind: "open" | "close"; name: string; attributes: string };

/** What stands in them is no text of the page. */
const RAW = ["script", "style", "template", "noscript", "textarea", "svg", "iframe", "select"];
/** Nobody writes a longer tag; a quotation mark left open would otherwise swallow the page. */
const LONGEST_TAG = 10_000;

/** Index of the `>` that closes a tag, past quoted values; that of the next `>` where a quote is left open. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  const limit = Math.min(html.length, from + LONGEST_TAG);
  for (let at = from; at < limit; at++) {
    const c = html[at];
    if (quote) {
      if (c === quote) quote = "";
    } else if (c === '"' || c === "'") quote = c;
    else if (c === ">") return at;
  }
  return html.indexOf(">", from);
}

/** Where the text goes on after an element that holds no text; an unclosed one holds all the rest. */
function afterRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, "gi");
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** The beginning of a tag, its slash and its name. */
function tagAt(html: string, at: number): string[] {
  const tag = /<(\/?)([a-zA-Z][\w:-]{0,60})/y;
  tag.lastIndex = at;
  return tag.exec(html) ?? [];
}

/** Comments, declarations and processing instructions. */
function afterRemark(html: string, at: number): number {
  const [mark, length] = html.startsWith("<!--", at) ? ["-->", 3] : [">", 1];
  const end = html.indexOf(mark, at + 2);
  return end < 0 ? html.length : end + length;
}

/** Tags and texts of a page, whatever is broken in it, each character looked at about once. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  let text = 0;
  for (;;) {
    const open = html.indexOf("<", at);
    const [tag, slash = "", name = ""] = open < 0 ? [] : tagAt(html, open);
    const isRemark = open >= 0 && (html[open + 1] === "!" || html[open + 1] === "?");
    if (open >= 0 && !tag && !isRemark) {
      // A bare "<", as in "5 < 6".
      at = open + 1;
      continue;
    }
    const end = tag ? tagEnd(html, open + tag.length) : open;
    if (open < 0 || end < 0) {
      yield { kind: "text", text: html.slice(text) };
      return;
    }
    if (open > text) yield { kind: "text", text: html.slice(text, open) };
    at = isRemark ? afterRemark(html, open) : end + 1;
    if (tag) {
      const lower = name.toLowerCase();
      yield {
        kind: slash ? "close" : "open",
        name: lower,
        attributes: html.slice(open + tag.length, end),
      };
      if (!slash && RAW.includes(lower) && html[end - 1] !== "/") at = afterRaw(html, lower, at);
    }
    text = at;
  }
}
