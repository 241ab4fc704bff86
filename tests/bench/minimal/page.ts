import { type LayerSpecification, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";

setWorkerUrl(workerUrl);
const fills: Record<string, string> = await (await fetch("./fills.json")).json();

const SOURCES = ["countries", "kurdistan-region", "iraq-governorates", "lakes", "rivers", "routes"];

function fill(source: string, colour: unknown): LayerSpecification {
  return { id: source, type: "fill", source, paint: { "fill-color": colour as string } };
}

function line(source: string, colour: string, width: number): LayerSpecification {
  return { id: `${source}-line`, type: "line", source, paint: { "line-color": colour, "line-width": width } };
}

const byCode = ["match", ["get", "code"], ...Object.entries(fills).flat(), "#F8F6F1"];

const map = new MapLibreMap({
  container: "map",
  bounds: [24, 14.5, 63, 44.5],
  style: {
    version: 8,
    sources: Object.fromEntries(
      SOURCES.map((id) => [id, { type: "geojson", data: `${location.origin}/${id}.geojson` }]),
    ),
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#E2EAEE" } },
      fill("countries", byCode),
      fill("kurdistan-region", byCode),
      line("iraq-governorates", "#FFFFFF", 0.4),
      line("rivers", "#9DB8C4", 0.7),
      fill("lakes", "#E2EAEE"),
      line("countries", "#B3AC9B", 0.8),
      line("routes", "#1D2B3A", 1.8),
    ],
  },
});
map.once("idle", () => {
  document.documentElement.dataset.drawn = "yes";
});
