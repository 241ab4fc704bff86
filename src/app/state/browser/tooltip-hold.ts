/** ms without a move after which the pointer may be on its way to the tooltip; before, it looks around on the map. */
const REST = 250;
/** CSS px around the tooltip that still lead to it, and the longest step of a pointer that goes there. */
const REACH = 24;
const LONGEST_STEP = 48;

type Move = Pick<PointerEvent, "clientX" | "clientY" | "timeStamp">;

let last: Move = { clientX: 0, clientY: 0, timeStamp: 0 };
let held = false;

function isNear({ left, top, right, bottom }: DOMRect, { clientX: x, clientY: y }: Move): boolean {
  return x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH;
}

/**
 * Whether a pointer that has rested is now on its way to the tooltip: it then stays as it is, whatever lies beneath the
 * way, and can be gone onto. Asked of every move on what has a tooltip.
 */
export function keepsTooltip(move: Move): boolean {
  const step = Math.hypot(move.clientX - last.clientX, move.clientY - last.clientY);
  const mayGoThere = step <= LONGEST_STEP && (held || move.timeStamp - last.timeStamp > REST);
  const tooltip = document.getElementById("tooltip");
  last = move;
  held = mayGoThere && tooltip !== null && isNear(tooltip.getBoundingClientRect(), move);
  tooltip?.toggleAttribute("data-held", held);
  return held;
}

export const isTooltipHeld = (): boolean => held;
