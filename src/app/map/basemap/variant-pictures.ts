import { mapDays } from "../../../dossier/state/changes.ts";
import { stateAt } from "../../../dossier/state/state.ts";
import type { Dossier, IsoDate } from "../../../model/dossier.ts";
import type { BoundaryPolicy } from "../../../model/geodata/boundary-policy.ts";
import type { Geodata } from "../../../model/geodata/geodata.ts";
import type { Plane } from "../../../render/plane/plane.ts";
import { layersOn } from "../../../render/plane/scene.ts";
import { basemapLayers, drawingOf } from "../../../scene/layers.ts";
import type { Layer } from "../../../scene/scene.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { openingFrame, PAGE_THEME } from "../../state/store.ts";

/** Names no class, and so leaves out all of them. */
const NOTHING = ["none"];

interface Drawn {
  dossier: Dossier;
  geodata: Geodata;
  boundaries: BoundaryPolicy;
  plane: Plane;
  layers: Layer[][];
}

/** Pictures, without labels, that together hold all that the marks of a dossier can look like. */
export class VariantPictures {
  #drawn: Drawn | null = null;

  constructor(private readonly store: DossierView & MapState) {}

  /** One a day on which anything changes; a filter knows only one further variant, that of being left out. */
  all(plane: Plane): Layer[][] {
    const { dossier } = this.store;
    const [geodata, boundaries] = [this.store.geodata.peek(), this.store.boundaries.peek()];
    if (!geodata) throw new Error("A picture was asked for before its boundaries had come.");
    const drawn = this.#drawn;
    if (
      drawn?.dossier === dossier &&
      drawn.geodata === geodata &&
      drawn.boundaries === boundaries &&
      drawn.plane === plane
    )
      return drawn.layers;
    const pictureOf = (at: IsoDate, only: string[]) => {
      const view = { ...openingFrame(dossier), at, only, boundaries };
      const drawing = drawingOf(dossier, geodata, stateAt(dossier, at), view, PAGE_THEME);
      return layersOn(plane, basemapLayers(drawing));
    };
    const days = mapDays(dossier);
    const layers = [...days.map((day) => pictureOf(day, [])), pictureOf(days.at(-1) ?? "", NOTHING)];
    this.#drawn = { dossier, geodata, boundaries, plane, layers };
    return layers;
  }
}
