import type { MapEvents, MapHandle } from "../../../render/maplibre/map.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import type { Scene } from "../../../scene/scene.ts";
import type { Store } from "../../state/store.ts";
import { samePlace } from "../../state/url/url-state.ts";
import { showGestureHint } from "../input/gesture-hint.ts";
import { GlThrottle } from "./gl-throttle.ts";
import { MapContent } from "./maplibre-content.ts";
import { SvgBasemap } from "./svg-basemap.ts";
import { takeMapWorker } from "./worker-preload.ts";

/** ms of a change of colours. */
const FADE = 240;

const reducedMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const night = () => window.matchMedia("(prefers-color-scheme: dark)");

/** What the basemap is drawn for, and whom it tells of the camera. */
export interface BasemapHost {
  readonly frame: HTMLElement;
  readonly camera: Camera;
  readonly scene: Scene;
  /** Whether the picture in the HTML still stands over the basemap. */
  readonly showsInitialPicture: boolean;
  moved(to: Pick<Camera, "center" | "zoom">): void;
  rested(at: Pick<Camera, "center" | "zoom">): void;
  /** MapLibre is not seen any more: where it was flying to, the map is. */
  finishFlight(): void;
}

/**
 * What lies under the labels: MapLibre, or where there is no WebGL2, or while the browser has taken it away, an SVG of
 * the same scene.
 */
export class Basemap {
  private readonly svg = new SvgBasemap();
  private readonly content: MapContent;
  private readonly stop: (() => void)[] = [];
  private gl: MapHandle | null = null;
  private live = false;
  /** When the scene last changed, ms since the page began. */
  private changed = 0;
  private readonly pace = new GlThrottle();

  constructor(
    private readonly map: BasemapHost,
    private readonly store: Store,
  ) {
    this.content = new MapContent(map, store);
    map.frame.append(this.svg.element);
  }

  /** Whether MapLibre is what is seen, and so hears drags and wheels itself. */
  get isLive(): boolean {
    return this.live;
  }

  /** Draws with MapLibre; without WebGL2 the SVG stays, and everything else works the same. */
  async begin(): Promise<void> {
    this.follow();
    const canvas = document.createElement("div");
    canvas.className = "gl";
    const first = this.content.first();
    let worker: Worker | undefined;
    try {
      const { createMap } = await import("../../../render/maplibre/map.ts");
      worker = takeMapWorker();
      this.map.frame.prepend(canvas);
      this.gl = createMap(canvas, first, this.map.camera, this.events(), worker);
      this.content.begin(this.gl);
    } catch {
      first.files.releaseAll();
      (worker ?? takeMapWorker())?.terminate();
      canvas.remove();
      this.standIn();
    }
  }

  /** Moves MapLibre's camera, if there is any; `animate` in ms. */
  moveTo(camera: Pick<Camera, "center" | "zoom">, animate: number): void {
    this.gl?.moveTo(camera, reducedMotion() ? 0 : animate);
  }

  /** Where MapLibre is not seen, it hears of a new size before it draws next. */
  resize(): void {
    this.content.resize();
    if (this.live) this.content.size();
  }

  setWorldCopies(across: boolean): void {
    this.gl?.setWorldCopies(across);
  }

  /** Brings the basemap in step with the camera. */
  followCamera(): void {
    if (!this.live) this.drawSvg();
  }

  /** Brings the basemap in step with the scene, whoever draws it. */
  followScene(): void {
    if (this.content.outgrown) this.loadVariants();
    else if (!this.live) this.goOnStanding();
    else if (this.content.boundariesChanged && !this.store.hasInteracted.peek()) this.content.draw();
    else if (this.content.hasVariants) this.turn();
    else this.loadVariants();
  }

  /** Before a scene is drawn that MapLibre has no variants for: it is not seen until it has, and need not follow a new size. */
  makeWay(): void {
    if (this.content.outgrown) this.leave();
  }

