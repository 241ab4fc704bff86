import { words } from "../../language/words.ts";

/** ms that the reader is told how the map is moved. */
const TOLD = 1500;

let telling: ReturnType<typeof setTimeout> | undefined;

/** In another page the map leaves a finger and the wheel to that page, and says how it can be moved itself. */
export function tellHeld(frame: HTMLElement, by: "touch" | "wheel"): void {
  const { touch } = words.peek();
  const key = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
  frame.dataset.held = by === "touch" ? touch.fingers : touch.wheel(key);
  clearTimeout(telling);
  telling = setTimeout(() => delete frame.dataset.held, TOLD);
}
