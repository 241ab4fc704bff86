import { render } from "preact";
import { type PackedGeodata, unpackGeodata } from "../../model/geodata/topology.ts";
import workerUrl from "../../render/maplibre/worker-url.ts";
import { words } from "../language/words.ts";
import { followInset } from "../map/inset/inset-sync.tsx";
import { MapController } from "../map/map-controller.ts";
import { ScaleBar } from "../map/overlay/ScaleBar.tsx";
import { preparePlanes } from "../map/prepare-planes.ts";
import type { StaticMap } from "../map/static-map.ts";
import { followScene } from "../state/scene-sync.ts";
import type { Store } from "../state/store.ts";
import { followOutlines } from "./detail/follow-outlines.ts";
import { followDetail } from "./detail/full-geodata.ts";
import { allRows } from "./load-all-rows.ts";

/** Brings the boundaries and the parts of the page that rely on them; the map can be moved from then on. */
export async function startLive(
  store: Store,
  staticMap: StaticMap,
  boundaries: Response,
): Promise<MapController> {
  if (!boundaries.ok) throw new Error(words.peek().map.boundariesFailed(`${boundaries.status}`));
  const packed = (await boundaries.json()) as PackedGeodata;
  // MapLibre starts its worker itself, once it has come; the script is then there already.
  if (workerUrl) fetch(new URL(workerUrl, document.baseURI)).catch(() => undefined);
  await allRows(store);
  store.geodata.value = unpackGeodata(packed);
  followScene(store);
  const map = new MapController(staticMap, store);
  followInset(staticMap.reference, store);
  const scale = staticMap.map.querySelector(".scale-box");
  if (scale) render(<ScaleBar store={store} />, scale);
  followDetail(store);
  followOutlines(store);
  preparePlanes(staticMap.map, store);
  return map;
}
