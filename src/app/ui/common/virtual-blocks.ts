import { memoize } from "../../../model/memoize.ts";

/** Lists up to this length are in the page as a whole, where the browser's own search finds all of them. */
export const WHOLE = 300;
/** Rows of a block. */
export const BLOCK = 50;

/** Of a long list: rows from `from` up to, but not including, `to`. */
export interface Block {
  from: number;
  to: number;
}

export function blocksOf(length: number): Block[] {
  return Array.from({ length: Math.ceil(length / BLOCK) }, (_, i) => ({
    from: i * BLOCK,
    to: Math.min(length, (i + 1) * BLOCK),
  }));
}

/** CSS px beyond the box that scrolls in which blocks are made before they are seen. */
const AHEAD = 800;
/** What may scroll by itself and holds long lists; on a phone the panel does not. */
const BOXES = ".table-box,.features [role=listbox],.detail,.panel";

type Seen = (near: boolean) => void;

/** Watches all blocks in one box, which scrolls by itself or with the window. */
class Watch {
  readonly #seen = new Map<Element, Seen>();
  #scrolls: boolean;
  #observer: IntersectionObserver;

  constructor(private readonly box: Element) {
    this.#scrolls = this.#scrollsNow();
    this.#observer = this.#observe();
    // A window that becomes narrower may scroll in the box's place, which then would hold all blocks in view.
    const gone = new AbortController();
    const resized = () => (this.box.isConnected ? this.#renew() : gone.abort());
    window.addEventListener("resize", resized, { signal: gone.signal });
  }

  add(element: Element, seen: Seen): () => void {
    this.#seen.set(element, seen);
    this.#observer.observe(element);
    return () => {
      this.#seen.delete(element);
      this.#observer.unobserve(element);
    };
  }

  #renew(): void {
    if (this.#scrolls === this.#scrollsNow()) return;
    this.#scrolls = !this.#scrolls;
    this.#observer.disconnect();
    this.#observer = this.#observe();
    for (const element of this.#seen.keys()) this.#observer.observe(element);
  }

  #scrollsNow(): boolean {
    return /auto|scroll/.test(getComputedStyle(this.box).overflowY);
  }

  #observe(): IntersectionObserver {
    return new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#seen.get(target)?.(isIntersecting);
      },
      { root: this.#scrolls ? this.box : null, rootMargin: `${AHEAD}px 0px` },
    );
  }
}

/** Of each box. There are thousands of blocks, so what they share is looked up once. */
const watchIn = memoize((box: Element) => new Watch(box));

/** Calls `seen` whenever an element comes near what is seen, or leaves it; gives back what ends that. */
export function watchNear(element: Element, seen: Seen): () => void {
  return watchIn(element.closest(BOXES) ?? document.body).add(element, seen);
}
