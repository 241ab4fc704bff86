import type { Box } from "../../../scene/labels/placement.ts";

/** Boxes of the page's controls over the map, CSS px in its frame. */
export function controlsOver(frame: HTMLElement): Box[] {
  const own = frame.getBoundingClientRect();
  return [...(frame.parentElement?.querySelectorAll(".controls, .views") ?? [])].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left - own.left, top - own.top, right - own.left, bottom - own.top];
  });
}
