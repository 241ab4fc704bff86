import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { addDemarche } from "../../../src/lib/maplibre.ts";
import type { Scene } from "../../../src/scene/scene.ts";

setWorkerUrl(workerUrl);
const scene: Scene = await (await fetch("./scene.json")).json();
const map = new MapLibreMap({
  container: "map",
  center: [43, 34],
  zoom: 4,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: "own", type: "background", paint: { "background-color": "#102030" } }],
  },
});

const idle = () => new Promise((resolve) => map.once("idle", resolve));

await map.once("load");
const remove = addDemarche(map, scene);
await idle();
Object.assign(window, {
  /** What a test asks of the page. */
  library: {
    layers: () => map.getStyle().layers.map((layer) => layer.id),
    labels: () => document.querySelectorAll("#map svg text").length,
    drawn: (lon: number, lat: number) =>
      map.queryRenderedFeatures(map.project([lon, lat])).map((feature) => String(feature.properties.id)),
    remove,
    again: () => addDemarche(map, scene),
  },
});
