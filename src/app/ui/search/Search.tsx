import { useRef, useState } from "preact/hooks";
import { words } from "../../language/words.ts";
import { afterPaint } from "../../state/after-paint.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import type { SelectionState } from "../../state/parts/selection-state.ts";
import type { Hit } from "./finder.ts";
import { useAnswer, useCount, useEngine, useSlash } from "./use-search.ts";

/** What a hit leads to is pinned and brought into view, and its words are come to. */
function follow(store: MapState & SelectionState, { entry }: Hit): void {
  store.reading.value = entry.row ?? null;
  store.pinned.value = entry.subject;
  afterPaint(() => store.map.peek().showSubject(entry.subject));
}

/** How the input looks to those who hear it. */
const ATTRIBUTES = {
  type: "text",
  inputMode: "search",
  enterKeyHint: "search",
  autocomplete: "off",
  autocapitalize: "off",
  spellcheck: false,
  "aria-keyshortcuts": "/",
  "aria-autocomplete": "list",
  "aria-haspopup": "listbox",
  "aria-controls": "search-results",
} as const;

/** The text, the list under it, and what is asked of both. */
function useCombobox(store: DossierView & MapState & SelectionState) {
  const input = useRef<HTMLInputElement>(null);
  const { engine, failed, load } = useEngine(store);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const answer = useAnswer(engine, query, open);
  useSlash(input);
  useCount(open ? answer.shown : null);
  const reopen = () => setOpen(query.trim() !== "");
  const change = (text: string) => {
    setQuery(text);
    setOpen(text.trim() !== "");
    void load();
  };
  const choose = (hit: Hit) => {
    setOpen(false);
    input.current?.blur();
    follow(store, hit);
  };
  const step = (by: number) => {
    reopen();
    answer.step(by);
  };
  const close = () => {
    if (open) setOpen(false);
    else if (query) change("");
    else input.current?.blur();
  };
  return {
    ...answer,
    input,
    engine,
    failed,
    load,
    query,
    open,
    setOpen,
    reopen,
    change,
    choose,
    step,
    close,
  };
}

type Combobox = ReturnType<typeof useCombobox>;

/** Keys that the list takes; the rest are the text's. */
function typed(event: KeyboardEvent, { listed, active, shown, ...box }: Combobox): void {
  if (event.isComposing) return;
  const chosen = listed[active] ?? (shown?.proposed ? undefined : listed[0]);
  if (event.key === "ArrowDown") box.step(1);
  else if (event.key === "ArrowUp") box.step(-1);
  else if (event.key === "Enter" && chosen) box.choose(chosen);
  else if (event.key === "Escape") box.close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function Popup({ store, box }: { store: DossierView; box: Combobox }) {
  const { engine, shown, failed, active, choose } = box;
  const { search } = words.value;
  return (
    <div class="popup">
      {engine && shown ? (
        <engine.Results shown={shown} store={store} active={active} choose={choose} />
      ) : (
        <p class="nothing">{failed ? search.failed : search.loading}</p>
      )}
    </div>
  );
}

/** Finds who, where and what was said. */
export function Search({ store }: { store: DossierView & MapState & SelectionState }) {
  const box = useCombobox(store);
  const { search } = words.value;
  const left = ({ relatedTarget, currentTarget }: FocusEvent) => {
    const inside = relatedTarget instanceof Node && (currentTarget as Element).contains(relatedTarget);
    if (!inside) box.setOpen(false);
  };
  return (
    <div class="finder" onFocusOut={left}>
      <input
        {...ATTRIBUTES}
        role="combobox"
        ref={box.input}
        aria-label={search.name}
        aria-expanded={box.listed.length > 0}
        aria-activedescendant={box.listed[box.active] && `found-${box.active}`}
        placeholder={search.placeholder}
        value={box.query}
        onFocus={box.load}
        onInput={(event) => box.change(event.currentTarget.value)}
        onClick={box.reopen}
        onKeyDown={(event) => typed(event, box)}
      />
      {box.query === "" && (
        <span class="slash" aria-hidden="true">
          /
        </span>
      )}
      {box.open && <Popup store={store} box={box} />}
    </div>
  );
}
