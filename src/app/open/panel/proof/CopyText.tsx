import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Passage } from "../../../../dossier/quotes/passages.ts";
import type { Proof } from "../../../../dossier/quotes/prove.ts";
import { words } from "../../../language/words.ts";
import { marked } from "../../proof/marked.ts";

/** Passages that are drawn at most; a book has more. */
const MOST = 1500;

/** What of a copy is chosen to be a quote. */
export interface Chosen {
  text: string;
  /** The number of the passage; empty where it has none. */
  locator: string;
}

/** What the reader has selected inside an element; undefined where that is nothing of it. */
function selectedIn(element: HTMLElement): Chosen | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return undefined;
  const { startContainer } = range;
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const copied = range.cloneContents();
  for (const place of copied.querySelectorAll(".place")) place.remove();
  // Passages are parted in the text that quotes are looked for in, too.
  const parts = [...copied.querySelectorAll(".words")].map((words) => words.textContent);
  const text = (parts.length > 0 ? parts.join(" ") : (copied.textContent ?? "")).replace(/\s+/g, " ").trim();
  const locator = start?.closest<HTMLElement>("[data-locator]")?.dataset.locator ?? "";
  return text === "" ? undefined : { text, locator };
}

/** A copy as plain text, with the quotes that were found marked where they stand. */
export function CopyText({
  passages,
  found,
  choose,
}: {
  passages: Passage[];
  found: Proof["found"];
  choose: (chosen: Chosen) => void;
}) {
  const say = words.value.proof;
  const element = useRef<HTMLElement>(null);
  // What is selected changes with each move of the pointer, these with another quote.
  const drawn = useMemo(
    () =>
      passages.slice(0, MOST).map((passage, i) => (
        <p key={i} dir="auto" data-locator={passage.locator ?? ""} class={passage.kind}>
          {passage.locator && (
            <button
              type="button"
              class="place"
              aria-label={say.quotePassage(passage.locator)}
              onClick={() => choose({ text: passage.text, locator: passage.locator ?? "" })}
            >
              {passage.locator}
            </button>
          )}
          <span class="words">
            {marked(passage, found).map(({ text, rows }, at) =>
              rows.length > 0 ? (
                <mark key={at} title={rows.join(", ")}>
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </span>
        </p>
      )),
    [passages, found, choose, say],
  );
  // By mouse, keys or fingers, whose handles go on when the selection has been made.
  useEffect(() => {
    const select = () => {
      const chosen = element.current && selectedIn(element.current);
      if (chosen) choose(chosen);
    };
    document.addEventListener("selectionchange", select);
    return () => document.removeEventListener("selectionchange", select);
  }, [choose]);
  return (
    <section
      ref={element}
      class="copy-text"
      aria-label={say.text}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too
      tabIndex={0}
    >
      {drawn}
      {passages.length > MOST && <p class="soft">{say.more(passages.length - MOST)}</p>}
    </section>
  );
}
