import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import { type Camera, ZOOM_RANGE } from "../../scene/camera.ts";
import type { Scene } from "../../scene/scene.ts";
import { DataFiles } from "./data-files.ts";
import { provideImages } from "./images.ts";
import { styleOf } from "./style.ts";
import workerUrl from "./worker-url.ts";

/** What the page may do with the map, without knowing who draws it. */
export interface MapHandle {
  camera(): Camera;
  /** Moves to a camera; `animate` in ms, 0 to jump. */
  moveTo(camera: Pick<Camera, "center" | "zoom">, animate: number): void;
  zoomBy(steps: number, animate: number): void;
  setScene(scene: Scene): void;
  resize(): void;
  remove(): void;
}

export interface MapEvents {
  /** With every frame in which the camera differs. */
  onMove(camera: Camera): void;
  /** When the camera rests. */
  onRest(camera: Camera): void;
  /** When all is drawn: for the first time, and again after the browser took the graphics context away. */
  onReady(): void;
  /** When the browser takes the context away; until `onReady` the handle must not be asked to draw. */
  onLost(): void;
}

function watch(map: MapLibreMap, camera: () => Camera, events: MapEvents): void {
  map.on("move", () => events.onMove(camera()));
  map.on("resize", () => events.onMove(camera()));
  map.on("moveend", () => events.onRest(camera()));
  map.on("webglcontextlost", () => events.onLost());
  const whenDrawn = () => map.once("idle", () => events.onReady());
  map.on("webglcontextrestored", whenDrawn);
  whenDrawn();
}

/**
 * Draws the scene into an element with MapLibre.
 * @throws where the browser has no WebGL2.
 */
export function createMap(container: HTMLElement, scene: Scene, start: Camera, events: MapEvents): MapHandle {
  setWorkerUrl(workerUrl);
  const files = new DataFiles();
  const styled = (drawn: Scene) => files.put(styleOf(drawn, window.devicePixelRatio));
  const map = new MapLibreMap({
    container,
    style: styled(scene),
    center: start.center,
    zoom: start.zoom,
    minZoom: ZOOM_RANGE.least,
    maxZoom: ZOOM_RANGE.most,
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    trackResize: false,
    // The map's keys, name and role are the page's own; the canvas is not a stop of its own.
    keyboard: false,
  });
  map.touchZoomRotate.disableRotation();
  provideImages(map);
  const canvas = map.getCanvas();
  canvas.tabIndex = -1;
  const camera = (): Camera => {
    const { lng, lat } = map.getCenter();
    return {
      center: [lng, lat],
      zoom: map.getZoom(),
      width: container.clientWidth,
      height: container.clientHeight,
    };
  };
  watch(map, camera, events);
  return {
    camera,
    moveTo: ({ center, zoom }, animate) =>
      animate > 0 ? map.easeTo({ center, zoom, duration: animate }) : map.jumpTo({ center, zoom }),
    zoomBy: (steps, animate) => map.easeTo({ zoom: map.getZoom() + steps, duration: animate }),
    setScene: (next) => {
      map.setStyle(styled(next), { diff: true });
      map.once("idle", () => files.releaseFormer());
    },
    resize: () => map.resize(),
    remove: () => {
      map.remove();
      files.releaseAll();
    },
  };
}
