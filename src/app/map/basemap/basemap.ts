import type { MapEvents, MapHandle } from "../../../render/maplibre/map.ts";
import workerUrl from "../../../render/maplibre/worker-url.ts";
import type { Plane } from "../../../render/plane/plane.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import type { Scene } from "../../../scene/scene.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import type { PageState } from "../../state/parts/page-state.ts";
import { samePlace } from "../../state/url/url-state.ts";
import { showGestureHint } from "../input/gesture-hint.ts";
import { MapContent } from "./maplibre-content.ts";
import { Delayed, untilSeen } from "./scheduler.ts";
import { SvgBasemap } from "./svg-basemap.ts";

/** ms of a change of colours. */
const FADE = 240;
/** ms to the second frame after MapLibre was asked to change, above which it is slow, as it is without a graphics card. */
const SLOW = 60;
/** ms without a change after which slow MapLibre follows. */
const REST = 1000;

const reducedMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const night = () => window.matchMedia("(prefers-color-scheme: dark)");

/** What the basemap is drawn for, and whom it tells of the camera. */
export interface BasemapHost {
  readonly frame: HTMLElement;
  readonly camera: Camera;
  readonly plane: Plane;
  /** On the plane. */
  readonly scene: Scene;
  /** Whether the picture in the HTML still stands over the basemap. */
  readonly showsInitialPicture: boolean;
  moved(to: Pick<Camera, "center" | "zoom">): void;
  rested(at: Pick<Camera, "center" | "zoom">): void;
  /** MapLibre is not seen any more: where it was flying to, the map is. */
  finishFlight(): void;
}

/**
 * Who draws what is seen. `preparing`: the SVG, while MapLibre is on its way, draws unseen, or is not to be had.
 * `resting`: the SVG, as MapLibre is slow, until changes rest. `live`: MapLibre.
 */
type Phase = "preparing" | "resting" | "live";

