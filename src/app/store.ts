import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type DossierState, stateAt } from "../dossier/state.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Geodata } from "../model/geodata.ts";
import { buildScene } from "../scene/build.ts";
import type { Camera } from "../scene/camera.ts";
import type { Scene, Subject } from "../scene/scene.ts";
import { subjectKey } from "../scene/subject.ts";
import type { Theme } from "../theme/theme.ts";
import { DARK, LIGHT } from "../theme/themes.ts";
import { Describer } from "./describe.ts";

export type Tab = "statements" | "flights" | "about";

/** Where the pointer, or the focused thing, is: CSS px in the window. */
export interface Anchor {
  x: number;
  y: number;
}

/** All that the page's parts share. Signals only; whoever reads one is redrawn when it changes. */
export interface Store {
  dossier: Dossier;
  geodata: Geodata;
  theme: Signal<Theme>;
  scene: ReadonlySignal<Scene>;
  state: ReadonlySignal<DossierState>;
  describer: ReadonlySignal<Describer>;
  camera: Signal<Camera | null>;
  hovered: Signal<{ subject: Subject; anchor: Anchor } | null>;
  pinned: Signal<Subject | null>;
  tab: Signal<Tab>;
  exporting: Signal<boolean>;
}

/** Bounds of the opening view: the dossier's first, or the whole inhabited world. */
export function openingBounds(dossier: Dossier): [number, number, number, number] {
  return dossier.views[0]?.bounds ?? [-170, -56, 178, 74];
}

export function createStore(dossier: Dossier, geodata: Geodata, dark: boolean): Store {
  const theme = signal<Theme>(dark ? DARK : LIGHT);
  const at = dossier.period.end;
  const bounds = openingBounds(dossier);
  const state = computed(() => stateAt(dossier, at));
  return {
    dossier,
    geodata,
    theme,
    scene: computed(() => buildScene(dossier, geodata, { bounds, at }, theme.value)),
    state,
    describer: computed(() => new Describer(dossier, geodata, state.value, theme.value)),
    camera: signal(null),
    hovered: signal(null),
    pinned: signal(null),
    tab: signal("statements"),
    exporting: signal(false),
  };
}

export function sameSubject(a: Subject | null, b: Subject | null): boolean {
  return a && b ? subjectKey(a) === subjectKey(b) : a === b;
}
