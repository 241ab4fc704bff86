import { LngLat, Map as MapLibreMap, type MapOptions, setWorkerUrl } from "maplibre-gl";
import { type Camera, confined, ZOOM_RANGE } from "../../scene/frame/camera.ts";
import type { Layer, Scene } from "../../scene/scene.ts";
import type { ColourOf } from "../../theme/colour/page-colours.ts";
import type { DataFiles } from "./data-files.ts";
import { addImages, provideImages } from "./images/images.ts";
import { styleOf, styleOfVariants } from "./style/style.ts";
import { type Styled, screenOf } from "./styled.ts";
import { sourcesByNumber } from "./variants/switchable.ts";
import { type TurnVariant, VariantSwitch } from "./variants/variant-switch.ts";
import { type StyleVariants, variantsIn, variantsOf } from "./variants/variants.ts";
import workerUrl from "./worker-url.ts";

/** Where the map is; its size is the page's to know. */
type Place = Pick<Camera, "center" | "zoom">;

/** What the page may do with the map, without knowing who draws it. */
export interface MapHandle {
  camera(): Place;
  /** Moves to a camera; `animate` in ms, 0 to jump. */
  moveTo(camera: Place, animate: number): void;
  /** Whether the world goes on across the antimeridian, from now on. */
  setWorldCopies(across: boolean): void;
  /** `then` is called when it is drawn. */
  setScene(scene: Scene, colourOf: ColourOf, then?: () => void): void;
  /** Takes the variants of several pictures, of which one is seen; from then on `show` changes what is seen. */
  setVariants(pictures: Layer[][], seen: Pick<Scene, "ground" | "layers">, colourOf: ColourOf): void;
  /** Turns to another of the pictures whose variants were set; `fade` in ms, 0 to change at once. */
  show(picture: Layer[], fade: number): void;
  resize(): void;
  remove(): void;
}

export interface MapEvents {
  /** With every frame in which the camera differs. */
  onMove(camera: Place): void;
  /** When the camera rests. */
  onRest(camera: Place): void;
  /** When all is drawn: for the first time, after variants were set, and after the browser took the context away. */
  onReady(): void;
  /** When the browser takes the context away; until `onReady` the handle must not be asked to draw. */
  onLost(): void;
  /** When MapLibre's worker cannot be loaded, without which it draws nothing. */
  onFailed(): void;
  /** Where the map leaves a finger and the wheel to the page around it: when one of them is so left. */
  onGestureBlocked?(by: "touch" | "wheel"): void;
}

/** What differs is changed where it stands. Styles are checked by the tests, not on every device. */
const CHANGED = { diff: true, validate: false };

function watch(map: MapLibreMap, camera: () => Place, events: MapEvents): void {
  map.on("move", () => events.onMove(camera()));
  map.on("resize", () => events.onMove(camera()));
  map.on("moveend", () => events.onRest(camera()));
  map.on("cooperativegestureprevented", ({ gestureType }) =>
    events.onGestureBlocked?.(gestureType === "wheel_zoom" ? "wheel" : "touch"),
  );
  map.on("webglcontextlost", () => events.onLost());
  map.on("error", ({ error }) => {
    if (error.message.startsWith("Worker failed to load")) events.onFailed();
  });
  const whenDrawn = () => map.once("idle", () => events.onReady());
  map.on("webglcontextrestored", whenDrawn);
  whenDrawn();
}

/** Turns variants on and off by the state of their features, which leaves all data where it is. */
function switching(
  map: MapLibreMap,
  files: DataFiles,
  events: MapEvents,
): Pick<MapHandle, "setVariants" | "show"> {
  let current: { variants: StyleVariants; fader: VariantSwitch } | null = null;
  // With the context the browser takes away what was turned on.
  map.on("webglcontextrestored", () =>
    map.once("idle", () => current?.fader.again(current.variants.known.values())),
  );
  return {
    setVariants: (pictures, { ground, layers: seen }, colourOf) => {
      current?.fader.stop();
      const variants = variantsOf(pictures);
      const style = styleOfVariants(variants, ground, seen, screenOf(colourOf));
      const sources = sourcesByNumber(style);
      const turn: TurnVariant = (id, on) => {
        for (const source of sources.get(id) ?? []) map.setFeatureState({ source, id }, { on });
      };
      for (const source of Object.keys(style.sources))
        if (map.getSource(source)) map.removeFeatureState({ source });
      map.setStyle(files.put(style), CHANGED);
      current = { variants, fader: new VariantSwitch(turn, variantsIn(variants, seen)) };
      map.once("idle", () => {
        files.releaseFormer();
        events.onReady();
      });
    },
    show: (picture, fade) => current?.fader.show(variantsIn(current.variants, picture), fade),
  };
}

/** Whether the world goes on across the antimeridian; asked with every move. */
interface WorldCopies {
  across: boolean;
}

/** How MapLibre is set: keys, name, role and size of the map are the page's own, and north is up. */
function optionsOf(
  container: HTMLElement,
  style: Styled["style"],
  { center, zoom }: Place,
  world: WorldCopies,
  cooperativeGestures: boolean,
): MapOptions {
  return {
    container,
    style,
    validateStyle: false,
    center,
    zoom,
    minZoom: ZOOM_RANGE.least,
    maxZoom: ZOOM_RANGE.most,
    attributionControl: false,
    renderWorldCopies: world.across,
    transformConstrain: ({ lng, lat }, wanted) => {
      const at = confined({ center: [lng, lat], zoom: wanted, ...(world.across && { across: true }) });
      return { center: new LngLat(...at.center), zoom: at.zoom };
    },
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    cooperativeGestures,
    trackResize: false,
    keyboard: false,
  };
}

/** The canvas is not a stop of its own. */
function hideCanvas(map: MapLibreMap): void {
  const canvas = map.getCanvas();
  canvas.tabIndex = -1;
  for (const own of ["role", "aria-label"]) canvas.removeAttribute(own);
}

/**
 * Draws a scene into an element with MapLibre.
 * @throws where the browser has no WebGL2, or no workers.
 */
export function createMap(
  container: HTMLElement,
  { style, files, images }: Styled,
  start: Camera,
  events: MapEvents,
): MapHandle {
  setWorkerUrl(workerUrl);
  const world = { across: start.across ?? false };
  const map = new MapLibreMap(optionsOf(container, style, start, world, Boolean(events.onGestureBlocked)));
  map.touchZoomRotate.disableRotation();
  provideImages(map);
  // Asked for only when the worker comes to them, it would have to wait for them.
  map.once("style.load", () => addImages(map, images));
  hideCanvas(map);
  const camera = (): Place => {
    const { lng, lat } = world.across ? map.getCenter().wrap() : map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom() };
  };
  watch(map, camera, events);
  return {
    camera,
    moveTo: ({ center, zoom }, animate) =>
      animate > 0 ? map.easeTo({ center, zoom, duration: animate }) : map.jumpTo({ center, zoom }),
    setWorldCopies: (across) => {
      world.across = across;
      if (map.getRenderWorldCopies() !== across) map.setRenderWorldCopies(across);
    },
    setScene: (next, colourOf, then) => {
      map.setStyle(files.put(styleOf(next, screenOf(colourOf))), CHANGED);
      map.once("idle", () => {
        files.releaseFormer();
        then?.();
      });
    },
    ...switching(map, files, events),
    resize: () => map.resize(),
    remove: () => {
      map.remove();
      files.releaseAll();
    },
  };
}
