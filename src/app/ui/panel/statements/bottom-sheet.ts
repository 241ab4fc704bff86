import { signal } from "@preact/signals";

/** How high the details stand on a phone, lowest first. */
export const HEIGHTS = ["peek", "half", "full"] as const;
type Height = (typeof HEIGHTS)[number];

/** The height that the reader left the sheet at; it keeps it for the next one. */
export const height = signal<Height>("half");

/** CSS px of finger movement below which a press is a press. */
const STILL = 6;
/** ms that a fling is followed ahead, to see where it leads. */
const AHEAD = 180;
/** CSS px of each height in a window; those of `later.css`. */
const PX: Record<Height, (window: number) => number> = {
  peek: () => 120,
  half: (h) => h * 0.52,
  full: (h) => h - 24,
};

/** Whether the details are a sheet at the window's foot. */
const isSheet = () => window.matchMedia("(max-width: 53.75em), (max-height: 36em)").matches;

export function stepped(from: Height, by: number): Height {
  const at = HEIGHTS.indexOf(from) + by;
  return HEIGHTS[Math.max(0, Math.min(HEIGHTS.length - 1, at))] as Height;
}

/** The height nearest to some px; null where the sheet was pushed out of the window. */
export function settled(px: number, windowHeight: number): Height | null {
  if (px < PX.peek(windowHeight) / 2) return null;
  const far = (height: Height) => Math.abs(PX[height](windowHeight) - px);
  return HEIGHTS.reduce((best, height) => (far(height) < far(best) ? height : best));
}

interface Pull {
  pointer: number;
  from: number;
  height: number;
  last: { y: number; time: number };
  speed: number;
}

/** Lets a finger pull the sheet by its head. What is left of the pull at the end goes on to the nearest height. */
export function pullable(head: HTMLElement, sheet: HTMLElement, close: () => void): () => void {
  const stop = new AbortController();
  let pull: Pull | null = null;
  const begin = (event: PointerEvent) => {
    if (!isSheet() || !event.isPrimary) return;
    const last = { y: event.clientY, time: event.timeStamp };
    pull = { pointer: event.pointerId, from: event.clientY, height: sheet.offsetHeight, last, speed: 0 };
  };
  const move = (event: PointerEvent) => {
    if (!pull || event.pointerId !== pull.pointer) return;
    const { clientY: y, timeStamp: time } = event;
    if (!sheet.hasAttribute("data-pulled") && Math.abs(y - pull.from) < STILL) return;
    head.setPointerCapture(event.pointerId);
    sheet.setAttribute("data-pulled", "");
    pull.speed = (pull.last.y - y) / Math.max(1, time - pull.last.time);
    pull.last = { y, time };
    sheet.style.maxHeight = `${Math.max(0, Math.min(PX.full(window.innerHeight), pull.height + pull.from - y))}px`;
  };
  const end = () => {
    const pulled = pull && sheet.hasAttribute("data-pulled");
    const to = pull && settled(sheet.offsetHeight + pull.speed * AHEAD, window.innerHeight);
    pull = null;
    if (!pulled) return;
    sheet.removeAttribute("data-pulled");
    sheet.style.maxHeight = "";
    if (to) height.value = to;
    else close();
  };
  const { signal } = stop;
  head.addEventListener("pointerdown", begin, { signal });
  head.addEventListener("pointermove", move, { signal });
  head.addEventListener("pointerup", end, { signal });
  head.addEventListener("pointercancel", end, { signal });
  return () => stop.abort();
}

/** A map that was wholly seen stays so, as far as the window has room for it over the sheet. */
export function keepMapVisible(sheet: HTMLElement, map: HTMLElement | null): void {
  if (!isSheet() || !map) return;
  const { top, bottom } = map.getBoundingClientRect();
  const over = bottom - (window.innerHeight - sheet.offsetHeight);
  if (top >= 0 && bottom <= window.innerHeight && over > 0) window.scrollBy(0, Math.min(over, top));
}

/** What gets the focus outside the sheet is never under it: the sheet makes room, and the page moves. */
export function keepFocusVisible(sheet: HTMLElement): () => void {
  const focused = ({ target }: FocusEvent) => {
    if (!isSheet() || !(target instanceof Element) || sheet.contains(target)) return;
    // A finger knows where it is; only what the keyboard has come to may have to be brought into sight.
    if (target.closest("dialog") || !target.matches(":focus-visible")) return;
    if (target.getBoundingClientRect().bottom < sheet.getBoundingClientRect().top) return;
    requestAnimationFrame(() => {
      // A sheet that closes gives the focus back as it goes, and has to make no room.
      if (!sheet.isConnected) return;
      height.value = "peek";
      requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
    });
  };
  document.addEventListener("focusin", focused);
  return () => document.removeEventListener("focusin", focused);
}
