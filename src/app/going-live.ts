import workerUrl from "../render/maplibre/worker-url.ts";
import geodataUrl from "./generated/geodata.json?url";
import type { MapController } from "./map-controller.ts";
import type { StillMap } from "./still-map.ts";
import type { Store } from "./store.ts";

/** Signs that a reader wants more than the picture: to move it, or to leave with it. */
const INTENTS = ["pointerdown", "wheel", "keydown", "touchstart"] as const;

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Everything that the map needs is asked for at once, instead of each thing after the one before it. */
function fetchEarly(): Promise<Response> {
  // MapLibre will find its worker in the browser's cache; where it does not, it asks again.
  fetch(workerUrl)
    .then((response) => response.arrayBuffer())
    .catch(() => undefined);
  // Whether it can draw here is found out later, by who asks it to.
  import("../render/maplibre/map.ts").catch(() => undefined);
  return fetch(geodataUrl);
}

class GoingLive {
  #started: Promise<MapController> | undefined;

  constructor(
    private readonly store: Store,
    private readonly still: StillMap,
  ) {}

  start(): Promise<MapController> {
    this.#started ??= this.#load();
    return this.#started;
  }

  async #load(): Promise<MapController> {
    try {
      const [{ startLive }, response] = await Promise.all([import("./live.tsx"), fetchEarly()]);
      return await startLive(this.store, this.still, response);
    } catch (error) {
      this.#started = undefined;
      const reason = error instanceof Error ? error.message : String(error);
      this.store.trouble.value = `The map cannot be moved yet. ${reason} Check the connection, then try again.`;
      throw error;
    }
  }
}

/**
 * Brings the moving map after the still one: at once, or where the reader saves data at the first sign that it is
 * wanted. What is asked of it before it is there, it does when it comes.
 */
export function liveMap(store: Store, still: StillMap): void {
  const going = new GoingLive(store, still);
  const quietly = () => void going.start().catch(() => undefined);
  still.map.addEventListener("click", (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-zoom],[data-view]") : null;
    if (!button) return;
    const { zoom, view } = button.dataset;
    const bounds = store.dossier.views.find((v) => v.id === view)?.bounds;
    going.start().then(
      (map) => (bounds ? map.show(bounds) : map.zoomBy(Number(zoom))),
      () => undefined,
    );
  });
  store.exporting.subscribe((wanted) => wanted && quietly());
  if (!savesData()) quietly();
  else
    for (const intent of INTENTS)
      still.frame.addEventListener(intent, quietly, { once: true, passive: true });
}
