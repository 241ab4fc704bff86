import { openingView } from "../../dossier/state/layers.ts";
import type { Dossier } from "../../model/dossier.ts";
import { WORLD } from "../../model/geometry/bounds.ts";
import type { Frame } from "../../scene/scene.ts";
import type { Theme } from "../../theme/theme.ts";
import { LIGHT } from "../../theme/themes.ts";
import { variablesOf } from "../../theme/variables.ts";
import type { PageData } from "../view-model/page-data.ts";
import { type DossierView, viewOfDossier } from "./derived.ts";
import { createMapState, type MapState } from "./parts/map-state.ts";
import { createPageState, type PageState } from "./parts/page-state.ts";
import { createSelectionState, type SelectionState } from "./parts/selection-state.ts";

/** Every colour on the page is a CSS variable: light and dark are the style sheet's business. */
export const PAGE_THEME: Theme = variablesOf(LIGHT);

/**
 * All that the page's parts share, by subject; each part of the page names those that it needs. Signals only: whoever
 * reads one is redrawn when it changes.
 */
export interface Store extends DossierView, MapState, SelectionState, PageState {}

export const frameOf = ({ bounds, projection }: Frame): Frame => ({
  bounds,
  ...(projection && { projection }),
});

/** What the opening view frames; the world where the dossier has no views. */
export function openingFrame(dossier: Pick<Dossier, "opening" | "views">): Frame {
  const view = openingView(dossier);
  return view ? frameOf(view) : { bounds: WORLD };
}

export function createStore(own: PageData): Store {
  const view = viewOfDossier(own, PAGE_THEME);
  return {
    ...view,
    // Spreading a getter would read it once.
    get data() {
      return view.data;
    },
    get dossier() {
      return view.dossier;
    },
    get whole() {
      return view.whole;
    },
    ...createMapState(openingFrame(own.dossier)),
    ...createSelectionState(view.describer),
    ...createPageState(own.dossier),
  };
}
