import openingUrl from "../generated/opening.json?url";
import { words } from "../language/words.ts";
import type { MapController } from "../map/map-controller.ts";
import type { StaticMap } from "../map/static-map.ts";
import { savesData } from "../state/browser/data-saver.ts";
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

/**
 * Brings the moving map after the still one: at once, or where the reader saves data at the first sign that it is
 * wanted. What is asked of it before it is there, it does when it comes.
 */
export function liveMap(store: Store, staticMap: StaticMap): void {
  const loader = new LiveMapLoader(store, staticMap);
  const quietly = () => void loader.start().catch(() => undefined);
  staticMap.map.addEventListener("click", (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-zoom],[data-view]") : null;
    if (!button) return;
    const { zoom, view } = button.dataset;
    loader.start().then(
      (map) => (view ? map.showView(view) : map.zoomBy(Number(zoom))),
      () => undefined,
    );
  });
  store.exporting.subscribe((wanted) => wanted && quietly());
  store.hasInteracted.subscribe((wanted) => wanted && quietly());
  store.isInitialView.subscribe((opening) => opening || quietly());
  store.sought.subscribe((subject) => {
    if (subject)
      loader.start().then(
        (map) => map.showSubject(subject),
        () => undefined,
      );
  });
  if (!savesData()) quietly();
  else
    for (const intent of INTENTS)
      staticMap.frame.addEventListener(intent, quietly, { once: true, passive: true });
}
