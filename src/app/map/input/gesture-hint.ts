import { words } from "../../language/words.ts";

/** ms that the reader is told how the map is moved. */
const HINT_DURATION = 1500;

let hintTimer: ReturnType<typeof setTimeout> | undefined;

/** In another page the map leaves a finger and the wheel to that page, and says how it can be moved itself. */
export function showGestureHint(frame: HTMLElement, by: "touch" | "wheel"): void {
  const { touch } = words.peek();
  const key = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
  frame.dataset.held = by === "touch" ? touch.fingers : touch.wheel(key);
  clearTimeout(hintTimer);
  hintTimer = setTimeout(() => delete frame.dataset.held, HINT_DURATION);
}
