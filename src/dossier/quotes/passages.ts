import { type Block, OPTIONAL_HYPHEN } from "./source-text/block.ts";
import { holdsSentence, normalText } from "./source-text/normalise.ts";

/** `other` is what is neither paragraph nor caption: headings, bylines, the publisher's lines around the body. */
type PassageKind = "title" | "paragraph" | "caption" | "other";

export interface Passage {
  kind: PassageKind;
  /** `p4`, `c3`, `title`; absent for what has no number. */
  locator?: string;
  text: string;
  /** Where it begins in the copy's text. */
  start: number;
  /** How many pieces before it may have been counted by somebody else: no rule can tell them from paragraphs. */
  slack: number;
}

/** A copy of a source, in the form in which quotes are compared. */
export interface SourceCopy {
  /** All passages, a line each. */
  text: string;
  /** As long as the text, on one line, with the hyphens marked that may be no part of their word. */
  searched: string;
  passages: Passage[];
  paragraphs: number;
  captions: number;
  /** Pieces that are perhaps paragraphs or captions. */
  slack: number;
}

/** What is known of the source beforehand. */
interface Expected {
  title?: string | undefined;
  publisher?: string | undefined;
}

/** `(AFP photo)`, `(Photo by AFP)`, `[Image: Reuters]` at the end. */
const CREDIT = /[([][^()[\]]*\b(photo|photograph|picture|image|file pic)\b[^()[\]]*[)\]]\.?$/i;
/** `This AFP file photo taken on … shows …` */
const DESCRIBES =
  /^(this|the|a|an|in this)\b.{0,60}\b(photo|photograph|picture|image)\b.{0,120}\b(shows?|taken|released|obtained)\b/i;
const LABELLED = /^(photo|picture|image|caption)( by| credit)?:/i;
/** A caption is a line or a few; a paragraph that speaks of a photo may be longer. */
const LONGEST_CAPTION = 600;

function isCaption(text: string): boolean {
  if (text.length > LONGEST_CAPTION) return false;
  return CREDIT.test(text) || DESCRIBES.test(text) || LABELLED.test(text);
}

const bare = (text: string) => normalText(text).replace(/[."']/g, "").toLowerCase();

/** Index of the title; where nothing is like it, the first piece if it is no sentence. */
function titleIndex(blocks: Block[], title: string | undefined): number {
  const wanted = title === undefined ? undefined : bare(title);
  const same = blocks.findIndex(({ text, role }) => role !== "aside" && bare(text) === wanted);
  if (same >= 0) return same;
  const marked = blocks.findIndex(({ role }) => role === "title");
  if (marked >= 0) return marked;
  const first = blocks.findIndex(({ role }) => role !== "aside");
  const text = blocks[first]?.text ?? "";
  return blocks.length > 1 && !holdsSentence(text) && !isCaption(text) ? first : -1;
}

/** Where the lines at the end begin that are no sentences: addresses, names, "Read more". */
function tailIndex(blocks: Block[]): number {
  return (
    blocks.findLastIndex(({ text, role }) => role !== "aside" && (holdsSentence(text) || isCaption(text))) + 1
  );
}

interface Sorted {
  kind: PassageKind;
  /** Somebody else may have taken it for a paragraph or a caption. */
  doubtful: boolean;
}

/** Sorts the pieces by what their tags say, else by how they end. */
function sorter(blocks: Block[], { title, publisher }: Expected): (block: Block, index: number) => Sorted {
  const titleAt = titleIndex(blocks, title);
  const tailAt = tailIndex(blocks);
  const names = publisher ? normalText(publisher).toLowerCase() : undefined;
  return ({ text, role }, index) => {
    if (index === titleAt) return { kind: "title", doubtful: false };
    if (role === "caption") return { kind: "caption", doubtful: false };
    const isPublishers = names !== undefined && index >= tailAt && text.toLowerCase().includes(names);
    // What stands before the title of a page belongs to the page, not to the article.
    if (role !== "plain" || index < titleAt) return { kind: "other", doubtful: false };
    if (isCaption(text)) return { kind: "caption", doubtful: false };
    if (index >= tailAt) return { kind: "other", doubtful: !isPublishers };
    // A colon introduces the next paragraph; without any such mark it is a heading, a byline or the like.
    const isParagraph = holdsSentence(text) || /[:;,-]$/.test(text);
    return { kind: isParagraph ? "paragraph" : "other", doubtful: !isParagraph };
  };
}

const withHyphens = (text: string) => text.replaceAll(OPTIONAL_HYPHEN, "-");

/** Numbers the pieces of a copy as locators do: paragraphs of the body, and captions apart from them. */
export function sourceCopy(pieces: Block[], expected: Expected = {}): SourceCopy {
  const blocks = pieces.map((b) => ({ ...b, text: normalText(b.text) })).filter((b) => b.text !== "");
  const sort = sorter(blocks, expected);
  const copy: SourceCopy = { text: "", searched: "", passages: [], paragraphs: 0, captions: 0, slack: 0 };
  let start = 0;
  blocks.forEach((block, i) => {
    const { kind, doubtful } = sort(block, i);
    if (kind === "paragraph") copy.paragraphs++;
    if (kind === "caption") copy.captions++;
    const locators = {
      title: "title",
      paragraph: `p${copy.paragraphs}`,
      caption: `c${copy.captions}`,
      other: undefined,
    };
    const locator = locators[kind];
    copy.passages.push({
      kind,
      text: withHyphens(block.text),
      start,
      slack: copy.slack,
      ...(locator && { locator }),
    });
    if (doubtful) copy.slack++;
    start += block.text.length + 1;
  });
  copy.text = blocks.map((b) => withHyphens(b.text)).join("\n");
  copy.searched = blocks.map((b) => b.text).join(" ");
  return copy;
}
