import { effect } from "@preact/signals";
import type { Bounds } from "../model/geo.ts";
import type { MapHandle } from "../render/maplibre/map.ts";
import { renderMap } from "../render/svg/map.ts";
import { type Camera, fitBounds, unproject, ZOOM_RANGE } from "../scene/camera.ts";
import type { Box } from "../scene/placement.ts";
import type { Subject } from "../scene/scene.ts";
import { readCamera, writeCamera } from "./address.ts";
import { HitIndex } from "./hit-index.ts";
import { Overlay } from "./overlay.ts";
import { openingBounds, type Store, sameSubject } from "./store.ts";
import { toDom } from "./svg-dom.ts";

/** ms of a change of camera that the reader asked for. */
const MOVE = 450;
/** CSS px that an arrow key moves the map. */
const STEP = 90;
/** CSS px that a pointer may stray between down and up and still click. */
const CLICK_TOLERANCE = 4;

function calm(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Joins the frame on the page, the renderer, the overlay and the store. */
export class MapController {
  private readonly overlay: Overlay;
  private readonly ground = document.createElement("div");
  private readonly stop: (() => void)[] = [];
  private index: HitIndex;
  private camera: Camera;
  private map: MapHandle | null = null;
  private down: { x: number; y: number } | null = null;
  private frameRequest = 0;

  constructor(
    private readonly frame: HTMLElement,
    private readonly store: Store,
  ) {
    this.camera = this.startCamera();
    this.ground.className = "ground";
    frame.append(this.ground);
    this.overlay = new Overlay(frame);
    this.index = new HitIndex(store.scene.peek());
    this.stop.push(
      effect(() => this.sceneChanged()),
      effect(() => this.outlineChanged()),
    );
    this.listen();
    void this.start();
  }

  zoomBy(steps: number): void {
    this.go({ center: this.camera.center, zoom: this.camera.zoom + steps });
  }

  show(bounds: Bounds): void {
    this.go(fitBounds(bounds, this.camera.width, this.camera.height));
  }

  remove(): void {
    for (const stop of this.stop) stop();
    this.map?.remove();
    this.frame.replaceChildren();
  }

  private startCamera(): Camera {
    const { clientWidth: width, clientHeight: height } = this.frame;
    const asked = readCamera(window.location.hash);
    return asked ? { ...asked, width, height } : fitBounds(openingBounds(this.store.dossier), width, height);
  }

  /** Draws with MapLibre; without WebGL2 the picture is drawn as SVG, and everything else works the same. */
  private async start(): Promise<void> {
    this.moved(this.camera);
    this.drawGround();
    try {
      const { createMap } = await import("../render/maplibre/map.ts");
      const canvas = document.createElement("div");
      canvas.className = "gl";
      this.frame.prepend(canvas);
      this.map = createMap(canvas, this.store.scene.peek(), this.camera, {
        onMove: (camera) => this.moved(camera),
        onRest: (camera) => this.rested(camera),
        onReady: () => this.ready(),
      });
    } catch {
      this.frame.querySelector(".gl")?.remove();
      this.frame.dataset.renderer = "svg";
    }
  }

  private ready(): void {
    this.frame.dataset.renderer = "maplibre";
    this.ground.remove();
  }

  private drawGround(): void {
    if (this.frame.dataset.renderer === "maplibre") return;
    this.ground.replaceChildren(
      toDom(
        renderMap(this.store.scene.peek(), this.camera, { labels: false, titles: false, prefix: "ground-" }),
      ),
    );
  }

  private sceneChanged(): void {
    const scene = this.store.scene.value;
    this.index = new HitIndex(scene);
    this.overlay.setScene(scene, this.store.theme.peek().highlight);
    this.overlay.draw(this.camera, this.covered());
    this.map?.setScene(scene);
  }

  /** Boxes of the page's controls over the map, CSS px in the frame. */
  private covered(): Box[] {
    const frame = this.frame.getBoundingClientRect();
    return [...(this.frame.parentElement?.querySelectorAll(".controls, .views") ?? [])].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return [left - frame.left, top - frame.top, right - frame.left, bottom - frame.top];
    });
  }

  private outlineChanged(): void {
    this.overlay.outline(this.camera, [this.store.hovered.value?.subject ?? null, this.store.pinned.value]);
  }

  private moved(camera: Camera): void {
    this.camera = camera;
    this.overlay.draw(camera, this.covered());
    this.store.camera.value = camera;
  }

  private rested(camera: Camera): void {
    const address = writeCamera(camera);
    if (window.location.hash !== address) window.history.replaceState(null, "", address);
  }

  private go(to: Pick<Camera, "center" | "zoom">): void {
    const zoom = Math.max(ZOOM_RANGE.least, Math.min(ZOOM_RANGE.most, to.zoom));
    if (this.map) {
      this.map.moveTo({ center: to.center, zoom }, calm() ? 0 : MOVE);
      return;
    }
    const camera = { ...this.camera, center: to.center, zoom };
    this.moved(camera);
    this.drawGround();
    this.rested(camera);
  }

  private on<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ): void {
    this.frame.addEventListener(type, listener);
    this.stop.push(() => this.frame.removeEventListener(type, listener));
  }

  private listen(): void {
    this.on("pointermove", (event) => this.hover(event));
    this.on("pointerleave", () => (this.store.hovered.value = null));
    this.on("pointerdown", (event) => (this.down = { x: event.clientX, y: event.clientY }));
    this.on("pointerup", (event) => this.click(event));
    this.on("keydown", (event) => this.key(event));
    const observer = new ResizeObserver(() => this.resized());
    observer.observe(this.frame);
    const hashed = () => {
      const asked = readCamera(window.location.hash);
      if (asked && window.location.hash !== writeCamera(this.camera)) this.go(asked);
    };
    window.addEventListener("hashchange", hashed);
    this.stop.push(
      () => observer.disconnect(),
      () => window.removeEventListener("hashchange", hashed),
    );
  }

  private resized(): void {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width === this.camera.width && height === this.camera.height) return;
    this.moved({ ...this.camera, width, height });
    this.map?.resize();
    this.drawGround();
  }

  private under(event: { clientX: number; clientY: number }): Subject | null {
    const box = this.frame.getBoundingClientRect();
    return this.index.at(this.camera, event.clientX - box.left, event.clientY - box.top);
  }

  private hover(event: PointerEvent): void {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    cancelAnimationFrame(this.frameRequest);
    const { clientX, clientY } = event;
    this.frameRequest = requestAnimationFrame(() => {
      const subject = this.under({ clientX, clientY });
      this.store.hovered.value = subject && { subject, anchor: { x: clientX, y: clientY } };
    });
  }

  private click(event: PointerEvent): void {
    const { down } = this;
    this.down = null;
    if (!down || Math.hypot(event.clientX - down.x, event.clientY - down.y) > CLICK_TOLERANCE) return;
    const subject = this.under(event);
    cancelAnimationFrame(this.frameRequest);
    this.store.hovered.value = null;
    this.store.pinned.value = sameSubject(subject, this.store.pinned.peek()) ? null : subject;
  }

  private key(event: KeyboardEvent): void {
    const { center, zoom, width, height } = this.camera;
    const pan = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[
      event.key
    ];
    if (pan) this.panBy(pan[0] ?? 0, pan[1] ?? 0);
    else if (event.key === "+" || event.key === "=") this.go({ center, zoom: zoom + 1 });
    else if (event.key === "-") this.go({ center, zoom: zoom - 1 });
    else if (event.key === "Enter") {
      this.store.pinned.value =
        this.store.hovered.peek()?.subject ?? this.index.at(this.camera, width / 2, height / 2);
    } else return;
    event.preventDefault();
  }

  private panBy(dx: number, dy: number): void {
    const { width, height, zoom } = this.camera;
    this.go({ center: unproject(this.camera, width / 2 + dx, height / 2 + dy), zoom });
  }
}
