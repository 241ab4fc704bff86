import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Subject } from "../../../../scene/scene.ts";
import { subjectKey } from "../../../../scene/subject.ts";
import { words } from "../../../language/words.ts";
import type { DossierView } from "../../../state/derived.ts";
import type { PageState } from "../../../state/parts/page-state.ts";
import type { SelectionState } from "../../../state/parts/selection-state.ts";
import { CloseButton } from "../../common/CloseButton.tsx";
import { ClassDot } from "../../common/Tooltip.tsx";
import { HEIGHTS, height, keepFocusVisible, keepMapVisible, pullable, stepped } from "./bottom-sheet.ts";
import { Rows } from "./Rows.tsx";

type Box = { current: HTMLElement | null };

/** The focus goes to the heading, and when the details close back to where it came from. */
function useFocus(section: Box, { embedded }: PageState, key: string) {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (!section.current?.contains(activeElement)) opener.current = activeElement;
    // A page inside another one takes the focus from it, and scrolls it, only where the reader is in here already.
    if (embedded && !document.hasFocus()) return;
    section.current?.querySelector("h2")?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: "nearest" });
    if (section.current) keepMapVisible(section.current, document.getElementById("frame"));
  }, [section, embedded, key]);
  // Before the section leaves the page, and takes the focus with it.
  useLayoutEffect(() => {
    const box = section.current;
    return () => {
      const to = opener.current;
      const inside = box?.contains(document.activeElement);
      if (inside && to instanceof HTMLElement && to.isConnected) to.focus({ preventScroll: true });
    };
  }, [section]);
}

/** Comes to the row that the search has led to. */
function useReading(section: Box, store: SelectionState, key: string) {
  const row = store.reading.value;
  useEffect(() => {
    if (!row) return;
    const element = section.current?.querySelector(`[data-row="${CSS.escape(row)}"]`);
    for (let fold = element?.closest("details"); fold; fold = fold.parentElement?.closest("details"))
      fold.open = true;
    element?.setAttribute("data-read", "");
    element?.scrollIntoView({ block: "nearest" });
    return () => element?.removeAttribute("data-read");
  }, [section, row, key]);
}

/** On a phone the details are a sheet at the window's foot; the page leaves room for it at its own. */
function useSheet(section: Box, store: SelectionState) {
  useEffect(() => {
    const head = section.current?.querySelector<HTMLElement>(".detail-head");
    if (!section.current || !head) return;
    const stops = [
      pullable(head, section.current, () => (store.pinned.value = null)),
      keepFocusVisible(section.current),
      height.subscribe((now) => {
        document.documentElement.dataset.sheet = now;
      }),
      () => delete document.documentElement.dataset.sheet,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [section, store]);
}

function Grip() {
  const { sheet } = words.value;
  const now = height.value;
  const next = () => {
    height.value = HEIGHTS[(HEIGHTS.indexOf(now) + 1) % HEIGHTS.length] ?? now;
  };
  const typed = (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 1, PageDown: -1, Home: -2, End: 2 }[event.key];
    if (!by) return;
    event.preventDefault();
    height.value = stepped(now, by);
  };
  return (
    <button
      type="button"
      class="grip"
      aria-label={sheet.grip(sheet.heights[now])}
      onClick={next}
      onKeyDown={typed}
    />
  );
}

function Close({ store }: { store: SelectionState }) {
  return <CloseButton label={words.value.card.close} onClick={() => (store.pinned.value = null)} />;
}

function Pinned({ store, subject }: { store: DossierView & SelectionState & PageState; subject: Subject }) {
  const section = useRef<HTMLElement>(null);
  const key = subjectKey(subject);
  useSheet(section, store);
  useFocus(section, store, key);
  useReading(section, store, key);
  const describer = store.describer.value;
  const description = describer.describe(subject);
  return (
    <section class="detail" aria-labelledby="detail-title" data-height={height.value} ref={section}>
      <div class="detail-head">
        <Grip />
        <h2 id="detail-title" tabIndex={-1}>
          <ClassDot description={description} />
          {description.title}
        </h2>
        <Close store={store} />
      </div>
      <p class="class">{description.label}</p>
      {description.because && <p class="because">{description.because}</p>}
      <Rows store={store} subject={subject} description={description} />
    </section>
  );
}

/** All that is known of what is pinned. */
export function Detail({ store }: { store: DossierView & SelectionState & PageState }) {
  const subject = store.pinned.value;
  return subject && <Pinned store={store} subject={subject} />;
}
