import { type Camera, unproject, ZOOM_RANGE } from "../scene/camera.ts";
import type { Subject } from "../scene/scene.ts";
import { CLICK_TOLERANCE } from "./still-map.ts";
import { type Store, sameSubject } from "./store.ts";

/** CSS px that an arrow key moves the map. */
const STEP = 90;
/** Zooms to a px that a wheel turns, as MapLibre has it. */
const WHEEL = 1 / 450;

/** What the reader's hands may ask of the map. */
export interface Steered {
  readonly frame: HTMLElement;
  readonly camera: Camera;
  /** Whether MapLibre is drawing, and so hears drags and wheels itself. */
  readonly drawsItself: boolean;
  /** What lies at a place of the frame, CSS px. */
  at(x: number, y: number): Subject | null;
  /** Moves the camera; at once, where `smooth` is false. */
  go(to: Pick<Camera, "center" | "zoom">, smooth: boolean): void;
}

type Place = { x: number; y: number };

/** Pointer and keyboard on the map. Without MapLibre it drags and zooms the picture as well. */
export class MapInput {
  private readonly stop = new AbortController();
  private down: Place | null = null;
  private dragged: Place | null = null;
  private request = 0;

  constructor(
    private readonly map: Steered,
    private readonly store: Store,
  ) {
    this.on("pointermove", (event) => this.moved(event));
    this.on("pointerleave", () => (this.store.hovered.value = null));
    this.on("pointerdown", (event) => this.pressed(event));
    this.on("pointerup", (event) => this.released(event));
    this.on("pointercancel", () => this.forget());
    this.on("wheel", (event) => this.turned(event));
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
    if (this.dragged && event.buttons !== 0) {
      const { clientX, clientY } = event;
      this.soon(() => this.drag({ x: clientX, y: clientY }));
      return;
    }
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const { clientX, clientY } = event;
    this.soon(() => {
      const { x, y } = this.placeOf(event);
      const subject = this.map.at(x, y);
      this.store.hovered.value = subject && { subject, anchor: { x: clientX, y: clientY } };
    });
  }

  private pressed(event: PointerEvent): void {
    this.down = { x: event.clientX, y: event.clientY };
    this.dragged = this.map.drawsItself || !event.isPrimary ? null : this.down;
  }

  private drag(to: Place): void {
    if (!this.dragged) return;
    const { width, height, zoom } = this.map.camera;
    const [dx, dy] = [to.x - this.dragged.x, to.y - this.dragged.y];
    this.dragged = to;
    this.store.hovered.value = null;
    this.map.go({ center: unproject(this.map.camera, width / 2 - dx, height / 2 - dy), zoom }, false);
  }

  private forget(): void {
    this.down = null;
    this.dragged = null;
  }

  private released(event: PointerEvent): void {
    const { down } = this;
    this.forget();
    if (!down || Math.hypot(event.clientX - down.x, event.clientY - down.y) > CLICK_TOLERANCE) return;
    const { x, y } = this.placeOf(event);
    const subject = this.map.at(x, y);
    cancelAnimationFrame(this.request);
    this.store.hovered.value = null;
    this.store.pinned.value = sameSubject(subject, this.store.pinned.peek()) ? null : subject;
  }

  /** Keeps the place under the pointer where it is. */
  private turned(event: WheelEvent): void {
    if (this.map.drawsItself) return;
    event.preventDefault();
    const { camera } = this.map;
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 40 : 1;
    const asked = camera.zoom - event.deltaY * lines * WHEEL;
    const zoom = Math.max(ZOOM_RANGE.least, Math.min(ZOOM_RANGE.most, asked));
    const { x, y } = this.placeOf(event);
    const shrink = 1 - 2 ** (camera.zoom - zoom);
    const [dx, dy] = [(x - camera.width / 2) * shrink, (y - camera.height / 2) * shrink];
    this.map.go({ center: unproject(camera, camera.width / 2 + dx, camera.height / 2 + dy), zoom }, false);
  }

  private typed(event: KeyboardEvent): void {
    const { center, zoom, width, height } = this.map.camera;
    const pan = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[
      event.key
    ];
    if (pan) {
      const [dx = 0, dy = 0] = pan;
      this.map.go({ center: unproject(this.map.camera, width / 2 + dx, height / 2 + dy), zoom }, true);
    } else if (event.key === "+" || event.key === "=") this.map.go({ center, zoom: zoom + 1 }, true);
    else if (event.key === "-") this.map.go({ center, zoom: zoom - 1 }, true);
    else if (event.key === "Enter") {
      this.store.pinned.value = this.store.hovered.peek()?.subject ?? this.map.at(width / 2, height / 2);
    } else return;
    event.preventDefault();
  }
}
