import { openingView } from "../../dossier/state/layers.ts";
import type { NamedView } from "../../model/dossier.ts";
import { crosses } from "../../model/geometry/bounds.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import { cameraAt, placeOf } from "../../render/plane/place.ts";
import type { Plane } from "../../render/plane/plane.ts";
import { planeOf } from "../../render/plane/scene.ts";
import { type Camera, fitBounds } from "../../scene/frame/camera.ts";
import { boundsRatio, INITIAL_REACH } from "../../scene/frame/initial-sizes.ts";
import type { Frame } from "../../scene/scene.ts";
import type { DossierView } from "../state/derived.ts";
import type { MapState } from "../state/parts/map-state.ts";
import { frameOf, openingFrame } from "../state/store.ts";
import { type Place, samePlace } from "../state/url/url-state.ts";
import { frameAt } from "./adaptive-frame.ts";

/** CSS px of the fitted bounds up to which the picture in the HTML is exact to a px. */
const INITIAL_EXACT = 1400;

type Size = [width: number, height: number];

/** The dossier's views as cameras of the frame on the page, each on its own plane; another dossier has others. */
export class ViewCameras {
  /** Id of the view that the reader saw last; the opening one where null. */
  base: string | null = null;

  constructor(
    private readonly element: Pick<HTMLElement, "clientWidth" | "clientHeight">,
    private readonly store: DossierView & MapState,
  ) {}

  /** Of the opening view, on its plane. */
  get bounds(): Bounds {
    const frame = openingFrame(this.store.dossier);
    return planeOf({ frame }).bounds(frame.bounds);
  }

  /**
   * Whether the world goes on at the edge of a plane. The map that a reader leaves one view for another on is one: it goes
   * on for all of them, or ends for all; what is laid flat otherwise ends where it is cut.
   */
  across({ projection }: Plane): boolean {
    return projection === "mercator" && this.store.dossier.views.some((v) => crosses(v.bounds));
  }

  /** A view by its id, unless it is the one that the page opens with. */
  named(id: string | null): NamedView | undefined {
    const { dossier } = this.store;
    const opening = openingView(dossier);
    return dossier.views.find((v) => v !== opening && v.id === id);
  }

  /** What a view frames; the opening one where there is none of that id. */
  frame(id: string | null): Frame {
    const view = this.named(id);
    return view ? frameOf(view) : openingFrame(this.store.dossier);
  }

  /** `size`: of the element, CSS px. */
  camera(id: string | null, size: Size = [this.element.clientWidth, this.element.clientHeight]): Camera {
    const frame = this.frame(id);
    const plane = planeOf({ frame });
    const { across: _, ...fitted } = fitBounds(plane.bounds(frame.bounds), ...size);
    return this.across(plane) ? { ...fitted, across: true } : fitted;
  }

  /** Whose plane a place is drawn on, coming from a view; `now`: whose it is drawn on so far. */
  private frameAt(id: string | null, place: Place, now?: Frame): Frame {
    return frameAt(this.frame(id), this.store.dossier.views, place, this.element.clientWidth, now);
  }

  /** The view that an address names beside a place; null where the opening view leads to the same plane. */
  private beside(place: Place, plane: Plane): string | null {
    const ids = [null, this.base, ...this.store.dossier.views.map(({ id }) => id)];
    return ids.find((id) => planeOf({ frame: this.frameAt(id, place) }) === plane) ?? null;
  }

  /**
   * What is shown where a camera rests on the plane of a frame: a named view, or a place, with the frame whose plane fits
   * how much of the world is seen there.
   */
  rested(now: Frame, at: Place, size: Size): { frame: Frame; place: Place | null; view: string | null } {
    const plane = planeOf({ frame: now });
    const shown = this.store.dossier.views.find(
      ({ id }) => planeOf({ frame: this.frame(id) }) === plane && samePlace(at, this.camera(id, size)),
    );
    if (shown) return { frame: now, place: null, view: this.named(shown.id)?.id ?? null };
    const place = placeOf(plane, at);
    const frame = this.frameAt(this.base, place, now);
    return { frame, place, view: this.beside(place, planeOf({ frame })) };
  }

  /** The camera that the address wants, and whose plane it is on. */
  requested(): { frame: Frame; to: Place } {
    const [place, view] = [this.store.place.peek(), this.store.view.peek()];
    this.base = view;
    if (!place) return { frame: this.frame(view), to: this.camera(view) };
    const frame = this.frameAt(view, place);
    return { frame, to: cameraAt(planeOf({ frame }), place) };
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
