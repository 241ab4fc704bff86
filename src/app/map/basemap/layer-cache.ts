import { turningDays } from "../../../dossier/state/changes.ts";
import { stateAt } from "../../../dossier/state/state.ts";
import type { Dossier, IsoDate } from "../../../model/dossier.ts";
import type { Geodata } from "../../../model/geodata/geodata.ts";
import { basemapLayers, drawingOf } from "../../../scene/layers.ts";
import type { Layer } from "../../../scene/scene.ts";
import { themeOf } from "../../../theme/colour/own-colours.ts";
import type { Theme } from "../../../theme/theme.ts";
import { DARK, LIGHT } from "../../../theme/themes.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { isDark, type PageState } from "../../state/parts/page-state.ts";
import { openingBounds } from "../../state/store.ts";

/** Names no class, and so leaves out all of them. */
const NOTHING = ["none"];

/** What a canvas draws on each day and through each filter: in real colours, and without labels, which lie above it. */
export class LayerCache {
  /** Of one dossier on one ground in one theme. */
  #known = new Map<string, Layer[]>();
  #of: { dossier: Dossier; geodata: Geodata; theme: Theme } | null = null;

  constructor(private readonly store: DossierView & MapState & PageState) {}

  get theme(): Theme {
    return themeOf(this.store.dossier, isDark(this.store) ? DARK : LIGHT);
  }

  /** Of what the page shows. */
  seen(): Layer[] {
    return this.#picture(this.store.changeDay.peek(), this.store.activeFilter.peek());
  }

  /** As many as hold all variants that a mark can have: a filter knows only one further, that of being left out. */
  all(): Layer[][] {
    const days = turningDays(this.store.dossier);
    return [...days.map((day) => this.#picture(day, [])), this.#picture(days.at(-1) ?? "", NOTHING)];
  }

  #picture(at: IsoDate, only: string[]): Layer[] {
    const { dossier } = this.store;
    const { theme } = this;
    const geodata = this.store.geodata.peek();
    if (!geodata) throw new Error("A picture was asked for before its boundaries had come.");
    if (this.#of?.dossier !== dossier || this.#of.theme !== theme || this.#of.geodata !== geodata) {
      this.#of = { dossier, geodata, theme };
      this.#known.clear();
    }
    const boundaries = this.store.boundaries.peek();
    const key = [boundaries, at, ...only].join("\n");
    const known = this.#known.get(key);
    if (known) return known;
    const view = { bounds: openingBounds(dossier), at, only, boundaries };
    const layers = basemapLayers(drawingOf(dossier, geodata, stateAt(dossier, at), view, theme));
    this.#known.set(key, layers);
    return layers;
  }
}
