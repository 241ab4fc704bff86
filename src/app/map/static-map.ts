import { effect } from "@preact/signals";
import type { Subject } from "../../scene/scene.ts";
import { sameSubject, subjectKey, subjectOfKey } from "../../scene/subject.ts";
import { keepsTooltip } from "../state/browser/tooltip-hold.ts";
import type { SelectionState } from "../state/parts/selection-state.ts";
import { isModified, Press } from "./input/press.ts";
import { SVG } from "./overlay/svg-dom.ts";

function subjectUnder(event: Event): Subject | null {
  const target = event.target instanceof Element ? event.target.closest("[data-subject]") : null;
  return subjectOfKey(target?.getAttribute("data-subject"));
}

/**
 * Hovering and pinning on the picture that stands in the page's HTML: the browser itself finds what lies under the
 * pointer, so that nothing but this script is needed. The world map keeps it for good; the main map until it is live.
 */
export class StaticMap {
  readonly frame: HTMLElement;
  private readonly leaving = new AbortController();
  private readonly outlines = document.createElementNS(SVG, "g");

  constructor(
    readonly map: HTMLElement,
    readonly reference: HTMLElement,
    private readonly store: SelectionState,
  ) {
    const frame = map.querySelector<HTMLElement>(".frame");
    if (!frame) throw new Error("The page has no map.");
    this.frame = frame;
    this.prepareLinks();
    frame.querySelector(".first-ground")?.append(this.outlines);
    this.listen(reference, ".inset-map", undefined);
    this.listen(frame, ".first", this.leaving.signal);
    const stop = effect(() => this.outline(store.outlined.value));
    this.leaving.signal.addEventListener("abort", stop);
  }

  /** Lets the live map take over: nothing is listened to on the main map any more. */
  leave(): void {
    this.leaving.abort();
    this.outlines.remove();
  }

  /** With scripts the page shows words itself, and the map is one stop of the Tab key, not one for each region. */
  private prepareLinks(): void {
    for (const link of this.map.querySelectorAll(".first-ground a, .first-ground g[data-subject]")) {
      const title = link.querySelector("title");
      link.setAttribute("aria-label", title?.textContent ?? "");
      link.setAttribute("tabindex", "-1");
      title?.remove();
    }
  }

  private listen(root: HTMLElement, within: string, signal: AbortSignal | undefined): void {
    const options = signal ? { signal } : {};
    const inside = (event: Event) => event.target instanceof Element && event.target.closest(within) !== null;
    const press = new Press();
    root.addEventListener("pointerdown", (event) => press.begin(event), options);
    root.addEventListener("pointercancel", () => press.cancel(), options);
    root.addEventListener(
      "pointermove",
      (event) => {
        press.move(event);
        if (event.pointerType === "touch" || !inside(event) || keepsTooltip(event)) return;
        const subject = subjectUnder(event);
        this.store.hovered.value = subject && { subject, anchor: { x: event.clientX, y: event.clientY } };
      },
      options,
    );
    root.addEventListener("pointerleave", (event) => keepsTooltip(event) || this.hoverEnds(), options);
    root.addEventListener(
      "click",
      (event) => {
        if (!inside(event) || isModified(event)) return;
        event.preventDefault();
        if (!press.isClick(event)) return;
        const subject = subjectUnder(event);
        this.hoverEnds();
        this.store.pinned.value = sameSubject(subject, this.store.pinned.peek()) ? null : subject;
      },
      options,
    );
  }

  private hoverEnds(): void {
    this.store.hovered.value = null;
  }

  private outline(subjects: (Subject | null)[]): void {
    const paths = subjects.flatMap((subject) => (subject ? this.outlineOf(subject) : []));
    this.outlines.replaceChildren(...paths);
  }

  private outlineOf(subject: Subject): SVGElement[] {
    const key = CSS.escape(subjectKey(subject));
    const drawn = this.frame.querySelector(`.first-ground [data-subject="${key}"] path`);
    if (!drawn) return [];
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", drawn.getAttribute("d") ?? "");
    path.setAttribute("class", subject.kind === "route" ? "outline outline-route" : "outline");
    return [path];
  }
}
