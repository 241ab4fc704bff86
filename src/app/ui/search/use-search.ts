import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { words } from "../../language/words.ts";
import { announce } from "../../state/browser/live-region.ts";
import { slash } from "../../state/browser/shortcut.ts";
import type { DossierView } from "../../state/derived.ts";
import type { Shown } from "./results.ts";

type Engine = typeof import("./SearchResults.tsx") & { search: (query: string) => Shown };

/** ms after the last key, so that the count is said once and not with every letter. */
const PAUSE = 500;

/** The search itself comes when it is first wanted; null until then. */
export function useEngine(store: DossierView) {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(false);
  const load = async () => {
    if (asked.current) return;
    asked.current = true;
    setFailed(false);
    try {
      const parts = await import("./SearchResults.tsx");
      setEngine({ ...parts, search: parts.searcher(store) });
    } catch {
      asked.current = false;
      setFailed(true);
    }
  };
  return { engine, failed, load };
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input,textarea,select"))
  );
}

/** The key `/` leads here from anywhere but where it is a letter of what is being typed. */
export function useSlash(input: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      const plain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!plain || !slash.peek() || event.defaultPrevented || isEditable(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", typed);
    return () => window.removeEventListener("keydown", typed);
  }, [input]);
}

/** Says how many were found, once the reader stops typing. */
export function useCount(shown: Shown | null): void {
  useEffect(() => {
    if (!shown) return;
    const { search } = words.peek();
    const near = shown.listed.length > 0 ? search.nearestAre(shown.listed.length) : search.hint;
    const nothing = `${search.nothing(shown.query.trim())} ${near}`;
    const count = shown.proposed ? nothing : search.found(shown.total);
    announce(shown.partly ? search.reading : count, PAUSE);
  }, [shown]);
}

/** The answer to what is typed, and which of it the arrow keys have come to; -1 before they were used. */
export function useAnswer(engine: Engine | null, query: string, open: boolean) {
  // More may be found once all of a large dossier has been read.
  const grown = engine?.grown.value ?? 0;
  const shown = useMemo(() => (engine && query.trim() ? engine.search(query) : null), [engine, query, grown]);
  // Bound to its answer, so that a new one begins at its head.
  const [at, setAt] = useState({ of: shown, index: -1 });
  const active = at.of === shown ? at.index : -1;
  useEffect(() => {
    if (active >= 0) document.getElementById(`found-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const listed = (open && shown?.listed) || [];
  const step = (by: number) => {
    const from = active < 0 && by < 0 ? 0 : active;
    if (listed.length > 0) setAt({ of: shown, index: (from + by + listed.length) % listed.length });
  };
  return { shown, listed, active, step };
}
