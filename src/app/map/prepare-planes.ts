import { effect, signal } from "@preact/signals";
import { prepare } from "../../export/picture/prepare.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { Layer } from "../../scene/scene.ts";
import type { DossierView } from "../state/derived.ts";
import type { MapState } from "../state/parts/map-state.ts";
import { frameOf, openingFrame } from "../state/store.ts";
import { worldAround } from "./adaptive-frame.ts";

/** Signs that a reader may soon ask for another view, or zoom. */
const REACHES = ["pointerenter", "focusin"] as const;

async function prepareViews({ dossier }: DossierView, layers: Layer[]): Promise<void> {
  const { views } = dossier;
  for (const frame of [...views.map(frameOf), worldAround(openingFrame(dossier), views)])
    await prepare({ frame, layers });
}

/**
 * Lays all flat for the dossier's other views once the reader reaches for the map, in steps between which the page
 * answers: the projection then changes in a fraction of the time.
 */
export function preparePlanes(map: HTMLElement, store: DossierView & MapState): void {
  const reached = signal(false);
  const reach = () => {
    reached.value = true;
  };
  for (const event of REACHES) map.addEventListener(event, reach, { once: true, passive: true });
  let prepared: Geodata | null = null;
  effect(() => {
    const scene = store.scene.value;
    const geodata = store.geodata.peek();
    if (!scene || !reached.value || geodata === prepared) return;
    prepared = geodata;
    void prepareViews(store, scene.layers);
  });
}
