import { effect } from "@preact/signals";
import { openingView } from "../../dossier/state/layers.ts";
import openingUrl from "../generated/opening.json?url";
import { words } from "../language/words.ts";
import type { MapController } from "../map/map-controller.ts";
import type { StaticMap } from "../map/static-map.ts";
import { afterPaint } from "../state/after-paint.ts";
import { savesData } from "../state/browser/data-saver.ts";
import type { MapCommands } from "../state/map-commands.ts";
import type { Store } from "../state/store.ts";
import { fetchOnce } from "./prefetched.ts";

/** Signs that a reader wants more than the picture: to move it, or to leave with it. */
const INTENTS = ["pointerdown", "wheel", "keydown", "touchstart"] as const;

/**
 * Everything that the map needs is asked for at once, instead of each thing after the one before it; or earlier still,
 * by `early.ts`.
 */
function fetchEarly(): Promise<Response> {
  // Whether it can draw here is found out later, by who asks it to.
  import("../../render/maplibre/map.ts").catch(() => undefined);
  return fetchOnce(openingUrl);
}

class LiveMapLoader {
  #started: Promise<MapController> | undefined;

  constructor(
    private readonly store: Store,
    private readonly staticMap: StaticMap,
  ) {}

  start(): Promise<MapController> {
    this.#started ??= this.#load();
    return this.#started;
  }

  async #load(): Promise<MapController> {
    try {
      const [{ startLive }, response] = await Promise.all([import("./live-map.tsx"), fetchEarly()]);
      return await startLive(this.store, this.staticMap, response);
    } catch (error) {
      this.#started = undefined;
      const reason = error instanceof Error ? error.message : String(error);
      this.store.trouble.value = words.peek().states.mapFailed(reason);
      this.store.retry.value = () => void this.start().catch(() => undefined);
      throw error;
    }
  }
}

/** Does what is asked of the map when it has come; until it has, each wish is a reason to bring it. */
function whenLive(loader: LiveMapLoader): MapCommands {
  const when = (work: (map: MapCommands) => void) => void loader.start().then(work, () => undefined);
  return {
    zoomBy: (steps) => when((map) => map.zoomBy(steps)),
    panBy: (right, down) => when((map) => map.panBy(right, down)),
    showView: (id) => when((map) => map.showView(id)),
    showSubject: (subject) => when((map) => map.showSubject(subject)),
    bringIntoView: (subject) => when((map) => map.bringIntoView(subject)),
  };
}

/** The buttons in the page's HTML say themselves what they do. */
function listenToButtons(map: HTMLElement, commands: MapCommands): void {
  map.addEventListener("click", ({ target }) => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>("[data-zoom],[data-pan],[data-view]") : null;
    const { zoom, pan, view } = button?.dataset ?? {};
    if (view !== undefined) commands.showView(view);
    else if (zoom !== undefined) afterPaint(() => commands.zoomBy(Number(zoom)));
    else if (pan !== undefined) {
      const [right = 0, down = 0] = pan.split(" ").map(Number);
      commands.panBy(right, down);
    }
  });
}

/** Shows the view that another layer opens on, unless the reader has chosen one. */
function followLayerView(store: Store, commands: MapCommands): void {
  let shown = openingView(store.dossier)?.id;
  effect(() => {
    const view = openingView(store.dossier)?.id;
    if (view === shown) return;
    shown = view;
    const isChosen = store.place.peek() !== null || store.view.peek() !== null;
    if (!isChosen && !store.opened.peek()) commands.showView(null);
  });
}

/**
 * Brings the moving map after the one in the HTML: at once, or where the reader saves data at the first sign that it is
 * wanted.
 */
export function liveMap(store: Store, staticMap: StaticMap): MapCommands {
  const loader = new LiveMapLoader(store, staticMap);
  const commands = whenLive(loader);
  const quietly = () => void loader.start().catch(() => undefined);
  listenToButtons(staticMap.map, commands);
  followLayerView(store, commands);
  store.exporting.subscribe((wanted) => wanted && quietly());
  store.hasInteracted.subscribe((wanted) => wanted && quietly());
  store.isInitialView.subscribe((opening) => opening || quietly());
  if (!savesData()) quietly();
  else
    for (const intent of INTENTS)
      staticMap.frame.addEventListener(intent, quietly, { once: true, passive: true });
  return commands;
}
