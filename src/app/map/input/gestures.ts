import { type Camera, unproject, ZOOM_RANGE } from "../../../scene/frame/camera.ts";
import type { Subject } from "../../../scene/scene.ts";
import { sameSubject } from "../../../scene/subject.ts";
import { words } from "../../language/words.ts";
import { announce } from "../../state/browser/live-region.ts";
import { keepsTooltip } from "../../state/browser/tooltip-hold.ts";
import type { DossierView } from "../../state/derived.ts";
import type { PageState } from "../../state/parts/page-state.ts";
import type { SelectionState } from "../../state/parts/selection-state.ts";
import { showGestureHint } from "./gesture-hint.ts";
import { Pinch } from "./pinch.ts";
import { Press } from "./press.ts";

/** Zooms to a px that a wheel turns, as MapLibre has it. */
const WHEEL = 1 / 450;
/** ms after the last key, when the map has come to rest. */
const REST = 900;

/** What the reader's hands may ask of the map. */
export interface GestureTarget {
  readonly frame: HTMLElement;
  readonly camera: Camera;
  readonly flat: { landAt(camera: Camera, x: number, y: number): Subject | null };
  /** Whether MapLibre is drawing, and so hears drags and wheels itself. */
  readonly isInteractive: boolean;
  /** What lies at a place of the frame, CSS px; a finger means the name that it comes near. */
  subjectAt(x: number, y: number, byFinger?: boolean): Subject | null;
  /** Moves the camera; at once, where `smooth` is false. */
  moveTo(to: Pick<Camera, "center" | "zoom">, smooth: boolean): void;
  /** Moves by so many steps to the right and down. */
  panBy(right: number, down: number): void;
}

type Place = { x: number; y: number };
type Zoomed = { at: Place; steps: number; shift?: Place };

/** Pointer and keyboard on the map. Without MapLibre it drags and zooms the picture as well. */
export class Gestures {
  private readonly stop = new AbortController();
  /** Where a pointer rests over the map, CSS px in the window. */
  private resting: Place | null = null;
  private dragged: Place | null = null;
  private request = 0;
  private looking = 0;
  private readonly pinch = new Pinch();
  private readonly press = new Press();

  constructor(
    private readonly map: GestureTarget,
    private readonly store: DossierView & SelectionState & PageState,
  ) {
    this.on("pointermove", (event) => this.moved(event));
    this.on("pointerleave", (event) => this.leave(event));
    this.on("pointerdown", (event) => this.pressed(event));
    this.on("pointerup", (event) => this.released(event));
    this.on("pointercancel", (event) => this.cancelled(event));
    this.on("click", (event) => this.clicked(event));
    this.on("wheel", (event) => this.changeDay(event));
    this.on("keydown", (event) => this.typed(event));
  }

  remove(): void {
    cancelAnimationFrame(this.request);
    cancelAnimationFrame(this.looking);
    this.stop.abort();
  }

  private on<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void {
    this.map.frame.addEventListener(type, listener, {
      signal: this.stop.signal,
      passive: type !== "wheel" && type !== "keydown",
    });
  }

  private placeOf({ clientX, clientY }: Pick<MouseEvent, "clientX" | "clientY">): Place {
    const box = this.map.frame.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }

  /** At most one answer to a frame of the screen. */
  private soon(work: () => void): void {
    cancelAnimationFrame(this.request);
    this.request = requestAnimationFrame(work);
  }

  private moved(event: PointerEvent): void {
    this.pinch.move(event);
    this.press.move(event);
    if (event.buttons !== 0) this.left();
    if (this.pinch.active) {
      this.soon(() => this.pinched());
      return;
    }
    if (this.dragged && event.buttons !== 0) {
      const { clientX, clientY } = event;
      this.soon(() => this.drag({ x: clientX, y: clientY }));
      return;
    }
    if (event.pointerType === "touch" || event.buttons !== 0 || keepsTooltip(event)) return;
    this.resting = { x: event.clientX, y: event.clientY };
    this.lookAgain();
  }

  /** Onto a tooltip that lies over the map, or away. */
  private leave(event: PointerEvent): void {
    if (keepsTooltip(event)) this.resting = null;
    else this.left();
  }

  private left(): void {
    this.resting = null;
    this.store.hovered.value = null;
  }

  /** Asks anew what lies under the resting pointer: it has moved, or the map has. */
  lookAgain(): void {
    cancelAnimationFrame(this.looking);
    if (this.resting) this.looking = requestAnimationFrame(() => this.look());
  }

  private look(): void {
    if (!this.resting) return;
    const { x, y } = this.placeOf({ clientX: this.resting.x, clientY: this.resting.y });
    const subject = this.map.subjectAt(x, y);
    const known = this.store.hovered.peek();
    if (known?.anchor === this.resting && sameSubject(known.subject, subject)) return;
    this.store.hovered.value = subject && { subject, anchor: this.resting };
  }

