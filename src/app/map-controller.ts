import { effect } from "@preact/signals";
import type { Bounds } from "../model/geo.ts";
import type { MapEvents, MapHandle } from "../render/maplibre/map.ts";
import { renderMap } from "../render/svg/map.ts";
import { buildScene } from "../scene/build.ts";
import { type Camera, fitBounds, ZOOM_RANGE } from "../scene/camera.ts";
import { boundsRatio, FIRST_REACH, firstSizeFor } from "../scene/first-sizes.ts";
import { type Box, placeScene } from "../scene/placement.ts";
import type { Scene, Subject } from "../scene/scene.ts";
import { DARK, LIGHT } from "../theme/themes.ts";
import { readAddress, samePlace } from "./address.ts";
import { HitIndex } from "./hit-index.ts";
import { MapInput, type Steered } from "./map-input.ts";
import { Overlay } from "./overlay.ts";
import type { StillMap } from "./still-map.ts";
import { isDark, openingBounds, PAGE_THEME, type Store } from "./store.ts";
import { toDom } from "./svg-dom.ts";

/** ms of a change of camera that the reader asked for. */
const MOVE = 450;
/** CSS px of the fitted bounds up to which the picture in the HTML is exact to a px. */
const FIRST_EXACT = 1400;

const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const night = () => window.matchMedia("(prefers-color-scheme: dark)");

/**
 * Joins the frame on the page, the renderer, the overlay and the store. The picture in the HTML stays until the
 * camera first moves; under it MapLibre draws the same, and takes over when it is done. Where there is no WebGL2, or
 * while the browser has taken it away, an SVG of the same scene stands in.
 */
export class MapController implements Steered {
  readonly frame: HTMLElement;
  camera: Camera;
  private readonly overlay: Overlay;
  private readonly ground = document.createElement("div");
  private readonly stop: (() => void)[] = [];
  private readonly index: HitIndex;
  private readonly bounds: Bounds;
  private first: Element | null;
  private gl: MapHandle | null = null;
  private live = false;
  private resizing = false;

  constructor(
    still: StillMap,
    private readonly store: Store,
    private readonly scene: Scene,
  ) {
    this.frame = still.frame;
    this.bounds = openingBounds(store.dossier);
    this.first = this.frame.querySelector(".first");
    this.ground.className = "ground";
    this.frame.append(this.ground);
    this.overlay = new Overlay(this.frame, PAGE_THEME.highlight);
    this.overlay.setScene(scene);
    this.index = new HitIndex(scene);
    this.camera = this.openingCamera();
    still.leave();
    this.begin();
  }

  get drawsItself(): boolean {
    return this.live;
  }

  at(x: number, y: number): Subject | null {
    return this.index.at(this.camera, x, y);
  }

  zoomBy(steps: number): void {
    this.go({ center: this.camera.center, zoom: this.camera.zoom + steps }, true);
  }

  show(bounds: Bounds): void {
    this.go(fitBounds(bounds, this.camera.width, this.camera.height), true);
  }

  go(to: Pick<Camera, "center" | "zoom">, smooth: boolean): void {
    const zoom = Math.max(ZOOM_RANGE.least, Math.min(ZOOM_RANGE.most, to.zoom));
    if (this.gl && this.live) {
      this.gl.moveTo({ center: to.center, zoom }, smooth && !calm() ? MOVE : 0);
      return;
    }
    this.moved({ ...this.camera, center: to.center, zoom });
    this.rested(this.camera);
  }

  remove(): void {
    for (const stop of this.stop) stop();
    this.gl?.remove();
    this.frame.replaceChildren();
  }

  private openingCamera(): Camera {
    const { clientWidth, clientHeight } = this.frame;
    return fitBounds(this.bounds, clientWidth, clientHeight);
  }

  private begin(): void {
    this.frame.dataset.live = "";
    this.frame.setAttribute("role", "application");
    this.frame.setAttribute(
      "aria-label",
      "Map: arrow keys move, plus and minus zoom, Enter reads the middle",
    );
    const input = new MapInput(this, this.store);
    this.stop.push(
      () => input.remove(),
      effect(() => this.outlineChanged()),
    );
    this.follow();
    const asked = readAddress(window.location.hash).place;
    if (asked) this.moved({ ...this.camera, ...asked });
    else this.refined();
    void this.draw();
  }

