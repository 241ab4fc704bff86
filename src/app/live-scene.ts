import { effect } from "@preact/signals";
import type { Geodata } from "../model/geodata.ts";
import { buildScene } from "../scene/build.ts";
import type { Scene } from "../scene/scene.ts";
import { openingBounds, PAGE_THEME, type Store } from "./store.ts";

/** Keeps the scene in step with the boundaries, the layer, the day and the filter. Each is built once, as readers go back and forth. */
export function followScene(store: Store): void {
  const known = new Map<string, Scene>();
  let ground: Geodata | null = null;
  effect(() => {
    const geodata = store.geodata.value;
    if (!geodata) return;
    if (geodata !== ground) known.clear();
    ground = geodata;
    const { dossier } = store;
    const [at, only] = [store.turned.value, store.only.value];
    const key = [dossier.layer?.id, at, ...only].join("\n");
    const view = { bounds: openingBounds(dossier), at, only };
    const scene = known.get(key) ?? buildScene(dossier, geodata, view, PAGE_THEME);
    known.set(key, scene);
    store.scene.value = scene;
  });
}
