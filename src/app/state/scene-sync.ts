import { effect } from "@preact/signals";
import type { Geodata } from "../../model/geodata/geodata.ts";
import { buildScene } from "../../scene/build.ts";
import type { Scene } from "../../scene/scene.ts";
import { sceneWords } from "../language/locale.ts";
import { language } from "../language/words.ts";
import type { PageData } from "../view-model/page-data.ts";
import type { DossierView } from "./derived.ts";
import type { MapState } from "./parts/map-state.ts";
import { openingFrame, PAGE_THEME } from "./store.ts";

/** Keeps the scene in step with the boundaries, the layer, the question, the day, the filter and the language. Each is built once, as readers go back and forth. */
export function followScene(store: DossierView & MapState): void {
  const known = new Map<string, Scene>();
  let of: { geodata: Geodata; opened: PageData | null } | null = null;
  effect(() => {
    const geodata = store.geodata.value;
    if (!geodata) return;
    const opened = store.opened.value;
    if (geodata !== of?.geodata || opened !== of.opened) known.clear();
    of = { geodata, opened };
    const { dossier } = store;
    const [at, activeFilter, boundaries] = [
      store.changeDay.value,
      store.activeFilter.value,
      store.boundaries.value,
    ];
    const words = sceneWords.value;
    const { layer, question } = dossier;
    const shown = [language.value, layer?.id, question?.id, boundaries, at, ...activeFilter];
    const key = shown.join("\n");
    const view = { ...openingFrame(dossier), at, only: activeFilter, boundaries, words };
    const scene = known.get(key) ?? buildScene(dossier, geodata, view, PAGE_THEME);
    known.set(key, scene);
    store.scene.value = scene;
  });
}
