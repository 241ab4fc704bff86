import { hydrate, render } from "preact";
import { type PackedGeodata, unpackGeodata } from "../model/topology.ts";
import { buildScene } from "../scene/build.ts";
import { cameraBounds } from "../scene/camera.ts";
import { InsetFrame } from "./components/InsetMap.tsx";
import { ScaleBar } from "./components/ScaleBar.tsx";
import { MapController } from "./map-controller.ts";
import type { StillMap } from "./still-map.ts";
import { openingBounds, PAGE_THEME, type Store } from "./store.ts";

function LiveFrame({ store }: { store: Store }) {
  const inset = store.scene.value?.inset;
  const camera = store.camera.value;
  return (
    inset && <InsetFrame inset={inset} frame={camera ? cameraBounds(camera) : openingBounds(store.dossier)} />
  );
}

/** Brings the boundaries and the parts of the page that rely on them; the map can be moved from then on. */
export async function startLive(store: Store, still: StillMap, boundaries: Response): Promise<MapController> {
  if (!boundaries.ok) throw new Error(`The boundaries could not be loaded (status ${boundaries.status}).`);
  const geodata = unpackGeodata((await boundaries.json()) as PackedGeodata);
  const { dossier, at } = store;
  const view = { bounds: openingBounds(dossier), at };
  store.geodata.value = geodata;
  store.scene.value = buildScene(dossier, geodata, view, PAGE_THEME);
  const inset = still.story.querySelector(".inset-frame");
  if (inset) hydrate(<LiveFrame store={store} />, inset);
  const scale = still.map.querySelector(".scale-box");
  if (scale) render(<ScaleBar store={store} />, scale);
  return new MapController(still, store, store.scene.value);
}
