import { useEffect, useRef } from "preact/hooks";
import { MapController } from "../map-controller.ts";
import type { Store } from "../store.ts";
import { ScaleBar } from "./ScaleBar.tsx";

/** The map, its few controls, and under it what every picture must say. */
export function MapView({ store }: { store: Store }) {
  const frame = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  useEffect(() => {
    if (!frame.current) return;
    const made = new MapController(frame.current, store);
    controller.current = made;
    return () => made.remove();
  }, [store]);
  const { boundaryPolicy, attribution, sources } = store.scene.value;
  return (
    <section class="map" aria-label="Map">
      <div
        class="frame"
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes arrow keys, plus, minus and Enter
        tabIndex={0}
        role="application"
        aria-label="Map: arrow keys move, plus and minus zoom, Enter reads the middle"
      />
      <fieldset class="controls" aria-label="Zoom">
        <button type="button" aria-label="Zoom in" onClick={() => controller.current?.zoomBy(1)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => controller.current?.zoomBy(-1)}>
          −
        </button>
      </fieldset>
      <div class="views">
        {store.dossier.views.map((view) => (
          <button key={view.id} type="button" onClick={() => controller.current?.show(view.bounds)}>
            {view.label}
          </button>
        ))}
      </div>
      <footer class="credits">
        <p>
          {boundaryPolicy} Sources: {sources.join("; ")}. {attribution.join("; ")}.
        </p>
        <div class="scale-box">
          <ScaleBar store={store} />
        </div>
      </footer>
    </section>
  );
}
