import { batch, effect } from "@preact/signals";
import type { BoundaryPolicy } from "../model/boundary-policy.ts";
import { crosses } from "../model/bounds.ts";
import type { Dossier, NamedView } from "../model/dossier.ts";
import type { Bounds } from "../model/geo.ts";
import type { Geodata } from "../model/geodata.ts";
import type { MapEvents, MapHandle } from "../render/maplibre/map.ts";
import { renderMap } from "../render/svg/map.ts";
import { type Camera, fitBounds, ZOOM_RANGE } from "../scene/camera.ts";
import { boundsRatio, FIRST_REACH, firstSizeFor } from "../scene/first-sizes.ts";
import { type Box, placeScene } from "../scene/placement.ts";
import type { Scene, Subject } from "../scene/scene.ts";
import { DARK, LIGHT } from "../theme/themes.ts";
import { coloured } from "../theme/variables.ts";
import { type Place, samePlace } from "./address.ts";
import { takeWorker } from "./early-files.ts";
import { FramePace } from "./frame-pace.ts";
import { tellHeld } from "./held.ts";
import { HitIndex } from "./hit-index.ts";
import { LivePictures } from "./live-pictures.ts";
import { MapInput, type Steered } from "./map-input.ts";
import { Overlay } from "./overlay.ts";
import type { StillMap } from "./still-map.ts";
import { isDark, openingBounds, PAGE_THEME, type Store } from "./store.ts";
import { boundsOf } from "./subject-bounds.ts";
import { toDom } from "./svg-dom.ts";

/** ms of a change of camera that the reader asked for, and of one of colours. */
const MOVE = 450;
const FADE = 240;
/** CSS px of the fitted bounds up to which the picture in the HTML is exact to a px. */
const FIRST_EXACT = 1400;

