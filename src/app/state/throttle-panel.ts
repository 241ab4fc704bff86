import { effect } from "@preact/signals";
import type { DossierView } from "./derived.ts";

/** ms from one writing of the panel and the legend to the next, while time moves. */
const REST = 120;

/**
 * Lets the words follow the map with a little delay, and no oftener than they can be read: so that none of them holds up
 * a frame in which the map moves.
 */
export function throttlePanel(store: DossierView): void {
  let last = 0;
  let waiting = false;
  store.read.value = store.changeDay.peek();
  effect(() => {
    const day = store.changeDay.value;
    if (waiting || day === store.read.peek()) return;
    waiting = true;
    const wait = Math.max(0, last + REST - performance.now());
    setTimeout(() => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          waiting = false;
          last = performance.now();
          store.read.value = store.changeDay.peek();
        }),
      );
    }, wait);
  });
}
