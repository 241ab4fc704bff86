import { effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import { hydrate } from "preact";
import type { Bounds } from "../../../model/geometry/coordinates.ts";
import { planeOf } from "../../../render/plane/scene.ts";
import { renderInset } from "../../../render/svg/inset.ts";
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

/** What of the globe the map shows. */
function seenOn(store: MapState): Bounds | null {
  const [camera, frame] = [store.camera.value, store.frame.value];
  return camera && frame && planeOf({ frame }).seen(camera);
}

function LiveFrame({ store }: { store: DossierView & MapState }) {
  const inset = store.scene.value?.inset;
  return inset && <InsetFrame inset={inset} frame={seenOn(store) ?? openingFrame(store.dossier).bounds} />;
}

const draw = (inset: Inset) => toDom(renderInset(inset, null, INSET_WIDTH, { prefix: "world-" }).node);
const variantOf = ({ fill, title, subject }: AreaMark) => JSON.stringify([fill, title, subject]);

/** The small world map: drawn anew when it first has to differ from the HTML's, and from then on only what changed. */
class World {
  #svg: Element;
  #variants: Map<string, string> | null = null;

  constructor(first: Element) {
    this.#svg = first;
  }

  show(inset: Inset): void {
    // Another dossier may have other areas.
    if (
      !this.#variants ||
      this.#variants.size !== inset.marks.length ||
      !inset.marks.every(({ id }) => this.#variants?.has(id))
    ) {
      const svg = draw(inset);
      this.#svg.replaceWith(svg);
      this.#svg = svg;
    } else {
      const before = this.#variants;
      this.#exchange({ ...inset, marks: inset.marks.filter((m) => before.get(m.id) !== variantOf(m)) });
    }
    this.#variants = new Map(inset.marks.map((m) => [m.id, variantOf(m)]));
  }

  #exchange(inset: Inset): void {
    if (inset.marks.length === 0) return;
    const changed = draw(inset);
    addPatterns(this.#svg, changed.querySelectorAll("pattern"));
    exchange(this.#svg, changed.querySelectorAll("#world-inset-land > *"));
  }
}

/** What the map shows where it is at rest, whatever moved it: a reader, a named view or the window's size. */
function seenAtRest(store: MapState): ReadonlySignal<Bounds | null> {
  const resting = signal(untracked(() => seenOn(store)));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const now = seenOn(store);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      resting.value = now;
    }, REST);
  });
  return resting;
}

/** The note tells of what lies outside the frame that is seen; a frame that still moves would make it flicker. */
function followNote(caption: Element, store: MapState): void {
  const resting = seenAtRest(store);
  effect(() => {
    const { inset, filter, frame } = store.scene.value ?? {};
    if (!inset || !frame) return;
    const seen = resting.value ?? frame.bounds;
    const note = outsideNote({ inset, filter }, seen, sceneWords.value);
    if (caption.textContent !== note) caption.textContent = note;
  });
}

/** Keeps the world, its note and the outline of the main map's frame on it in step with the map. */
export function followInset(story: HTMLElement, store: DossierView & MapState): void {
  const frame = story.querySelector(".inset-frame");
  if (frame) hydrate(<LiveFrame store={store} />, frame);
  const first = story.querySelector(".inset-map > svg");
  const caption = story.querySelector(".inset figcaption");
  if (!first || !caption) return;
  followNote(caption, store);
  const world = new World(first);
  let changed = false;
  effect(() => {
    const inset = store.scene.value?.inset;
    changed ||= !store.isInitialView.value || language.value !== "en";
    if (inset && changed) world.show(inset);
  });
}