/** CSS px between what is brought into view and the frame's edge, and the closest zoom for it. */
const ROOM = 56;
const CLOSEST = 6.5;

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
  private scene: Scene;
  /** Of the scene; made when something is first looked for in it. */
  private index: HitIndex | null = null;
  private first: Element | null;
  private gl: MapHandle | null = null;
  private live = false;
  /** The dossier whose looks MapLibre has, or is being given. */
  private looked: Dossier | null = null;
  /** The boundaries that MapLibre has. */
  private drawnOn: { geodata: Geodata | null; policy: BoundaryPolicy } | null = null;
  private readonly pictures: LivePictures;
  private taking: ReturnType<typeof setTimeout> | undefined;
  /** When the scene last changed, ms since the page began. */
  private changed = 0;
  private readonly pace = new FramePace();
  /** The scene that MapLibre was first given. */
  private begun: Scene | null = null;
  private resizing = false;

  constructor(
    still: StillMap,
    private readonly store: Store,
  ) {
    const scene = store.scene.peek();
    if (!scene) throw new Error("The map was begun before its boundaries had come.");
    this.scene = scene;
    this.frame = still.frame;
    this.pictures = new LivePictures(store);
    this.first = this.frame.querySelector(".first");
    this.ground.className = "ground";
    this.frame.append(this.ground);
    this.overlay = new Overlay(this.frame, PAGE_THEME.highlight);
    this.overlay.setScene(scene);
    this.camera = this.viewCamera(null);
    still.leave();
    this.begin();
  }

  get drawsItself(): boolean {
    return this.live;
  }

  at(x: number, y: number): Subject | null {
    this.index ??= new HitIndex(this.scene);
    return this.index.at(this.camera, x, y);
  }

  zoomBy(steps: number): void {
    this.go({ center: this.camera.center, zoom: this.camera.zoom + steps }, true);
  }

  /** Shows one of the dossier's views; the first where there is none of that id. */
  showView(id: string | null): void {
    this.store.view.value = this.viewNamed(id)?.id ?? null;
    this.store.place.value = null;
    this.go(this.viewCamera(id), true);
  }

  /** Brings a subject into view; a body without ground moves nothing. */
  showSubject(subject: Subject): void {
    const bounds = boundsOf(subject, this.store.data);
    if (!bounds) return;
    const { width, height } = this.camera;
    const { center, zoom } = fitBounds(bounds, width, height, Math.min(ROOM, width / 6, height / 6));
    this.go({ center, zoom: Math.min(zoom, CLOSEST) }, true);
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
    clearTimeout(this.taking);
    this.gl?.remove();
    this.frame.replaceChildren();
  }

  /** Of the opening view; another dossier has another. */
  private get bounds(): Bounds {
    return openingBounds(this.store.dossier);
  }

  /** A view by its id, unless it is the one that the page opens with. */
  private viewNamed(id: string | null): NamedView | undefined {
    return this.store.dossier.views.slice(1).find((v) => v.id === id);
  }

  private viewCamera(id: string | null): Camera {
    const { clientWidth, clientHeight } = this.frame;
    const fitted = fitBounds(this.viewNamed(id)?.bounds ?? this.bounds, clientWidth, clientHeight);
    return this.across ? { ...fitted, across: true } : fitted;
  }

  /** The map that a reader leaves one view for another on is one: it goes on for all of them, or ends for all. */
  private get across(): boolean {
    return this.store.dossier.views.some((v) => crosses(v.bounds));
  }

  /** Where the address wants the map to be. */
  private wanted(): Place {
    return this.store.place.peek() ?? this.viewCamera(this.store.view.peek());
  }

  private begin(): void {
    this.frame.dataset.live = "";
    this.frame.setAttribute("role", "application");
    const input = new MapInput(this, this.store);
    this.stop.push(
      () => input.remove(),
      effect(() => this.outlineChanged()),
    );
    this.follow();
    const { center, zoom } = this.wanted();
    if (!samePlace({ center, zoom }, this.camera) || !this.store.opening.peek())
      this.moved({ ...this.camera, center, zoom });
    else this.refined();
    this.stop.push(
      this.store.scene.subscribe(() => this.pace.run(() => this.sceneChanged())),
      this.store.touched.subscribe((touched) => {
        if (touched && this.live && !this.looked) this.takeLooks();
      }),
    );
    void this.draw();
  }

  /** What the page itself does to the map: its size, its address, its colours. */
  private follow(): void {
    const observer = new ResizeObserver(() => this.resized());
    observer.observe(this.frame);
    const signal = new AbortController();
    const hashed = () => {
      const wanted = this.wanted();
      if (!samePlace(wanted, this.camera)) this.go(wanted, true);
    };
    window.addEventListener("popstate", hashed, signal);
    window.addEventListener("beforeprint", () => !this.first && this.drawGround(), signal);
    window.addEventListener("afterprint", () => this.live && this.ground.replaceChildren(), signal);
    const recoloured = () => {
      if (this.looked) this.takeLooks();
      else if (this.live) this.redrawn();
    };
    night().addEventListener("change", recoloured, signal);
    this.stop.push(
      this.store.theme.subscribe(recoloured),
      () => observer.disconnect(),
      () => signal.abort(),
    );
  }

  /** The scene in real colours, which a canvas needs. */
  private drawn(): Scene {
    return coloured(this.scene, isDark(this.store) ? DARK : LIGHT);
  }

  /** Gives MapLibre the scene as it is now. */
  private redrawn(then?: () => void): void {
    this.drawnOn = this.groundNow();
    this.begun = this.scene;
    this.gl?.setScene(this.drawn(), then);
  }

  /** Draws with MapLibre; without WebGL2 the SVG stays, and everything else works the same. */
  private async draw(): Promise<void> {
    const canvas = document.createElement("div");
    canvas.className = "gl";
    const worker = takeWorker();
    try {
      const { createMap } = await import("../render/maplibre/map.ts");
      this.frame.prepend(canvas);
      this.drawnOn = this.groundNow();
      this.begun = this.scene;
      this.gl = createMap(canvas, this.drawn(), this.camera, this.events(), worker);
    } catch {
      worker?.terminate();
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
      ...(this.store.embedded && { onHeld: (by: "touch" | "wheel") => tellHeld(this.frame, by) }),
    };
  }

  /** Whatever was asked for in the meantime is where MapLibre begins; it is shown once it has drawn that. */
  private ready(): void {
    const { center, zoom } = this.gl?.camera() ?? this.camera;
    if (!samePlace({ center, zoom }, this.camera)) this.gl?.moveTo(this.camera, 0);
    if (!this.looked && this.store.touched.peek()) {
      this.takeLooks();
      return;
    }
    // Another day or exacter boundaries have come meanwhile.
    if (!this.looked && this.begun !== this.scene) {
      this.redrawn(() => this.ready());
      return;
    }
    this.live = true;
    this.frame.dataset.renderer = "maplibre";
    if (!this.looked) {
      this.ground.replaceChildren();
      return;
    }
    this.gl?.show(this.pictures.seen(), 0);
    // What was turned on is seen with MapLibre's next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => this.live && this.ground.replaceChildren()));
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
    const place = { center, zoom };
    const view = this.store.dossier.views.find((v) => samePlace(place, this.viewCamera(v.id)));
    batch(() => {
      this.store.place.value = view ? null : place;
      this.store.view.value = this.viewNamed(view?.id ?? null)?.id ?? null;
    });
  }

  /** Another day, filter or layer. The picture in the HTML shows how the page opens, and no other. */
  private sceneChanged(): void {
    const scene = this.store.scene.peek();
    if (!scene || scene === this.scene) return;
    this.scene = scene;
    this.index = null;
    const { across: before, ...camera } = this.camera;
    // Another dossier may reach across the antimeridian where the one before did not.
    if (this.across !== Boolean(before)) {
      this.camera = this.across ? { ...camera, across: true } : camera;
      this.gl?.goOn(this.across);
    }
    this.overlay.setScene(scene);
    this.leaveFirst();
    this.overlay.draw(this.camera, this.covered());
    this.painted();
  }

  /** The boundaries that the page shows, and whose they are. */
  private groundNow(): { geodata: Geodata | null; policy: BoundaryPolicy } {
    return { geodata: this.store.geodata.peek(), policy: this.store.boundaries.peek() };
  }

  private groundChanged(): boolean {
    const { geodata, policy } = this.groundNow();
    return this.drawnOn?.geodata !== geodata || this.drawnOn.policy !== policy;
  }

  /** Brings the ground in step with the scene, whoever draws it. */
  private painted(): void {
    const other = this.groundChanged();
    if (this.gl && this.looked && (other || this.looked !== this.store.dossier)) this.takeLooks();
    else if (!this.live) this.drawGround();
    else if (other && !this.store.touched.peek()) this.redrawn();
    else if (this.looked) this.gl?.show(this.pictures.seen(), this.fade());
    else this.takeLooks();
  }

  /** ms for a change of colours: none where changes follow each other faster than they could fade. */
  private fade(): number {
    const before = this.changed;
    this.changed = performance.now();
    return calm() || this.changed - before < FADE * 2 ? 0 : FADE;
  }

  /**
   * Gives MapLibre all that the marks can look like, so that another day or filter only turns looks on and off. Until it
   * has drawn that, the SVG stands in. Readers who leave day and filter as they are never need it.
   */
  private takeLooks(): void {
    if (!this.gl) return;
    this.live = false;
    this.looked = this.store.dossier;
    this.drawnOn = this.groundNow();
    this.standIn();
    // In steps, as all at once would hold up the page.
    clearTimeout(this.taking);
    this.taking = setTimeout(() => {
      const all = this.pictures.all();
      this.taking = setTimeout(() => this.gl?.setLooks(all, this.pictures.theme.sea, this.pictures.seen()));
    });
  }

  /** As long as nobody has moved the map, it goes on showing all of the opening view. */
  private resized(): void {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width === this.camera.width && height === this.camera.height) return;
    this.resizing = true;
    const fitted = !this.store.place.peek();
    const camera = fitted ? this.viewCamera(this.store.view.peek()) : { ...this.camera, width, height };
    this.gl?.resize();
    if (this.first) {
      this.camera = camera;
      this.gl?.moveTo(camera, 0);
      this.overlay.outline(camera);
      this.store.camera.value = camera;
    } else {
      if (fitted) this.gl?.moveTo(camera, 0);
      this.moved(camera);
    }
    this.resizing = false;
  }
}
