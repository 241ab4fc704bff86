import type { Dossier } from "../../../model/dossier.ts";
import type { BoundaryPolicy } from "../../../model/geodata/boundary-policy.ts";
import type { Geodata } from "../../../model/geodata/geodata.ts";
import type { MapHandle } from "../../../render/maplibre/map.ts";
import { type Styled, styledScene } from "../../../render/maplibre/styled.ts";
import type { Plane } from "../../../render/plane/plane.ts";
import type { Layer, Scene } from "../../../scene/scene.ts";
import { type ColourOf, colourOfToken } from "../../../theme/colour/page-colours.ts";
import { DARK, LIGHT } from "../../../theme/themes.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { isDark, type PageState } from "../../state/parts/page-state.ts";
import { PAGE_THEME } from "../../state/store.ts";
import { Delayed } from "./scheduler.ts";
import { VariantPictures } from "./variant-pictures.ts";

/** The boundaries that are drawn, whose they are, and what they are laid flat on. */
interface Boundaries {
  geodata: Geodata | null;
  policy: BoundaryPolicy;
  plane: Plane;
}

/** What MapLibre has been given to draw: one scene, or all that the marks of a dossier can look like. */
export class MapContent {
  private readonly pictures: VariantPictures;
  private gl: MapHandle | null = null;
  /** The dossier whose variants MapLibre has, or is being given. */
  private variantsOwner: Dossier | null = null;
  private drawnOn: Boundaries | null = null;
  /** The scene that MapLibre was given before it had variants. */
  private begun: Scene | null = null;
  /** Whether MapLibre still draws a scene that it was given. */
  private busy = false;
  private readonly loading = new Delayed();
  /** Whether the frame has changed its size since MapLibre last heard of it. */
  private unsized = false;

  constructor(
    private readonly map: { readonly scene: Scene; readonly plane: Plane },
    private readonly store: DossierView & MapState & PageState,
  ) {
    this.pictures = new VariantPictures(store);
  }

  /** What MapLibre is to begin with. */
  first(): Styled {
    this.given();
    return styledScene(this.map.scene, this.colourOf());
  }

  /** From now on this map is given what comes. */
  begin(gl: MapHandle): void {
    this.gl = gl;
  }

  /** Whether MapLibre has, or is being given, all variants: another day or filter then only turns them on and off. */
  get hasVariants(): boolean {
    return this.variantsOwner !== null;
  }

  /** Whether MapLibre's variants are of another dossier, or of other boundaries. */
  get isOutgrown(): boolean {
    const other = this.boundariesChanged || this.variantsOwner !== this.store.dossier;
    return this.gl !== null && this.variantsOwner !== null && other;
  }

  get boundariesChanged(): boolean {
    const { geodata, policy, plane } = this.boundariesNow();
    const { drawnOn } = this;
    return drawnOn?.geodata !== geodata || drawnOn.policy !== policy || drawnOn.plane !== plane;
  }

  /** Whether another scene has come since MapLibre was given one. */
  get isBehind(): boolean {
    return !this.hasVariants && this.begun !== this.map.scene;
  }

  /** What MapLibre is just being given is not what is wanted any more. */
  outdate(): void {
    this.begun = null;
  }

  /** Of many routes each day and filter has other lines: they are drawn anew, as all variants of all would be too many. */
  dropVariants(): void {
    this.variantsOwner = null;
  }

  resize(): void {
    this.unsized = true;
  }

  /** Tells MapLibre of a new size, which it draws at once. */
  size(): void {
    if (this.unsized) this.gl?.resize();
    this.unsized = false;
  }

  /** Gives MapLibre the scene as it is now. */
  draw(then?: () => void): void {
    this.given();
    this.size();
    this.gl?.setScene(this.map.scene, this.colourOf(), then);
  }

  /** One scene after the other: MapLibre takes none well while it still places the symbols of another. */
  drawNext(then: () => void): void {
    if (this.busy) return;
    this.busy = true;
    this.draw(() => {
      this.busy = false;
      then();
    });
  }

  /** Turns on the variants of what the page shows; `fade` in ms. */
  show(fade: number): void {
    this.gl?.show(this.map.scene.layers, fade);
  }

  /** Gives MapLibre all that the marks can look like: in steps, as all at once would hold up the page. */
  loadVariants(): void {
    this.variantsOwner = this.store.dossier;
    this.drawnOn = this.boundariesNow();
    let all: Layer[][] = [];
    this.loading.inSteps(
      () => {
        all = this.pictures.all(this.map.plane);
      },
      () => {
        this.size();
        this.gl?.setVariants(all, this.map.scene, this.colourOf());
      },
    );
  }

  remove(): void {
    this.loading.stop();
  }

  /** A canvas knows no style sheet, and so none of its variables. */
  private colourOf(): ColourOf {
    return colourOfToken(this.store.dossier, PAGE_THEME, isDark(this.store) ? DARK : LIGHT);
  }

  /** Notes what MapLibre is given. */
  private given(): void {
    this.drawnOn = this.boundariesNow();
    this.begun = this.map.scene;
  }

  private boundariesNow(): Boundaries {
    const [geodata, policy] = [this.store.geodata.peek(), this.store.boundaries.peek()];
    return { geodata, policy, plane: this.map.plane };
  }
}
