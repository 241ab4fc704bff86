import { batch, effect } from "@preact/signals";
import { type Camera, confined, fitBounds, unproject } from "../../scene/frame/camera.ts";
import { initialSizeFor } from "../../scene/frame/initial-sizes.ts";
import { type Box, placeScene } from "../../scene/labels/placement.ts";
import type { Scene, Subject } from "../../scene/scene.ts";
import type { MapCommands } from "../state/map-commands.ts";
import { PAGE_THEME, type Store } from "../state/store.ts";
import { type Place, samePlace } from "../state/url/url-state.ts";
import { boundsOf } from "../view-model/subject-bounds.ts";
import { Basemap, type BasemapHost } from "./basemap/basemap.ts";
import { FrameScheduler } from "./basemap/scheduler.ts";
import { Gestures, type GestureTarget } from "./input/gestures.ts";
import { HitIndex } from "./input/hit-test.ts";
import { LabelOverlay } from "./overlay/label-overlay.ts";
import { StillLabels } from "./overlay/still-labels.ts";
import type { StaticMap } from "./static-map.ts";
import { ViewCameras } from "./view-cameras.ts";

/** ms of a change of camera that the reader asked for. */
const MOVE = 450;
/** CSS px that an arrow key or button moves the map. */
const PAN_STEP = 90;
/** CSS px between what is brought into view and the frame's edge, and the closest zoom for it. */
const ROOM = 56;
const CLOSEST = 6.5;

/**
 * Joins the frame on the page, the basemap, the overlay and the store. The picture in the HTML stays until the camera
 * first moves; under it the basemap draws the same, and takes over when it is done.
 */
export class MapController implements GestureTarget, BasemapHost, MapCommands {
  readonly frame: HTMLElement;
  camera: Camera;
  private readonly views: ViewCameras;
  private readonly overlay: LabelOverlay;
  private readonly basemap: Basemap;
  private readonly stop: (() => void)[] = [];
  scene: Scene;
  /** Of the scene; made when something is first looked for in it. */
  private hitIndex: HitIndex | null = null;
  private initialPicture: Element | null;
  private readonly stillLabels: StillLabels;
  private readonly input: Gestures;
  private readonly scheduler = new FrameScheduler();
  private resizing = false;
  /** Where MapLibre is on its way to. */
  private flight: Pick<Camera, "center" | "zoom"> | null = null;
  /** The frame in which a new scene is drawn, 0 where there is none. */
  private pendingFrame = 0;

  constructor(
    staticMap: StaticMap,
    private readonly store: Store,
  ) {
    const scene = store.scene.peek();
    if (!scene) throw new Error("The map was begun before its boundaries had come.");
    this.scene = scene;
    this.frame = staticMap.frame;
    this.initialPicture = this.frame.querySelector(".first");
    this.views = new ViewCameras(this.frame, store);
    // Measured before anything is written, or the browser would lay out the page twice.
    this.camera = this.views.camera(null);
    this.basemap = new Basemap(this, store);
    this.overlay = new LabelOverlay(this.frame, PAGE_THEME.highlight);
    this.overlay.setScene(scene);
    this.stillLabels = new StillLabels(this.frame);
    this.input = new Gestures(this, store);
    staticMap.leave();
    this.begin();
  }

  get isInteractive(): boolean {
    return this.basemap.isLive;
  }

  get showsInitialPicture(): boolean {
    return this.initialPicture !== null;
  }

  subjectAt(x: number, y: number): Subject | null {
    const named = this.initialPicture ? this.stillLabels.at(x, y) : undefined;
    if (named !== undefined) return named;
    this.hitIndex ??= new HitIndex(this.scene);
    return this.hitIndex.subjectAt(this.camera, x, y, this.overlay.placed);
  }

  zoomBy(steps: number): void {
    this.moveTo({ center: this.camera.center, zoom: this.camera.zoom + steps }, true);
  }

  /** So many steps of the arrow keys to the right and down. */
  panBy(right: number, down: number): void {
    const { width, height, zoom } = this.camera;
    const to = unproject(this.camera, width / 2 + right * PAN_STEP, height / 2 + down * PAN_STEP);
    this.moveTo({ center: to, zoom }, true);
  }

  /** Shows one of the dossier's views; the first where there is none of that id. */
  showView(id: string | null): void {
    batch(() => {
      // A flight that this one ends tells where it has come to, which is not what is asked for.
      this.moveTo(this.views.camera(id), true);
      this.store.view.value = this.views.named(id)?.id ?? null;
      this.store.place.value = null;
    });
  }

  /** Brings a subject into view; a body without ground moves nothing. */
  showSubject(subject: Subject): void {
    const bounds = boundsOf(subject, this.store.data);
    if (!bounds) return;
    const { width, height } = this.camera;
    const { center, zoom } = fitBounds(bounds, width, height, Math.min(ROOM, width / 6, height / 6));
    this.moveTo({ center, zoom: Math.min(zoom, CLOSEST) }, true);
  }

  moveTo(to: Pick<Camera, "center" | "zoom">, smooth: boolean): void {
    const { camera } = this;
    const there = confined({ ...to, ...(camera.across && { across: true }) });
    if (this.basemap.isLive) {
      this.basemap.moveTo(there, smooth ? MOVE : 0);
      this.flight = smooth ? there : null;
      return;
    }
    this.show({ ...camera, ...there });
    this.rested(this.camera);
  }