/** MapLibre draws nothing without workers, which are closed to a page in a sandbox. */
function mayStartWorkers(): boolean {
  // A page of one file has none.
  if (workerUrl === "") return false;
  try {
    new Worker(new URL(workerUrl, document.baseURI), { type: "module" }).terminate();
    return true;
  } catch {
    return false;
  }
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
  private phase: Phase = "preparing";
  /** When the scene last changed, ms since the page began. */
  private changed = 0;
  private slow = false;
  private readonly whenRested = new Delayed();

  constructor(
    private readonly map: BasemapHost,
    private readonly store: DossierView & MapState & PageState,
  ) {
    this.content = new MapContent(map, store);
    map.frame.append(this.svg.element);
  }

  /** Whether MapLibre is what is seen, and so hears drags and wheels itself. */
  get isLive(): boolean {
    return this.phase === "live";
  }

  /** Draws with MapLibre; without WebGL2 or workers the SVG stays, and everything else works the same. */
  async begin(): Promise<void> {
    this.follow();
    if (!mayStartWorkers()) {
      this.showSvg("preparing");
      return;
    }
    const canvas = document.createElement("div");
    canvas.className = "gl";
    const first = this.content.first();
    try {
      const { createMap } = await import("../../../render/maplibre/map.ts");
      this.map.frame.prepend(canvas);
      this.gl = createMap(canvas, first, this.map.camera, this.events());
      this.content.begin(this.gl);
    } catch {
      first.files.releaseAll();
      canvas.remove();
      this.showSvg("preparing");
    }
  }

  /** Moves MapLibre's camera, if there is any; `animate` in ms. */
  moveTo(camera: Pick<Camera, "center" | "zoom">, animate: number): void {
    this.gl?.moveTo(camera, reducedMotion() ? 0 : animate);
  }

  /** Where MapLibre is not seen, it hears of a new size before it draws next. */
  resize(): void {
    this.content.resize();
    if (this.isLive) this.content.size();
  }

  setWorldCopies(across: boolean): void {
    this.gl?.setWorldCopies(across);
  }

  /** Brings the basemap in step with the camera. */
  followCamera(): void {
    if (!this.isLive) this.drawSvg();
  }

  /** Before a scene is drawn that MapLibre has no variants for: it is not seen until it has, and need not follow a new size. */
  makeWay(): void {
    if (this.content.isOutgrown) this.showSvg("preparing");
  }

  /** Brings the basemap in step with the scene, whoever draws it. */
  followScene(): void {
    if (this.content.isOutgrown) {
      this.loadVariants();
      return;
    }
    switch (this.phase) {
      case "preparing":
        this.drawSvg();
        return;
      case "resting":
        this.rest();
        return;
      case "live":
        this.change();
        return;
      default:
        this.phase satisfies never;
    }
  }

  /** The SVG stands in at once on another plane, until MapLibre has drawn on it. */
  followPlane(): void {
    if (!this.gl) return;
    if (this.content.hasVariants) this.loadVariants();
    else if (this.phase !== "preparing") {
      this.showSvg("preparing");
      this.content.drawNext(() => this.ready());
    }
    this.gl.moveTo(this.map.camera, 0);
  }

  remove(): void {
    for (const stop of this.stop) stop();
    this.content.remove();
    this.whenRested.stop();
    this.gl?.remove();
  }

  /** Another day, filter or boundaries while MapLibre is seen. */
  private change(): void {
    if (this.content.boundariesChanged && !this.store.hasInteracted.peek()) this.content.draw();
    else if (!this.content.hasVariants) this.loadVariants();
    else if (this.slow) this.rest();
    else this.showVariants(this.fade());
  }

  /** The SVG follows each change, and MapLibre once they rest. */
  private rest(): void {
    this.showSvg("resting");
    this.whenRested.after(REST, () => this.ready());
  }

  private showVariants(fade: number, seen?: () => void): void {
    untilSeen(
      () => this.content.show(fade),
      (took) => {
        this.slow = took > SLOW;
        seen?.();
      },
    );
  }

  /** Colours, paper, and the first sign that day or filter will be moved. */
  private follow(): void {
    const signal = new AbortController();
    window.addEventListener("beforeprint", () => !this.map.showsInitialPicture && this.drawSvg(), signal);
    window.addEventListener("afterprint", () => this.isLive && this.svg.hide(), signal);
    const recoloured = () => {
      if (this.content.hasVariants) this.loadVariants();
      else if (this.isLive) this.content.draw();
      else this.content.outdate();
    };
    night().addEventListener("change", recoloured, signal);
    this.stop.push(
      () => signal.abort(),
      this.store.theme.subscribe(recoloured),
      this.store.hasInteracted.subscribe(() => {
        if (this.isLive && this.wantsVariants()) this.loadVariants();
      }),
    );
  }

  /** Of many routes all variants would be too many; readers who leave day and filter as they are never need them. */
  private wantsVariants(): boolean {
    return !this.content.hasVariants && this.store.hasInteracted.peek() && !this.map.scene.levelOfDetail;
  }

  private events(): MapEvents {
    const { map } = this;
    return {
      onMove: (camera) => this.isLive && map.moved(camera),
      onRest: (camera) => this.isLive && map.rested(camera),
      onReady: () => this.ready(),
      onLost: () => this.showSvg("preparing"),
      onFailed: () => {
        this.gl?.remove();
        this.gl = null;
        this.showSvg("preparing");
      },
      ...(this.store.embedded && {
        onGestureBlocked: (by: "touch" | "wheel") => showGestureHint(map.frame, by),
      }),
    };
  }

  /** Whatever was asked for in the meantime is where MapLibre begins; it is shown once it has drawn that. */
  private ready(): void {
    const { camera } = this.map;
    this.whenRested.stop();
    this.content.size();
    const { center, zoom } = this.gl?.camera() ?? camera;
    if (!samePlace({ center, zoom }, camera)) this.gl?.moveTo(camera, 0);
    if (this.wantsVariants()) this.loadVariants();
    else if (this.content.isBehind) this.content.drawNext(() => this.ready());
    else this.showMapLibre();
  }

  private showMapLibre(): void {
    this.phase = "live";
    this.map.frame.dataset.renderer = "maplibre";
    if (this.content.hasVariants) this.showVariants(0, () => this.isLive && this.svg.hide());
    else this.svg.hide();
  }

  private showSvg(phase: Exclude<Phase, "live">): void {
    const wasLive = this.isLive;
    this.phase = phase;
    this.whenRested.stop();
    if (wasLive) this.map.finishFlight();
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
   * Gives MapLibre all that the marks can look like, so that another day or filter only turns variants on and off. Until
   * it has drawn that, the SVG stands in.
   */
  private loadVariants(): void {
    if (!this.gl) return;
    this.showSvg("preparing");
    if (this.map.scene.levelOfDetail) {
      this.content.dropVariants();
      this.content.drawNext(() => this.ready());
    } else this.content.loadVariants();
  }
}
