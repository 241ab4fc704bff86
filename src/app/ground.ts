import type { BoundaryPolicy } from "../model/boundary-policy.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Geodata } from "../model/geodata.ts";
import type { MapEvents, MapHandle } from "../render/maplibre/map.ts";
import { styledScene } from "../render/maplibre/styled.ts";
import type { Camera } from "../scene/camera.ts";
import type { Scene } from "../scene/scene.ts";
import { DARK, LIGHT } from "../theme/themes.ts";
import { coloured } from "../theme/variables.ts";
import { samePlace } from "./address.ts";
import { tellHeld } from "./held.ts";
import { LivePictures } from "./live-pictures.ts";
import { MapPace } from "./map-pace.ts";
import { takeMapWorker } from "./map-worker.ts";
import { isDark, type Store } from "./store.ts";
import { SvgGround } from "./svg-ground.ts";

/** ms of a change of colours. */
const FADE = 240;

const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const night = () => window.matchMedia("(prefers-color-scheme: dark)");

/** What the ground is drawn for, and whom it tells of the camera. */
export interface Framed {
  readonly frame: HTMLElement;
  readonly camera: Camera;
  readonly scene: Scene;
  /** Whether the picture in the HTML still stands over the ground. */
  readonly covered: boolean;
  moved(camera: Camera): void;
  rested(camera: Camera): void;
  /** MapLibre is what is seen from now on. */
  tookOver(): void;
}

/**
 * What lies under the labels: MapLibre, or where there is no WebGL2, or while the browser has taken it away, an SVG of
 * the same scene.
 */
export class Ground {
  private readonly svg = new SvgGround();
  private readonly pictures: LivePictures;
  private readonly stop: (() => void)[] = [];
  private gl: MapHandle | null = null;
  private live = false;
  /** The dossier whose looks MapLibre has, or is being given. */
  private looked: Dossier | null = null;
  /** The boundaries that MapLibre has. */
  private drawnOn: { geodata: Geodata | null; policy: BoundaryPolicy } | null = null;
  /** The scene that MapLibre was given before it had looks. */
  private begun: Scene | null = null;
  /** Whether MapLibre still draws a scene that it was given. */
  private busy = false;
  private taking: ReturnType<typeof setTimeout> | undefined;
  /** When the scene last changed, ms since the page began. */
  private changed = 0;
  private readonly pace = new MapPace();
  /** Whether the frame has changed its size since MapLibre last heard of it. */
  private unsized = false;

  constructor(
    private readonly map: Framed,
    private readonly store: Store,
  ) {
    this.pictures = new LivePictures(store);
    map.frame.append(this.svg.element);
  }

  /** Whether MapLibre is what is seen, and so hears drags and wheels itself. */
  get isLive(): boolean {
    return this.live;
  }

  /** Whether MapLibre's looks are of another dossier, or of other ground. */
  private get outgrown(): boolean {
    const other = this.groundChanged() || this.looked !== this.store.dossier;
    return this.gl !== null && this.looked !== null && other;
  }

  /** Draws with MapLibre; without WebGL2 the SVG stays, and everything else works the same. */
  async begin(): Promise<void> {
    this.follow();
    const canvas = document.createElement("div");
    canvas.className = "gl";
    this.given();
    const first = styledScene(this.drawn());
    let worker: Worker | undefined;
    try {
      const { createMap } = await import("../render/maplibre/map.ts");
      worker = takeMapWorker();
      this.map.frame.prepend(canvas);
      this.gl = createMap(canvas, first, this.map.camera, this.events(), worker);
    } catch {
      first.files.releaseAll();
      (worker ?? takeMapWorker())?.terminate();
      canvas.remove();
      this.standIn();
    }
  }

  /** Moves MapLibre's camera, if there is any; `animate` in ms. */
  moveTo(camera: Pick<Camera, "center" | "zoom">, animate: number): void {
    this.gl?.moveTo(camera, calm() ? 0 : animate);
  }

  /** MapLibre draws at once when it is told: where it is not seen, it hears of it before it draws next. */
  resize(): void {
    this.unsized = true;
    if (this.live) this.sized();
  }

  goOn(across: boolean): void {
    this.gl?.goOn(across);
  }

  /** Brings the ground in step with the camera. */
  followCamera(): void {
    if (!this.live) this.drawSvg();
  }

  /** Brings the ground in step with the scene, whoever draws it. */
  followScene(): void {
    if (this.outgrown) this.takeLooks();
    else if (!this.live) this.goOnStanding();
    else if (this.groundChanged() && !this.store.touched.peek()) this.redrawn();
    else if (this.looked) this.turn();
    else this.takeLooks();
  }

  /** Before a scene is drawn that MapLibre has no looks for: it is not seen until it has, and need not follow a new size. */
  makeWay(): void {
    if (this.outgrown) this.live = false;
  }

  remove(): void {
    for (const stop of this.stop) stop();
    clearTimeout(this.taking);
    this.pace.stop();
    this.gl?.remove();
  }

