import { effect } from "@preact/signals";
import { subjectKey, subjectOfKey } from "../../../scene/subject.ts";
import type { SelectionState } from "../../state/parts/selection-state.ts";

/** What is pointed at in the panel is outlined on the map, and what is hovered on the map is marked in the panel. */
export function highlightPanel(panel: HTMLElement, store: SelectionState): void {
  const point = (event: Event) => {
    const target = event.target instanceof Element ? event.target.closest("[data-about]") : null;
    store.highlighted.value = subjectOfKey(target?.getAttribute("data-about"));
  };
  const leave = () => (store.highlighted.value = null);
  panel.addEventListener("pointerover", (event) => event.pointerType !== "touch" && point(event));
  panel.addEventListener("focusin", point);
  panel.addEventListener("pointerleave", leave);
  panel.addEventListener("focusout", leave);
  effect(() => {
    const hovered = store.hovered.value;
    for (const marked of panel.querySelectorAll("[data-lit]")) marked.removeAttribute("data-lit");
    if (!hovered) return;
    const key = CSS.escape(subjectKey(hovered.subject));
    for (const element of panel.querySelectorAll(`[data-about="${key}"]`))
      element.setAttribute("data-lit", "");
  });
}
