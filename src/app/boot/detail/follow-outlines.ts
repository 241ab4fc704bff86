import { effect } from "@preact/signals";
import type { Geodata } from "../../../model/geodata/geodata.ts";
import { countriesIn } from "../../../model/geodata/outlines/in-view.ts";
import { OUTLINES_FROM } from "../../../model/geodata/outlines/outline.ts";
import { placeOf } from "../../../render/plane/place.ts";
import { planeOf } from "../../../render/plane/scene.ts";
import type { Camera } from "../../../scene/frame/camera.ts";
import type { Frame } from "../../../scene/scene.ts";
import { savesData } from "../../state/browser/data-saver.ts";
import type { MapState } from "../../state/parts/map-state.ts";

/** Whether a camera is so close that the boundaries of the world are seen to be coarse. */
export function isClose(frame: Frame, camera: Camera): boolean {
  return placeOf(planeOf({ frame }), camera).zoom >= OUTLINES_FROM;
}

/**
 * Gives the countries that are looked at closely their outlines, each time that the map has come to rest. Where one
 * cannot be had its boundaries stay as they are, until the map rests again.
 */
export function followOutlines(store: MapState): void {
  /** Which countries have been asked for, and have them or have none, on some ground. */
  const done = new WeakMap<Geodata, Set<string>>();
  const bring = async (ground: Geodata, codes: string[]) => {
    const [{ outlinesOf }, { withOutlines }] = await Promise.all([
      import("./outline-files.ts"),
      import("../../../model/geodata/outlines/with-outlines.ts"),
    ]);
    const files = await outlinesOf(codes);
    if (store.geodata.peek() !== ground || files.size === 0) return;
    const finer = withOutlines(ground, files);
    done.set(finer, new Set([...(done.get(ground) ?? []), ...files.keys()]));
    store.geodata.value = finer;
  };
  effect(() => {
    const { geodata, frame: shown, fullResolution, place, view } = store;
    const [ground, frame, isExact] = [geodata.value, shown.value, fullResolution.value];
    // The camera changes with every frame, these once the map has come to rest.
    place.value;
    view.value;
    const camera = store.camera.peek();
    if (!ground || !frame || !camera || !isExact || savesData() || !isClose(frame, camera)) return;
    const wanted = countriesIn(ground.countries, planeOf({ frame }).seen(camera)).filter(
      (code) => !done.get(ground)?.has(code),
    );
    if (wanted.length > 0) void bring(ground, wanted).catch(() => undefined);
  });
}