  /**
   * MapLibre has moved. What it tells while the frame changes its size is of a camera that is not yet there.
   */
  moved({ center, zoom }: Pick<Camera, "center" | "zoom">): void {
    if (!this.resizing) this.show({ ...this.camera, center, zoom });
  }

  rested({ center, zoom }: Pick<Camera, "center" | "zoom">): void {
    if (this.resizing) return;
    this.flight = null;
    const place = { center, zoom };
    // The frame may have another size by now, of which the map has not heard yet.
    const { width, height } = this.camera;
    const view = this.store.dossier.views.find((v) =>
      samePlace(place, this.views.camera(v.id, [width, height])),
    );
    batch(() => {
      this.store.place.value = view ? null : place;
      this.store.view.value = this.views.named(view?.id ?? null)?.id ?? null;
    });
  }

  finishFlight(): void {
    if (!this.flight) return;
    this.show({ ...this.camera, ...this.flight });
    this.rested(this.camera);
  }

  remove(): void {
    for (const stop of this.stop) stop();
    cancelAnimationFrame(this.pendingFrame);
    this.basemap.remove();
    this.frame.replaceChildren();
  }

  /** Where the address wants the map to be. */
  private requestedPlace(): Place {
    return this.store.place.peek() ?? this.views.camera(this.store.view.peek());
  }

  private begin(): void {
    this.frame.dataset.live = "";
    this.frame.setAttribute("role", "application");
    this.stop.push(
      () => this.input.remove(),
      effect(() => this.outlineChanged()),
    );
    this.follow();
    const { center, zoom } = this.requestedPlace();
    if (!samePlace({ center, zoom }, this.camera) || !this.store.isInitialView.peek())
      this.show({ ...this.camera, center, zoom });
    else this.redrawIfInexact();
    this.stop.push(this.store.scene.subscribe(() => this.scheduleScene()));
    void this.basemap.begin();
  }

  /** What the page itself does to the map: its size and its address. */
  private follow(): void {
    const observer = new ResizeObserver(() => this.resized());
    observer.observe(this.frame);
    const signal = new AbortController();
    const hashed = () => {
      const requestedPlace = this.requestedPlace();
      if (!samePlace(requestedPlace, this.camera)) this.moveTo(requestedPlace, true);
    };
    window.addEventListener("popstate", hashed, signal);
    this.stop.push(
      () => observer.disconnect(),
      () => signal.abort(),
    );
  }

  /** Boxes of the page's controls over the map, CSS px in the frame. */
  private controls(): Box[] {
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
  private removeInitialPicture(): void {
    if (!this.initialPicture) return;
    const { width, height } = this.camera;
    const { camera } = initialSizeFor(this.views.bounds, width, height);
    this.overlay.startFrom(placeScene(this.scene, camera));
    this.initialPicture.remove();
    this.initialPicture = null;
  }

  private redrawIfInexact(): void {
    this.store.camera.value = this.camera;
    const { width, height } = this.camera;
    if (!this.views.isInitialExact([width, height])) this.show(this.camera);
  }

  private show(camera: Camera): void {
    this.removeInitialPicture();
    this.camera = camera;
    this.overlay.draw(camera, this.controls());
    this.store.camera.value = camera;
    this.basemap.followCamera();
    this.input.lookAgain();
  }

  /**
   * Waits for the frame's own time: what the page writes for the new scene beside the map may change the room that the
   * map has, and it would be drawn twice.
   */
  private scheduleScene(): void {
    if (this.pendingFrame !== 0) return;
    this.pendingFrame = requestAnimationFrame(() => {
      this.pendingFrame = 0;
      this.scheduler.run(() => this.sceneChanged());
    });
  }

  /** Another day, filter or layer. The picture in the HTML shows how the page opens, and no other. */
  private sceneChanged(): void {
    const scene = this.store.scene.peek();
    if (!scene || scene === this.scene) return;
    this.scene = scene;
    this.hitIndex = null;
    const { across: before, ...camera } = this.camera;
    // Another dossier may reach across the antimeridian where the one before did not.
    if (this.views.across !== Boolean(before)) {
      this.camera = this.views.across ? { ...camera, across: true } : camera;
      this.basemap.setWorldCopies(this.views.across);
    }
    this.overlay.setScene(scene);
    this.removeInitialPicture();
    this.basemap.makeWay();
    if (!this.resized()) this.overlay.draw(this.camera, this.controls());
    this.basemap.followScene();
    this.input.lookAgain();
  }

  /**
   * Follows the frame's size, and tells whether it had changed. As long as nobody has moved the map, it goes on showing
   * all of the opening view.
   */
  private resized(): boolean {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width === this.camera.width && height === this.camera.height) return false;
    this.resizing = true;
    const fitted = !this.store.place.peek();
    const camera = fitted ? this.views.camera(this.store.view.peek()) : { ...this.camera, width, height };
    this.basemap.resize();
    if (this.initialPicture) {
      this.camera = camera;
      this.basemap.moveTo(camera, 0);
      this.overlay.outline(camera);
      this.store.camera.value = camera;
    } else {
      if (fitted) {
        this.flight = null;
        this.basemap.moveTo(camera, 0);
      }
      this.show(camera);
    }
    this.resizing = false;
    return true;
  }
}
