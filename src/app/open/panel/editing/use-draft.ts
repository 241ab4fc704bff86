import { useEffect } from "preact/hooks";
import { isBegun, type Place } from "../../edit/edit-target.ts";
import type { Session } from "../../session.ts";
import { typeAgain, typed } from "../../storage/typing.ts";

/** ms without a key after which what is typed is kept. */
const PAUSE = 300;

/** What is edited, whatever of it is filled in by now. */
const subjectOf = (place: Place) => (place.kind === "new" ? `new ${place.table}` : JSON.stringify(place));

/** Keeps what is typed into the fields of a place, and puts it back there where the page has been left with it. */
export function useDraft(session: Session, place: Place): void {
  const draft = session.draft.value;
  useEffect(() => {
    if (!draft) return;
    typeAgain(draft.fields);
    session.draft.value = null;
  }, [draft, session]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isKept = false;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const fields = typed();
      const isEmpty = Object.keys(fields).length === 0 && !isBegun(place);
      if (isEmpty && !isKept) return;
      isKept = !isEmpty;
      void session.keepDraft(isEmpty ? undefined : { place, fields });
    };
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    };
    const hidden = () => timer !== undefined && keep();
    const editor = document.querySelector(".opened .editor");
    if (isBegun(place)) heard();
    // A change is applied first, and then nothing of it is left to be kept.
    for (const sign of ["input", "change"]) editor?.addEventListener(sign, heard);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      for (const sign of ["input", "change"]) editor?.removeEventListener(sign, heard);
      document.removeEventListener("visibilitychange", hidden);
      clearTimeout(timer);
    };
  }, [session, place]);
  const subject = subjectOf(place);
  // Of a form that is filled in, the last that is kept of it stays until the next is.
  useEffect(() => () => void session.keepDraft(undefined), [session, subject]);
}
