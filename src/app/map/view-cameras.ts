import type { NamedView } from "../../model/dossier.ts";
import { crosses } from "../../model/geometry/bounds.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import { type Camera, fitBounds } from "../../scene/frame/camera.ts";
import { boundsRatio, INITIAL_REACH } from "../../scene/frame/initial-sizes.ts";
import type { DossierView } from "../state/derived.ts";
import { openingBounds } from "../state/store.ts";

/** CSS px of the fitted bounds up to which the picture in the HTML is exact to a px. */
const INITIAL_EXACT = 1400;

type Size = [width: number, height: number];

/** The dossier's views as cameras of the frame on the page; another dossier has others. */
export class ViewCameras {
  constructor(
    private readonly frame: HTMLElement,
    private readonly store: DossierView,
  ) {}

  /** Of the opening view. */
  get bounds(): Bounds {
    return openingBounds(this.store.dossier);
  }

  /** The map that a reader leaves one view for another on is one: it goes on for all of them, or ends for all. */
  get across(): boolean {
    return this.store.dossier.views.some((v) => crosses(v.bounds));
  }

  /** A view by its id, unless it is the one that the page opens with. */
  named(id: string | null): NamedView | undefined {
    return this.store.dossier.views.slice(1).find((v) => v.id === id);
  }

  /** `size`: of the frame, CSS px. */
  camera(id: string | null, size: Size = [this.frame.clientWidth, this.frame.clientHeight]): Camera {
    const fitted = fitBounds(this.named(id)?.bounds ?? this.bounds, ...size);
    return this.across ? { ...fitted, across: true } : fitted;
  }

  /** Whether the picture in the HTML does for a frame: not on a very large screen, or in a frame of an odd shape. */
  isInitialExact([width, height]: Size): boolean {
    const ratio = boundsRatio(this.bounds);
    const fitted = Math.min(width, height / ratio);
    const isWhole =
      width <= fitted * (1 + 2 * INITIAL_REACH.x) && height <= fitted * ratio * (1 + 2 * INITIAL_REACH.y);
    return isWhole && fitted <= INITIAL_EXACT;
  }
}
