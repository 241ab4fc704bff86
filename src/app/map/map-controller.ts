import { batch, effect } from "@preact/signals";
import { holds } from "../../model/geometry/bounds.ts";
import { cameraAt } from "../../render/plane/place.ts";
import type { Plane } from "../../render/plane/plane.ts";
import { aspectOf } from "../../render/plane/projections.ts";
import { planeOf } from "../../render/plane/scene.ts";
import { type Camera, confined, fitBounds, unproject } from "../../scene/frame/camera.ts";
import { initialSizeFor } from "../../scene/frame/initial-sizes.ts";
import { placeScene } from "../../scene/labels/placement.ts";
import type { Frame, Scene, Subject } from "../../scene/scene.ts";
import type { MapCommands } from "../state/map-commands.ts";
import { PAGE_THEME, type Store } from "../state/store.ts";
import { type Place, samePlace } from "../state/url/url-state.ts";
import { boundsOf } from "../view-model/subject-bounds.ts";
import { Basemap, type BasemapHost } from "./basemap/basemap.ts";
import { FrameScheduler } from "./basemap/scheduler.ts";
import { FlatScene } from "./flat-scene.ts";
import { Gestures, type GestureTarget } from "./input/gestures.ts";
import { controlsOver } from "./overlay/controls-over.ts";
import { LabelOverlay } from "./overlay/label-overlay.ts";
import { StillPicture } from "./overlay/still-picture.ts";
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
  flat: FlatScene;
  private readonly still: StillPicture;
  private readonly input: Gestures;
  private readonly scheduler = new FrameScheduler();
  private resizing = false;
  /** Where MapLibre is on its way to. */
  private flight: Pick<Camera, "center" | "zoom"> | null = null;

  constructor(
    staticMap: StaticMap,
    private readonly store: Store,
  ) {
    const scene = store.scene.peek();
    if (!scene) throw new Error("The map was begun before its boundaries had come.");
    this.frame = staticMap.frame;
    this.views = new ViewCameras(this.frame, store);
    this.flat = new FlatScene(this.views.frame(null), scene);
    store.frame.value = this.flat.frame;
    // Measured before anything is written, or the browser would lay out the page twice.
    this.camera = this.views.camera(null);
    this.basemap = new Basemap(this, store);
    this.overlay = new LabelOverlay(this.frame, PAGE_THEME.highlight, store.labels);
    this.overlay.setScene(this.scene);
    this.still = new StillPicture(this.frame);
    this.input = new Gestures(this, store);
    staticMap.leave();
    this.begin();
  }

  get plane(): Plane {
    return this.flat.plane;
  }

  get scene(): Scene {
    return this.flat.scene;
  }

  get isInteractive(): boolean {
    return this.basemap.isLive;
  }

  get showsInitialPicture(): boolean {
    return this.still.isShown;
  }

  subjectAt(x: number, y: number, byFinger = false): Subject | null {
    const named = this.still.at(x, y);
    if (named !== undefined) return named;
    return this.flat.subjectAt(this.camera, x, y, this.overlay.placed, byFinger);
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
      this.views.base = id;
      this.goTo(this.views.frame(id), this.views.camera(id));
      this.store.view.value = this.views.named(id)?.id ?? null;
      this.store.place.value = null;
    });
  }

  /** Brings a subject into view; a body without ground moves nothing. */
  showSubject(subject: Subject): void {
    const bounds = boundsOf(subject, this.store.data);
    if (!bounds) return;
    const { width, height } = this.camera;
    const padding = Math.min(ROOM, width / 6, height / 6);
    const { center, zoom } = fitBounds(this.plane.bounds(bounds), width, height, padding);
    this.moveTo({ center, zoom: Math.min(zoom, CLOSEST) }, true);
  }

  bringIntoView(subject: Subject): void {
    const bounds = boundsOf(subject, this.store.data);
    if (bounds && !holds(this.plane.seen(this.camera), aspectOf(bounds).middle)) this.showSubject(subject);
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

  /** MapLibre has moved. What it tells while the frame changes its size is of a camera that is not yet there. */
  moved({ center, zoom }: Pick<Camera, "center" | "zoom">): void {
    if (!this.resizing) this.show({ ...this.camera, center, zoom });
  }

  rested({ center, zoom }: Pick<Camera, "center" | "zoom">): void {
    if (this.resizing) return;
    this.flight = null;
    // The frame may have another size by now, of which the map has not heard yet.
    const { width, height } = this.camera;
    const { frame, place, view } = this.views.rested(this.flat.frame, { center, zoom }, [width, height]);
    batch(() => {
      const plane = planeOf({ frame });
      if (place && plane !== this.plane) this.layFlat(frame, cameraAt(plane, place));
      this.store.place.value = place;
      this.store.view.value = view;
    });
  }

  finishFlight(): void {
    if (!this.flight) return;
    this.show({ ...this.camera, ...this.flight });
    this.rested(this.camera);
  }

  remove(): void {
    for (const stop of this.stop) stop();
    this.scheduler.stop();
    this.basemap.remove();
    this.frame.replaceChildren();
  }

  /** Nothing leads from one plane to another: what lies on another is shown at once. */
  private goTo(frame: Frame, to: Place): void {
    if (planeOf({ frame }) === this.plane) this.moveTo(to, true);
    else this.layFlat(frame, to);
  }

  /** Draws all on the plane of another view. */
  private layFlat(frame: Frame, to: Place): void {
    this.removeInitialPicture();
    this.flight = null;
    this.flat = new FlatScene(frame, this.flat.onGlobe);
    this.overlay.setScene(this.scene);
    batch(() => {
      this.store.frame.value = frame;
      this.show(this.onThisPlane({ ...this.camera, ...to }));
    });
    this.basemap.followPlane();
  }

  /** A camera that looks as far as the plane goes on. */
  private onThisPlane({ across: before, ...camera }: Camera): Camera {
    const across = this.views.across(this.plane);
    if (across !== Boolean(before)) this.basemap.setWorldCopies(across);
    return across ? { ...camera, across } : camera;
  }

  private begin(): void {
    this.frame.dataset.live = "";
    this.frame.setAttribute("role", "application");
    this.stop.push(
      () => this.input.remove(),
      effect(() => this.overlay.outline(this.camera, this.store.outlined.value)),
    );
    this.follow();
    const { frame, to } = this.views.requested();
    if (planeOf({ frame }) !== this.plane) this.layFlat(frame, to);
    else if (!samePlace(to, this.camera) || !this.store.isInitialView.peek())
      this.show({ ...this.camera, ...to });
    else this.redrawIfInexact();
    this.stop.push(
      this.store.labels.subscribe((asked) => asked === this.overlay.density || this.show(this.camera)),
      this.store.scene.subscribe(() => this.scheduler.inNextFrame(() => this.sceneChanged())),
    );
    void this.basemap.begin();
  }

  /** What the page itself does to the map: its size and its address. */
  private follow(): void {
    // After the paint of what has changed the size: a canvas takes long to follow.
    const observer = new ResizeObserver(() => requestAnimationFrame(() => this.resized()));
    observer.observe(this.frame);
    const signal = new AbortController();
    const hashed = () => {
      const { frame, to } = this.views.requested();
      if (planeOf({ frame }) !== this.plane || !samePlace(to, this.camera)) this.goTo(frame, to);
    };
    window.addEventListener("popstate", hashed, signal);
    this.stop.push(
      () => observer.disconnect(),
      () => signal.abort(),
    );
  }

  /** The labels of the first picture are where the overlay's begin, so that none of them jumps. */
  private removeInitialPicture(): void {
    if (!this.still.isShown) return;
    const { camera } = initialSizeFor(this.views.bounds, this.camera.width, this.camera.height);
    this.overlay.startFrom(placeScene(this.scene, camera));
    this.still.remove();
  }

  private redrawIfInexact(): void {
    this.store.camera.value = this.camera;
    if (!this.views.isInitialExact([this.camera.width, this.camera.height])) this.show(this.camera);
  }

  private show(camera: Camera): void {
    this.removeInitialPicture();
    this.camera = camera;
    this.overlay.draw(camera, controlsOver(this.frame));
    this.store.camera.value = camera;
    this.basemap.followCamera();
    this.input.lookAgain();
  }

  /** Another day, filter or layer. The picture in the HTML shows how the page opens, and no other. */
  private sceneChanged(): void {
    const scene = this.store.scene.peek();
    if (!scene || scene === this.flat.onGlobe) return;
    this.flat = new FlatScene(this.flat.frame, scene);
    // Another dossier may reach across the antimeridian where the one before did not.
    this.camera = this.onThisPlane(this.camera);
    this.overlay.setScene(this.scene);
    this.removeInitialPicture();
    this.basemap.makeWay();
    if (!this.resized()) this.overlay.draw(this.camera, controlsOver(this.frame));
    this.basemap.followScene();
    this.input.lookAgain();
  }

  /** Follows the frame's size, and tells whether it had changed. A map that nobody has moved shows all of its view. */
  private resized(): boolean {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width === this.camera.width && height === this.camera.height) return false;
    this.resizing = true;
    const fitted = !this.store.place.peek();
    const camera = fitted ? this.views.camera(this.store.view.peek()) : { ...this.camera, width, height };
    this.basemap.resize();
    if (this.still.isShown) {
      this.camera = camera;
      this.basemap.moveTo(camera, 0);
      this.overlay.outline(camera);
      this.store.camera.value = camera;
    } else {
      this.flight = fitted ? null : this.flight;
      if (fitted) this.basemap.moveTo(camera, 0);
      this.show(camera);
    }
    this.resizing = false;
    return true;
  }
}
