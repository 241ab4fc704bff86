import { effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import { render } from "preact";
import type { Bounds } from "../../../model/geometry/coordinates.ts";
import { planeOf } from "../../../render/plane/scene.ts";
import { renderInset } from "../../../render/svg/inset.ts";
import { captionFor, renderCloseUp, type SmallMap, smallMapFor } from "../../../render/svg/small-map.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import { outsideNote } from "../../../scene/legend/out-of-frame.ts";
import type { AreaMark, Inset } from "../../../scene/scene.ts";
import { sceneWords } from "../../language/locale.ts";
import { language } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { openingFrame } from "../../state/store.ts";
import { addPatterns, exchange, toDom } from "../overlay/svg-dom.ts";
import { INSET_WIDTH, InsetFrame } from "./InsetMap.tsx";

/** ms without a movement after which the map is at rest. */
const REST = 150;

/** A camera, and what of the globe it shows. */
interface Seen {
  camera: Camera;
  bounds: Bounds;
}

function seenOn(store: MapState): Seen | null {
  const [camera, frame] = [store.camera.value, store.frame.value];
  return camera && frame && { camera, bounds: planeOf({ frame }).seen(camera) };
}

function LiveFrame({ store }: { store: DossierView & MapState }) {
  const inset = store.scene.value?.inset;
  return (
    inset && <InsetFrame inset={inset} frame={seenOn(store)?.bounds ?? openingFrame(store.dossier).bounds} />
  );
}

const draw = (inset: Inset) => toDom(renderInset(inset, null, INSET_WIDTH, { prefix: "world-" }).node);
const variantOf = ({ fill, title, subject }: AreaMark) => JSON.stringify([fill, title, subject]);

/** The small world map: drawn anew when it first has to differ from the HTML's, and from then on only what changed. */
class World {
  readonly #parent: Element;
  #svg: Element | null;
  #variants: Map<string, string> | null = null;

  constructor(parent: Element) {
    this.#parent = parent;
    this.#svg = parent.querySelector(":scope > svg");
  }

  /** Whether the HTML has it: not where the page opens on the world. */
  get isDrawn(): boolean {
    return this.#svg !== null;
  }

  show(inset: Inset): void {
    // Another dossier may have other areas.
    if (
      !this.#variants ||
      this.#variants.size !== inset.marks.length ||
      !inset.marks.every(({ id }) => this.#variants?.has(id))
    ) {
      const svg = draw(inset);
      this.#svg?.remove();
      this.#parent.prepend(svg);
      this.#svg = svg;
    } else {
      const before = this.#variants;
      this.#exchange({ ...inset, marks: inset.marks.filter((m) => before.get(m.id) !== variantOf(m)) });
    }
    this.#variants = new Map(inset.marks.map((m) => [m.id, variantOf(m)]));
  }

  #exchange(inset: Inset): void {
    if (inset.marks.length === 0 || !this.#svg) return;
    const changed = draw(inset);
    addPatterns(this.#svg, changed.querySelectorAll("pattern"));
    exchange(this.#svg, changed.querySelectorAll("#world-inset-land > *"));
  }
}

/** What the map shows where it is at rest, whatever moved it: a reader, a named view or the window's size. */
function seenAtRest(store: MapState): ReadonlySignal<Seen | null> {
  const resting = signal(untracked(() => seenOn(store)));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    resting.value = seenOn(store);
  };
  const moved = () => {
    clearTimeout(waiting);
    waiting = setTimeout(rest, REST);
  };
  store.camera.subscribe(moved);
  store.frame.subscribe(moved);
  return resting;
}

/** What the small map shows; the note tells of what lies outside the frame that is seen. A frame that still moves would make both flicker. */
function followFrame(
  figure: HTMLElement,
  caption: Element,
  store: MapState & DossierView,
): ReadonlySignal<SmallMap> {
  const resting = seenAtRest(store);
  const shows = signal<SmallMap>("world");
  effect(() => {
    const { inset, filter, frame } = store.scene.value ?? {};
    if (!inset || !frame) return;
    const { camera, bounds } = resting.value ?? { camera: undefined, bounds: frame.bounds };
    const small = smallMapFor({ inset, frame: store.frame.value ?? frame }, camera, bounds);
    const note = captionFor(
      small,
      outsideNote({ inset, filter }, bounds, sceneWords.value),
      sceneWords.value,
    );
    shows.value = small;
    figure.dataset.shows = small;
    if (caption.textContent !== note) caption.textContent = note;
  });
  return shows;
}

/** The subject close up lies over the world while the main map shows it too small. */
function followCloseUp(
  parent: Element,
  shows: ReadonlySignal<SmallMap>,
  store: DossierView & MapState,
): void {
  effect(() => {
    const scene = store.scene.value;
    parent.querySelector(".close-up")?.remove();
    if (shows.value !== "close-up" || !scene) return;
    const drawn = toDom(renderCloseUp(scene, INSET_WIDTH, { prefix: "close-", subjects: true }).node);
    drawn.classList.add("close-up");
    parent.append(drawn);
  });
}

/** Keeps the small map, its note and the outline of the main map's frame on it in step with the map. */
export function followInset(reference: HTMLElement, store: DossierView & MapState): void {
  const outline = reference.querySelector(".inset-frame");
  // Not hydrated: an address may have led elsewhere than to where the HTML's outline is.
  if (outline) render(<LiveFrame store={store} />, outline);
  const figure = reference.querySelector<HTMLElement>(".inset");
  const parent = reference.querySelector(".inset-map");
  const caption = reference.querySelector(".inset figcaption");
  if (!figure || !parent || !caption) return;
  const shows = followFrame(figure, caption, store);
  followCloseUp(parent, shows, store);
  const world = new World(parent);
  let changed = false;
  effect(() => {
    const inset = store.scene.value?.inset;
    changed ||= !store.isInitialView.value || language.value !== "en";
    if (inset && shows.value === "world" && (changed || !world.isDrawn)) world.show(inset);
  });
}
