import { type Camera, unproject, ZOOM_RANGE } from "../../../scene/frame/camera.ts";
import type { Subject } from "../../../scene/scene.ts";
import { sameSubject } from "../../../scene/subject.ts";
import { words } from "../../language/words.ts";
import { announce } from "../../state/browser/live-region.ts";
import type { DossierView } from "../../state/derived.ts";
import type { PageState } from "../../state/parts/page-state.ts";
import type { SelectionState } from "../../state/parts/selection-state.ts";
import { CLICK_TOLERANCE } from "../static-map.ts";
import { showGestureHint } from "./gesture-hint.ts";
import { Pinch } from "./pinch.ts";

/** CSS px that an arrow key moves the map. */
const STEP = 90;
/** Zooms to a px that a wheel turns, as MapLibre has it. */
const WHEEL = 1 / 450;
/** ms after the last key, when the map has come to rest. */
const REST = 900;

/** What the reader's hands may ask of the map. */
export interface GestureTarget {
  readonly frame: HTMLElement;
  readonly camera: Camera;
  /** Whether MapLibre is drawing, and so hears drags and wheels itself. */
  readonly isInteractive: boolean;
  /** What lies at a place of the frame, CSS px. */
  subjectAt(x: number, y: number): Subject | null;
  /** Moves the camera; at once, where `smooth` is false. */
  moveTo(to: Pick<Camera, "center" | "zoom">, smooth: boolean): void;
}

type Place = { x: number; y: number };
type Zoomed = { subjectAt: Place; steps: number; shift?: Place };

/** Pointer and keyboard on the map. Without MapLibre it drags and zooms the picture as well. */
export class Gestures {
  private readonly stop = new AbortController();
  private down: Place | null = null;
  private dragged: Place | null = null;
  private request = 0;
  private readonly pinch = new Pinch();

  constructor(
    private readonly map: GestureTarget,
    private readonly store: DossierView & SelectionState & PageState,
  ) {
    this.on("pointermove", (event) => this.moved(event));
    this.on("pointerleave", () => (this.store.hovered.value = null));
    this.on("pointerdown", (event) => this.pressed(event));
    this.on("pointerup", (event) => this.released(event));
    this.on("pointercancel", (event) => this.forget(event));
    this.on("wheel", (event) => this.changeDay(event));
    this.on("keydown", (event) => this.typed(event));
  }

  remove(): void {
    cancelAnimationFrame(this.request);
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

  private placeOf({ clientX, clientY }: MouseEvent): Place {
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
    if (this.pinch.active) {
      this.soon(() => this.pinched());
      return;
    }
    if (this.dragged && event.buttons !== 0) {
      const { clientX, clientY } = event;
      this.soon(() => this.drag({ x: clientX, y: clientY }));
      return;
    }
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const { clientX, clientY } = event;
    this.soon(() => {
      const { x, y } = this.placeOf(event);
      const subject = this.map.subjectAt(x, y);
      this.store.hovered.value = subject && { subject, anchor: { x: clientX, y: clientY } };
    });
  }

  private pressed(event: PointerEvent): void {
    this.down = { x: event.clientX, y: event.clientY };
    // In another page one finger is that page's; MapLibre hears all of them itself.
    const left = this.map.isInteractive || (this.store.embedded && event.pointerType === "touch");
    this.dragged = left || !event.isPrimary ? null : this.down;
    if (event.pointerType === "touch" && !this.map.isInteractive) this.pinch.down(event);
    if (this.pinch.active) this.down = null;
  }

  private pinched(): void {
    const pinched = this.pinch.take();
    if (!pinched || this.map.isInteractive) return;
    const box = this.map.frame.getBoundingClientRect();
    const subjectAt = { x: pinched.from.x - box.left, y: pinched.from.y - box.top };
    this.zoomAround({ subjectAt, steps: pinched.zoom, shift: pinched.shift });
  }

  /** Keeps the place of the map that is at a point of the frame there, or moves it on by `shift`. */
  private zoomAround({ subjectAt, steps, shift = { x: 0, y: 0 } }: Zoomed): void {
    const { camera } = this.map;
    const zoom = Math.max(ZOOM_RANGE.least, Math.min(ZOOM_RANGE.most, camera.zoom + steps));
    const scale = 2 ** (camera.zoom - zoom);
    const [mx, my] = [camera.width / 2, camera.height / 2];
    const x = subjectAt.x + (mx - subjectAt.x - shift.x) * scale;
    const y = subjectAt.y + (my - subjectAt.y - shift.y) * scale;
    this.map.moveTo({ center: unproject(camera, x, y), zoom }, false);
  }

  private drag(to: Place): void {
    if (!this.dragged) return;
    const { width, height, zoom } = this.map.camera;
    const [dx, dy] = [to.x - this.dragged.x, to.y - this.dragged.y];
    this.dragged = to;
    this.store.hovered.value = null;
    this.map.moveTo({ center: unproject(this.map.camera, width / 2 - dx, height / 2 - dy), zoom }, false);
  }

  private forget(event: PointerEvent): void {
    const pinched = this.pinch.active;
    this.pinch.up(event);
    if (event.type === "pointercancel" && this.store.embedded && !pinched && this.down)
      showGestureHint(this.map.frame, "touch");
    this.down = null;
    this.dragged = null;
  }

  private released(event: PointerEvent): void {
    const { down } = this;
    this.forget(event);
    if (!down || Math.hypot(event.clientX - down.x, event.clientY - down.y) > CLICK_TOLERANCE) return;
    const { x, y } = this.placeOf(event);
    const subject = this.map.subjectAt(x, y);
    cancelAnimationFrame(this.request);
    this.store.hovered.value = null;
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
    this.zoomAround({ subjectAt: this.placeOf(event), steps: -event.deltaY * lines * WHEEL });
  }

  private typed(event: KeyboardEvent): void {
    // With a modifier a key is the browser's: its own zoom, its way back.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { center, zoom, width, height } = this.map.camera;
    const pan = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[
      event.key
    ];
    if (pan) {
      const [dx = 0, dy = 0] = pan;
      this.map.moveTo({ center: unproject(this.map.camera, width / 2 + dx, height / 2 + dy), zoom }, true);
    } else if (event.key === "+" || event.key === "=") this.map.moveTo({ center, zoom: zoom + 1 }, true);
    else if (event.key === "-") this.map.moveTo({ center, zoom: zoom - 1 }, true);
    else if (event.key === "Enter") {
      this.store.pinned.value =
        this.store.hovered.peek()?.subject ?? this.map.subjectAt(width / 2, height / 2);
    } else return;
    event.preventDefault();
    if (event.key !== "Enter") announce(() => this.inTheMiddle(), REST);
  }

  /** What the keys have led to, for those who do not see it. */
  private inTheMiddle(): string {
    const { width, height } = this.map.camera;
    const subject = this.map.subjectAt(width / 2, height / 2);
    const { features } = words.peek();
    if (!subject) return features.middle(features.nothing);
    const { title, label } = this.store.describer.peek().describe(subject);
    return features.middle(`${title}, ${label}`);
  }
}