  remove(): void {
    for (const stop of this.stop) stop();
    this.content.remove();
    this.pace.stop();
    this.gl?.remove();
  }

  /** Another day or filter: MapLibre turns variants on and off, or where it is slow the SVG stands in until that rests. */
  private turn(): void {
    if (this.pace.slow) {
      this.standIn();
      this.pace.whenRested(() => this.ready());
    } else this.showSeen(this.fade());
  }

  private goOnStanding(): void {
    this.drawSvg();
    if (this.pace.waits) this.pace.whenRested(() => this.ready());
  }

  private showSeen(fade: number, seen?: () => void): void {
    this.pace.change(() => this.content.show(fade), seen);
  }

  /** Colours, paper, and the first sign that day or filter will be moved. */
  private follow(): void {
    const signal = new AbortController();
    window.addEventListener("beforeprint", () => !this.map.showsInitialPicture && this.drawSvg(), signal);
    window.addEventListener("afterprint", () => this.live && this.svg.hide(), signal);
    const recoloured = () => {
      if (this.content.hasVariants) this.loadVariants();
      else if (this.live) this.content.draw();
      else this.content.outdate();
    };
    night().addEventListener("change", recoloured, signal);
    this.stop.push(
      () => signal.abort(),
      this.store.theme.subscribe(recoloured),
      this.store.hasInteracted.subscribe((touched) => {
        if (touched && this.live && !this.content.hasVariants && !this.map.scene.levelOfDetail)
          this.loadVariants();
      }),
    );
  }

  private events(): MapEvents {
    const { map } = this;
    return {
      onMove: (camera) => this.live && map.moved(camera),
      onRest: (camera) => this.live && map.rested(camera),
      onReady: () => this.ready(),
      onLost: () => this.lost(),
      ...(this.store.embedded && {
        onGestureBlocked: (by: "touch" | "wheel") => showGestureHint(map.frame, by),
      }),
    };
  }

  /** Whatever was asked for in the meantime is where MapLibre begins; it is shown once it has drawn that. */
  private ready(): void {
    const { camera } = this.map;
    this.pace.stop();
    this.content.size();
    const { center, zoom } = this.gl?.camera() ?? camera;
    if (!samePlace({ center, zoom }, camera)) this.gl?.moveTo(camera, 0);
    if (!this.content.hasVariants && this.store.hasInteracted.peek() && !this.map.scene.levelOfDetail) {
      this.loadVariants();
      return;
    }
    // Another day or exacter boundaries have come meanwhile.
    if (this.content.behind) {
      this.content.drawNext(() => this.ready());
      return;
    }
    this.live = true;
    this.map.frame.dataset.renderer = "maplibre";
    if (this.content.hasVariants) this.showSeen(0, () => this.live && this.svg.hide());
    else this.svg.hide();
  }

  private lost(): void {
    this.pace.stop();
    this.standIn();
  }

  private leave(): void {
    if (!this.live) return;
    this.live = false;
    this.map.finishFlight();
  }

  /** The SVG is what is seen. */
  private standIn(): void {
    this.leave();
    this.map.frame.dataset.renderer = "svg";
    if (!this.map.showsInitialPicture) this.drawSvg();
  }

  private drawSvg(): void {
    this.svg.draw(this.map.scene, this.map.camera);
  }

  /** ms for a change of colours: none where changes follow each other faster than they could fade. */
  private fade(): number {
    const before = this.changed;
    this.changed = performance.now();
    return reducedMotion() || this.changed - before < FADE * 2 ? 0 : FADE;
  }

  /**
   * Gives MapLibre all that the marks can look like, so that another day or filter only turns variants on and off. Until it
   * has drawn that, the SVG stands in. Readers who leave day and filter as they are never need it.
   */
  private loadVariants(): void {
    if (!this.gl) return;
    this.pace.stop();
    this.standIn();
    if (this.map.scene.levelOfDetail) {
      this.content.dropVariants();
      this.content.drawNext(() => this.ready());
    } else this.content.loadVariants();
  }
}
