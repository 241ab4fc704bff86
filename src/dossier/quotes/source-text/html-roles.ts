import type { BlockRole } from "./block.ts";

/** An element that perhaps has a role: what it holds will tell. */
export interface Doubt {
  role: "caption" | "aside";
  /** Letters and pieces of text in it. */
  letters: number;
  pieces: number;
  /** Whether it stands in what the page calls its article. */
  within: boolean;
  /** Whether it holds a heading, or that article. */
  heads: boolean;
}

/** A picture has a line or two under it, and perhaps a credit. */
const MOST_PIECES = 3;
/** Words that say of a page whether it has captions, and not that an element is one. */
const ABOUT_PAGE = [
  "no",
  "not",
  "non",
  "with",
  "without",
  "has",
  "have",
  "hide",
  "hides",
  "show",
  "shows",
  "is",
  "enable",
  "enabled",
  "disable",
  "disabled",
  "toggle",
  "layout",
];
const PAGE = ["html", "body", "main", "article"];

/** `imageCaption` and `image__caption--wide` as words. */
const wordsOf = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z]+/);

export function mayBeCaption(name: string, attributes: Record<string, string>): boolean {
  if (PAGE.includes(name)) return false;
  return (attributes.class ?? "").split(/\s+/).some((one) => {
    const words = wordsOf(one);
    return words.includes("caption") && !words.some((word) => ABOUT_PAGE.includes(word));
  });
}

/** Classes of text that only programs meet: of screen readers' help, and of what SingleFile found hidden. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|sf-hidden)(?:\s|$)/i;
const HIDDEN_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*0*\.?0*(?:%|\s|;|!|$)|font-size\s*:\s*0(?:px|em|rem|%|pt)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3,}|(?:left|top|right|margin-left)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\))/i;

/** Whether an element says of itself that no reader sees it; what only a style sheet hides is not known here. */
export function isHiddenElement(name: string, attributes: Record<string, string>): boolean {
  if ("hidden" in attributes) return true;
  if (name === "dialog") return !("open" in attributes);
  return HIDDEN_CLASS.test(attributes.class ?? "") || HIDDEN_STYLE.test(attributes.style ?? "");
}

/** A form around most of a page, as some servers write it, is no form; what holds headings or much text is no caption. */
function holds({ role, letters, pieces, heads }: Doubt, lettersOfPage: number): boolean {
  if (heads) return false;
  return role === "caption" ? pieces <= MOST_PIECES : letters * 2 < lettersOfPage;
}

/** The role of a piece when all of the page is known. */
export function settledRole(
  { role, doubts }: { role: BlockRole; doubts: Doubt[] },
  lettersOfPage: number,
): BlockRole {
  if (role !== "plain") return role;
  return doubts.find((doubt) => holds(doubt, lettersOfPage))?.role ?? "plain";
}
