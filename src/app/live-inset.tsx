import { effect } from "@preact/signals";
import { hydrate } from "preact";
import { renderInset } from "../render/svg/inset.ts";
import { worldBounds } from "../scene/camera.ts";
import type { AreaMark, Inset } from "../scene/scene.ts";
import { INSET_WIDTH, InsetFrame } from "./components/InsetMap.tsx";
import { language } from "./language/words.ts";
import { openingBounds, type Store } from "./store.ts";
import { addPatterns, exchange, toDom } from "./svg-dom.ts";

function LiveFrame({ store }: { store: Store }) {
  const inset = store.scene.value?.inset;
  const camera = store.camera.value;
  return (
    inset && <InsetFrame inset={inset} frame={camera ? worldBounds(camera) : openingBounds(store.dossier)} />
  );
}

const draw = (inset: Inset) => toDom(renderInset(inset, null, INSET_WIDTH, { prefix: "world-" }).node);
const lookOf = ({ fill, title, subject }: AreaMark) => JSON.stringify([fill, title, subject]);

/** The small world map: drawn anew when it first has to differ from the HTML's, and from then on only what changed. */
class World {
  #svg: Element;
  #looks: Map<string, string> | null = null;

  constructor(first: Element) {
    this.#svg = first;
  }

  show(inset: Inset): void {
    // Another dossier may have other areas.
    if (
      !this.#looks ||
      this.#looks.size !== inset.marks.length ||
      !inset.marks.every(({ id }) => this.#looks?.has(id))
    ) {
      const svg = draw(inset);
      this.#svg.replaceWith(svg);
      this.#svg = svg;
    } else {
      const before = this.#looks;
      this.#exchange({ ...inset, marks: inset.marks.filter((m) => before.get(m.id) !== lookOf(m)) });
    }
    this.#looks = new Map(inset.marks.map((m) => [m.id, lookOf(m)]));
  }

  #exchange(inset: Inset): void {
    if (inset.marks.length === 0) return;
    const changed = draw(inset);
    addPatterns(this.#svg, changed.querySelectorAll("pattern"));
    exchange(this.#svg, changed.querySelectorAll("#world-inset-land > *"));
  }
}

/** Keeps the world, its caption and the outline of the main map's frame on it in step with the map. */
export function followInset(story: HTMLElement, store: Store): void {
  const frame = story.querySelector(".inset-frame");
  if (frame) hydrate(<LiveFrame store={store} />, frame);
  const first = story.querySelector(".inset-map > svg");
  const caption = story.querySelector(".inset figcaption");
  if (!first || !caption) return;
  const world = new World(first);
  let changed = false;
  effect(() => {
    const inset = store.scene.value?.inset;
    changed ||= !store.opening.value || language.value !== "en";
    if (!inset || !changed) return;
    world.show(inset);
    if (caption.textContent !== inset.caption) caption.textContent = inset.caption;
  });
}
