import { type CameraOptions, Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { type AddOptions, addDemarche } from "../../../src/lib/maplibre.ts";
import type { LabelMark, Scene } from "../../../src/scene/scene.ts";

setWorkerUrl(workerUrl);
const scene: Scene = await (await fetch("./scene.json")).json();

const styleOf = (colour: string): StyleSpecification => ({
  version: 8,
  sources: { slow: { type: "geojson", data: "./slow.json" } },
  layers: [{ id: "own", type: "background", paint: { "background-color": colour } }],
});

const map = new MapLibreMap({
  container: "map",
  center: [43, 34],
  zoom: 4,
  fadeDuration: 0,
  style: styleOf("#102030"),
});

const removers = new Map<string, () => void>();
const texts = () => [...document.querySelectorAll<SVGTextElement>("#map svg text")];

/** Places of the names that stand at a point and not on an area, by what they say. */
const points = new Map(
  scene.layers
    .flatMap((layer) => layer.marks)
    .filter((mark): mark is LabelMark => mark.kind === "label" && !mark.area)
    .map((mark) => [mark.lines.join(""), mark.at]),
);

/** CSS px between a name and its place as MapLibre has it. */
function distance(text: SVGTextElement): number {
  const at = points.get(text.textContent ?? "");
  if (!at) return 0;
  const box = map.getContainer().getBoundingClientRect();
  const { left, right, top, bottom } = text.getBoundingClientRect();
  const { x, y } = map.project(at);
  const [px, py] = [x + box.left, y + box.top];
  return Math.hypot(Math.max(left - px, 0, px - right), Math.max(top - py, 0, py - bottom));
}

/** What a test asks of the page. */
const library = {
  add: (options: AddOptions = {}) => {
    removers.set(options.prefix ?? "demarche-", addDemarche(map, scene, options));
  },
  remove: (prefix = "demarche-") => removers.get(prefix)?.(),
  layers: () => map.getStyle().layers.map((layer) => layer.id),
  images: () => map.listImages().length,
  names: () => texts().map((text) => text.textContent ?? ""),
  farthest: () => Math.max(...texts().map(distance)),
  drawn: (lon: number, lat: number) =>
    map.queryRenderedFeatures(map.project([lon, lat])).map((feature) => String(feature.properties.id)),
  look: (camera: CameraOptions) => {
    map.jumpTo(camera);
  },
  pad: (left: number) => map.setPadding({ left }),
  globe: () => map.setProjection({ type: "globe" }),
  restyle: (diff: boolean) => {
    map.setStyle(styleOf("#203010"), { diff });
  },
  takeMap: () => map.remove(),
  idle: async () => {
    map.triggerRepaint();
    await map.once("idle");
  },
};
export type Library = typeof library;

Object.assign(window, { library });
