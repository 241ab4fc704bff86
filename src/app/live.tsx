import { render } from "preact";
import { type PackedGeodata, unpackGeodata } from "../model/topology.ts";
import { ScaleBar } from "./components/ScaleBar.tsx";
import { followDetail } from "./detail.ts";
import { words } from "./language/words.ts";
import { followInset } from "./live-inset.tsx";
import { followScene } from "./live-scene.ts";
import { MapController } from "./map-controller.ts";
import { startMapWorker } from "./map-worker.ts";
import type { StillMap } from "./still-map.ts";
import type { Store } from "./store.ts";
import { allRows } from "./wider.ts";

/** Brings the boundaries and the parts of the page that rely on them; the map can be moved from then on. */
export async function startLive(store: Store, still: StillMap, boundaries: Response): Promise<MapController> {
  if (!boundaries.ok) throw new Error(words.peek().map.boundariesFailed(`${boundaries.status}`));
  const packed = (await boundaries.json()) as PackedGeodata;
  startMapWorker();
  await allRows(store);
  store.geodata.value = unpackGeodata(packed);
  followScene(store);
  const map = new MapController(still, store);
  followInset(still.story, store);
  const scale = still.map.querySelector(".scale-box");
  if (scale) render(<ScaleBar store={store} />, scale);
  followDetail(store);
  return map;
}