  /** What the page itself does to the map: its size, its address, its colours. */
  private follow(): void {
    const observer = new ResizeObserver(() => this.resized());
    observer.observe(this.frame);
    const signal = new AbortController();
    const hashed = () => {
      const asked = readAddress(window.location.hash).place;
      if (asked && !samePlace(asked, this.camera)) this.go(asked, true);
    };
    window.addEventListener("popstate", hashed, signal);
    window.addEventListener("beforeprint", () => !this.first && this.drawGround(), signal);
    window.addEventListener("afterprint", () => this.live && this.ground.replaceChildren(), signal);
    const recoloured = () => this.live && this.gl?.setScene(this.drawn());
    night().addEventListener("change", recoloured, signal);
    this.stop.push(
      this.store.theme.subscribe(recoloured),
      () => observer.disconnect(),
      () => signal.abort(),
    );
  }

  /** The scene in real colours, which a canvas needs. */
  private drawn(): Scene {
    const { dossier, at, geodata } = this.store;
    const ground = geodata.peek();
    if (!ground) throw new Error("The map was begun before its boundaries had come.");
    return buildScene(dossier, ground, { bounds: this.bounds, at }, isDark(this.store) ? DARK : LIGHT);
  }

  /** Draws with MapLibre; without WebGL2 the SVG stays, and everything else works the same. */
  private async draw(): Promise<void> {
    const canvas = document.createElement("div");
    canvas.className = "gl";
    try {
      const { createMap } = await import("../render/maplibre/map.ts");
      this.frame.prepend(canvas);
      this.gl = createMap(canvas, this.drawn(), this.camera, this.events());
    } catch {
      canvas.remove();
      this.standIn();
    }
  }

  private events(): MapEvents {
    return {
      onMove: (camera) => {
        if (this.live && !this.resizing) this.moved(camera);
      },
      onRest: (camera) => {
        if (this.live && !this.resizing) this.rested(camera);
      },
      onReady: () => this.ready(),
      onLost: () => this.lost(),
    };
  }

  /** Whatever was asked for in the meantime is where MapLibre begins; it is shown once it has drawn that. */
  private ready(): void {
    const { center, zoom } = this.gl?.camera() ?? this.camera;
    if (!samePlace({ center, zoom }, this.camera)) this.gl?.moveTo(this.camera, 0);
    this.live = true;
    this.frame.dataset.renderer = "maplibre";
    this.ground.replaceChildren();
  }

  private lost(): void {
    this.live = false;
    this.standIn();
  }

  private standIn(): void {
    this.frame.dataset.renderer = "svg";
    if (!this.first) this.drawGround();
  }

  private drawGround(): void {
    const options = { labels: false, titles: false, prefix: "ground-" };
    this.ground.replaceChildren(toDom(renderMap(this.scene, this.camera, options)));
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
    this.overlay.outline(this.camera, this.store.outlined.value);
  }

  /** The labels of the first picture are where the overlay's begin, so that none of them jumps. */
  private leaveFirst(): void {
    if (!this.first) return;
    const { width, height } = this.camera;
    const { camera } = firstSizeFor(this.bounds, width, height);
    this.overlay.startFrom(placeScene(this.scene, camera));
    this.first.remove();
    this.first = null;
  }

  /** On a very large screen, or in a frame of an odd shape, the picture in the HTML does not do: it is drawn anew. */
  private refined(): void {
    this.store.camera.value = this.camera;
    const { width, height } = this.camera;
    const fitted = Math.min(width, height / boundsRatio(this.bounds));
    const whole =
      width <= fitted * (1 + 2 * FIRST_REACH.x) &&
      height <= fitted * boundsRatio(this.bounds) * (1 + 2 * FIRST_REACH.y);
    if (fitted > FIRST_EXACT || !whole) this.moved(this.camera);
  }

  private moved(camera: Camera): void {
    this.leaveFirst();
    this.camera = camera;
    this.overlay.draw(camera, this.covered());
    this.store.camera.value = camera;
    if (!this.live) this.drawGround();
  }

  private rested({ center, zoom }: Camera): void {
    this.store.place.value = { center, zoom };
  }

  /** As long as nobody has moved the map, it goes on showing all of the opening view. */
  private resized(): void {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width === this.camera.width && height === this.camera.height) return;
    this.resizing = true;
    const camera = this.first ? this.openingCamera() : { ...this.camera, width, height };
    this.gl?.resize();
    if (this.first) {
      this.camera = camera;
      this.gl?.moveTo(camera, 0);
      this.overlay.outline(camera);
      this.store.camera.value = camera;
    } else this.moved(camera);
    this.resizing = false;
  }
}