  /** Another day or filter: MapLibre turns looks on and off, or where it is slow the SVG stands in until that rests. */
  private turn(): void {
    if (this.pace.slow) {
      this.live = false;
      this.standIn();
      this.pace.whenRested(() => this.ready());
    } else this.showSeen(this.fade());
  }

  private goOnStanding(): void {
    this.drawSvg();
    if (this.pace.waits) this.pace.whenRested(() => this.ready());
  }

  private showSeen(fade: number, seen?: () => void): void {
    this.pace.change(() => this.gl?.show(this.pictures.seen(), fade), seen);
  }

  private sized(): void {
    if (this.unsized) this.gl?.resize();
    this.unsized = false;
  }

  /** Colours, paper, and the first sign that day or filter will be moved. */
  private follow(): void {
    const signal = new AbortController();
    window.addEventListener("beforeprint", () => !this.map.covered && this.drawSvg(), signal);
    window.addEventListener("afterprint", () => this.live && this.svg.hide(), signal);
    const recoloured = () => {
      if (this.looked) this.takeLooks();
      else if (this.live) this.redrawn();
      // What MapLibre is just being given has the colours before.
      else this.begun = null;
    };
    night().addEventListener("change", recoloured, signal);
    this.stop.push(
      () => signal.abort(),
      this.store.theme.subscribe(recoloured),
      this.store.touched.subscribe((touched) => {
        if (touched && this.live && !this.looked && !this.map.scene.thinned) this.takeLooks();
      }),
    );
  }

  /** The scene in real colours, which a canvas needs. */
  private drawn(): Scene {
    return coloured(this.map.scene, isDark(this.store) ? DARK : LIGHT);
  }

  /** Notes what MapLibre is given: the scene as it is now. */
  private given(): void {
    this.drawnOn = this.groundNow();
    this.begun = this.map.scene;
  }

  private redrawn(then?: () => void): void {
    this.given();
    this.sized();
    this.gl?.setScene(this.drawn(), then);
  }

  /** One scene after the other: MapLibre takes none well while it still places the symbols of another. */
  private anew(): void {
    if (this.busy) return;
    this.busy = true;
    this.redrawn(() => {
      this.busy = false;
      this.ready();
    });
  }

  private events(): MapEvents {
    const { map } = this;
    return {
      onMove: (camera) => this.live && map.moved(camera),
      onRest: (camera) => this.live && map.rested(camera),
      onReady: () => this.ready(),
      onLost: () => this.lost(),
      ...(this.store.embedded && { onHeld: (by: "touch" | "wheel") => tellHeld(map.frame, by) }),
    };
  }

  /** Whatever was asked for in the meantime is where MapLibre begins; it is shown once it has drawn that. */
  private ready(): void {
    const { camera } = this.map;
    this.pace.stop();
    this.sized();
    const { center, zoom } = this.gl?.camera() ?? camera;
    if (!samePlace({ center, zoom }, camera)) this.gl?.moveTo(camera, 0);
    if (!this.looked && this.store.touched.peek() && !this.map.scene.thinned) {
      this.takeLooks();
      return;
    }
    // Another day or exacter boundaries have come meanwhile.
    if (!this.looked && this.begun !== this.map.scene) {
      this.anew();
      return;
    }
    this.live = true;
    this.map.frame.dataset.renderer = "maplibre";
    this.map.tookOver();
    if (!this.looked) {
      this.svg.hide();
      return;
    }
    this.showSeen(0, () => this.live && this.svg.hide());
  }

  private lost(): void {
    this.live = false;
    this.pace.stop();
    this.standIn();
  }

  private standIn(): void {
    this.map.frame.dataset.renderer = "svg";
    if (!this.map.covered) this.drawSvg();
  }

  private drawSvg(): void {
    this.svg.draw(this.map.scene, this.map.camera);
  }

  /** The boundaries that the page shows, and whose they are. */
  private groundNow(): { geodata: Geodata | null; policy: BoundaryPolicy } {
    return { geodata: this.store.geodata.peek(), policy: this.store.boundaries.peek() };
  }

  private groundChanged(): boolean {
    const { geodata, policy } = this.groundNow();
    return this.drawnOn?.geodata !== geodata || this.drawnOn.policy !== policy;
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
    this.pace.stop();
    // Of many routes each day and filter has other lines: they are drawn anew, as all looks of all would be too many.
    if (this.map.scene.thinned) {
      this.looked = null;
      this.live = false;
      this.standIn();
      this.anew();
      return;
    }
    this.live = false;
    this.looked = this.store.dossier;
    this.drawnOn = this.groundNow();
    this.standIn();
    // In steps, as all at once would hold up the page.
    clearTimeout(this.taking);
    this.taking = setTimeout(() => {
      const all = this.pictures.all();
      this.taking = setTimeout(() => {
        this.sized();
        this.gl?.setLooks(all, this.pictures.theme.sea, this.pictures.seen());
      });
    });
  }
}
