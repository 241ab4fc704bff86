import { signal } from "@preact/signals";

/** What is said to readers who hear the page: the page has one place for it, and speaks one thing at a time. */
export const said = signal("");

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says something once the reader pauses for `pause` ms; what was to be said before is dropped. */
export function announce(text: string | (() => string), pause = 0): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    said.value = typeof text === "string" ? text : text();
  }, pause);
}
