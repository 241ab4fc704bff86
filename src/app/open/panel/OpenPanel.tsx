import { useEffect, useRef } from "preact/hooks";
import { words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import type { PageState } from "../../state/parts/page-state.ts";
import type { SelectionState } from "../../state/parts/selection-state.ts";
import ofForm from "../../styles/open/form.css?inline";
import ofGrid from "../../styles/open/grid.css?inline";
import styles from "../../styles/open/panel.css?inline";
import ofSources from "../../styles/open/sources.css?inline";
import { CloseButton } from "../../ui/common/CloseButton.tsx";
import { type Session, sessionOf } from "../session.ts";
import { Choosing } from "./Choosing.tsx";
import { Contents } from "./Contents.tsx";
import { Editor, leaveEditor } from "./editing/Editor.tsx";
import { HistoryBar } from "./HistoryBar.tsx";
import { Keeping, KeptList } from "./KeptList.tsx";
import { useUndoKeys } from "./use-undo-keys.ts";

const sheets = [styles, ofForm, ofSources, ofGrid].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});
document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];

/** Takes what is brought while the panel is there; what has been taken is no longer asked for. */
function useBrought(store: PageState, session: Session): void {
  const request = store.importRequest.value;
  useEffect(() => {
    if (!request || Object.keys(request).length === 0) return;
    store.importRequest.value = {};
    void session.take(request);
  }, [request, session, store]);
}

/** Goes to the panel when it comes, and back to where the reader was when it leaves. */
function useFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return heading;
}

/** From the editor the focus goes back to what led there; where that is gone, as a mended problem is, to the heading. */
function useWayBack(isEditing: boolean, heading: { current: HTMLElement | null }) {
  const opener = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (isEditing || opener.current === undefined) return;
    const back = document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(opener.current)}"]`);
    (back ?? heading.current)?.focus();
    opener.current = undefined;
  }, [isEditing, heading]);
  return ({ target }: Event) => {
    const led = target instanceof Element && target.closest<HTMLElement>("[data-opens]");
    if (led) opener.current = led.dataset.opens;
  };
}

function Told({ session }: { session: Session }) {
  const say = words.value.open;
  return (
    <>
      {/* Its place is there before it says anything, so that what it says is heard. */}
      <p class="fault" role="alert">
        {session.refusal.value ||
          (session.bug.value && `${say.severities.bug}: ${say.bug(session.bug.value)}`)}
      </p>
      <p class="soft reading" role="status">
        {session.busy.value && say.reading}
      </p>
    </>
  );
}

/** The reader's own dossier, beside the map that it is drawn on. */
export function OpenPanel({ store }: { store: DossierView & MapState & SelectionState & PageState }) {
  const session = sessionOf(store);
  const say = words.value.open;
  const heading = useFocus();
  useBrought(store, session);
  useUndoKeys(session);
  const leave = () => (store.importRequest.value = null);
  const escaped = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (session.editing.peek()) leaveEditor(session);
    else leave();
  };
  const place = session.editing.value;
  const notes = useWayBack(place !== null, heading);
  return (
    <section class="opened" aria-labelledby="opened-title" onKeyDown={escaped} onClickCapture={notes}>
      <div class="dialog-head">
        <h2 id="opened-title" ref={heading} tabIndex={-1}>
          {say.title}
        </h2>
        <CloseButton label={say.hide} onClick={leave} />
      </div>
      <div class="opened-body">
        <Told session={session} />
        <HistoryBar session={session} />
        <Keeping session={session} />
        {place ? <Editor session={session} place={place} /> : <Contents session={session} />}
        {!place && <Choosing session={session} />}
        {!place && <KeptList session={session} />}
      </div>
    </section>
  );
}