  private pressed(event: PointerEvent): void {
    this.press.begin(event);
    // In another page one finger is that page's; MapLibre hears all of them itself.
    const left = this.map.isInteractive || (this.store.embedded && event.pointerType === "touch");
    this.dragged = left || !event.isPrimary ? null : { x: event.clientX, y: event.clientY };
    if (event.pointerType === "touch" && !this.map.isInteractive) this.pinch.down(event);
    if (this.pinch.active) this.press.cancel();
  }

  private pinched(): void {
    const pinched = this.pinch.take();
    if (!pinched || this.map.isInteractive) return;
    const box = this.map.frame.getBoundingClientRect();
    const at = { x: pinched.from.x - box.left, y: pinched.from.y - box.top };
    this.zoomAround({ at, steps: pinched.zoom, shift: pinched.shift });
  }

  /** Keeps the place of the map that is at a point of the frame there, or moves it on by `shift`. */
  private zoomAround({ at, steps, shift = { x: 0, y: 0 } }: Zoomed): void {
    const { camera } = this.map;
    const zoom = Math.max(ZOOM_RANGE.least, Math.min(ZOOM_RANGE.most, camera.zoom + steps));
    const scale = 2 ** (camera.zoom - zoom);
    const [mx, my] = [camera.width / 2, camera.height / 2];
    const x = at.x + (mx - at.x - shift.x) * scale;
    const y = at.y + (my - at.y - shift.y) * scale;
    this.map.moveTo({ center: unproject(camera, x, y), zoom }, false);
  }

  private drag(to: Place): void {
    if (!this.dragged) return;
    const { width, height, zoom } = this.map.camera;
    const [dx, dy] = [to.x - this.dragged.x, to.y - this.dragged.y];
    this.dragged = to;
    this.map.moveTo({ center: unproject(this.map.camera, width / 2 - dx, height / 2 - dy), zoom }, false);
  }

  private cancelled(event: PointerEvent): void {
    const held = this.store.embedded && !this.pinch.active && this.press.isOpen;
    this.press.cancel();
    this.released(event);
    if (held) showGestureHint(this.map.frame, "touch");
  }

  private released(event: PointerEvent): void {
    this.pinch.up(event);
    this.dragged = null;
    if (event.pointerType !== "mouse") return;
    this.resting = { x: event.clientX, y: event.clientY };
    this.lookAgain();
  }

  private clicked(event: MouseEvent): void {
    if (!this.press.isClick(event)) return;
    const { x, y } = this.placeOf(event);
    const subject = this.map.subjectAt(x, y, this.press.isFinger);
    this.left();
    const pick = this.store.picking.peek();
    if (pick) {
      pick([subject, this.map.flat.landAt(this.map.camera, x, y)].filter((one) => one !== null));
      return;
    }
    this.store.pinned.value = sameSubject(subject, this.store.pinned.peek()) ? null : subject;
  }

  private changeDay(event: WheelEvent): void {
    if (this.map.isInteractive) return;
    if (this.store.embedded && !event.ctrlKey && !event.metaKey) {
      showGestureHint(this.map.frame, "wheel");
      return;
    }
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 40 : 1;
    this.zoomAround({ at: this.placeOf(event), steps: -event.deltaY * lines * WHEEL });
  }

  private typed(event: KeyboardEvent): void {
    // With a modifier a key is the browser's: its own zoom, its way back.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { center, zoom } = this.map.camera;
    const pan = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (pan) {
      const [right = 0, down = 0] = pan;
      this.map.panBy(right, down);
    } else if (event.key === "+" || event.key === "=") this.map.moveTo({ center, zoom: zoom + 1 }, true);
    else if (event.key === "-") this.map.moveTo({ center, zoom: zoom - 1 }, true);
    else if (event.key === "Enter") {
      this.store.pinned.value = this.meant();
    } else return;
    event.preventDefault();
    if (event.key !== "Enter") announce(() => this.reached(), REST);
  }

  /** What the Enter key opens: what a tooltip tells of, asked anew, or else what is in the middle. */
  private meant(): Subject | null {
    const { width, height } = this.map.camera;
    if (this.store.hovered.peek()) this.look();
    return this.store.hovered.peek()?.subject ?? this.map.subjectAt(width / 2, height / 2);
  }

  /** What the keys have led to, for those who do not see it. */
  private reached(): string {
    const subject = this.meant();
    const { features } = words.peek();
    const where = this.store.hovered.peek() ? features.underPointer : features.middle;
    if (!subject) return where(features.nothing);
    const { title, label } = this.store.describer.peek().describe(subject);
    return where(`${title}, ${label}`);
  }
}
