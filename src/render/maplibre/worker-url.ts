import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";

/** Address of MapLibre's worker, so that it can be fetched before MapLibre itself has come. */
export default workerUrl;
