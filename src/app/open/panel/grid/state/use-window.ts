import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";

/** CSS px of a row, for pointers and for fingers. */
const ROW = { fine: 32, coarse: 44 };
/** As the style sheet has it for narrow and for low windows. */
const SMALL = "(max-width: 53.75em), (max-height: 36em)";
/** Rows beyond what is seen that are in the page, and how many are added at a time. */
const AHEAD = 12;
/** CSS px of the box before it is measured. */
const HEIGHT = 600;

interface Windowed {
  box: RefObject<HTMLDivElement | null>;
  /** CSS px. */
  rowHeight: number;
  /** Rows that are in the page: from, and up to but without. */
  from: number;
  to: number;
  scrolled: () => void;
  /** Scrolls so far that a row is in the page. */
  reveal: (row: number) => void;
}

/** Of many rows of one height those that are near what is seen. */
export function useWindow(count: number): Windowed {
  const box = useRef<HTMLDivElement>(null);
  const [, setStep] = useState(0);
  const rowHeight = window.matchMedia(SMALL).matches ? ROW.coarse : ROW.fine;
  const first = Math.floor((box.current?.scrollTop ?? 0) / rowHeight);
  const seen = Math.ceil((box.current?.clientHeight || HEIGHT) / rowHeight);
  const step = Math.floor(first / AHEAD);
  return {
    box,
    rowHeight,
    from: Math.max(0, Math.min(count - 1, (step - 1) * AHEAD)),
    to: Math.min(count, (step + 2) * AHEAD + seen),
    scrolled: () => setStep(Math.floor((box.current?.scrollTop ?? 0) / rowHeight / AHEAD)),
    reveal: (row) => {
      const element = box.current;
      if (!element) return;
      const [top, bottom] = [row * rowHeight, (row + 3) * rowHeight];
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTop = bottom - element.clientHeight;
    },
  };
}
