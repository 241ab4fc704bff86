import { useEffect } from "preact/hooks";
import type { Session } from "../session.ts";
import { holdsTyping } from "../storage/typing.ts";

/** 1 for what redoes, -1 for what undoes, on any system. */
function directionOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 1 | -1 | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  if (key.toLowerCase() === "z") return shiftKey ? 1 : -1;
  return key.toLowerCase() === "y" && ctrlKey && !shiftKey ? 1 : undefined;
}

/** Whether the keys are somebody else's: of a dialog, of a field outside, or of one with typing that the browser undoes. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]") || holdsTyping(target)) return true;
  const field = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  return field !== null && field !== false && field.closest(".opened") === null;
}

/** Undoes and redoes by the keys of the system, as long as the panel is there. */
export function useUndoKeys(session: Session): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const direction = directionOf(event);
      if (!direction || !session.files.peek() || isElsewhere(event.target)) return;
      event.preventDefault();
      void (direction === 1 ? session.redo() : session.undo());
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [session]);
}
