import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type DossierState, stateAt } from "../dossier/state.ts";
import type { Dossier } from "../model/dossier.ts";
import type { Bounds } from "../model/geo.ts";
import type { Geodata } from "../model/geodata.ts";
import type { Camera } from "../scene/camera.ts";
import type { Scene, Subject } from "../scene/scene.ts";
import { subjectKey } from "../scene/subject.ts";
import type { Theme } from "../theme/theme.ts";
import { LIGHT } from "../theme/themes.ts";
import { variablesOf } from "../theme/variables.ts";
import { Describer } from "./describe.ts";
import type { PageData } from "./page-data.ts";

export type Tab = "statements" | "flights" | "table" | "about";

/** Where the pointer, or the focused thing, is: CSS px in the window. */
export interface Anchor {
  x: number;
  y: number;
}

/** Every colour on the page is a CSS variable: light and dark are the style sheet's business. */
export const PAGE_THEME: Theme = variablesOf(LIGHT);

/** All that the page's parts share. Signals only; whoever reads one is redrawn when it changes. */
export interface Store {
  data: PageData;
  dossier: Dossier;
  /** The day whose state is shown. */
  at: string;
  state: ReadonlySignal<DossierState>;
  describer: ReadonlySignal<Describer>;
  /** Null until the boundaries have come. */
  geodata: Signal<Geodata | null>;
  /** The picture in the page's own colours; null until the boundaries have come. */
  scene: Signal<Scene | null>;
  camera: Signal<Camera | null>;
  hovered: Signal<{ subject: Subject; anchor: Anchor } | null>;
  pinned: Signal<Subject | null>;
  /** What the reader points at in the panel. */
  lit: Signal<Subject | null>;
  /** What is outlined on the map: hovered there, lit from the panel, pinned. */
  outlined: ReadonlySignal<(Subject | null)[]>;
  /** Where the map rests; null until it has been moved. */
  place: Signal<Pick<Camera, "center" | "zoom"> | null>;
  /** The colours that the reader asked for; the system's where he did not. */
  theme: Signal<"light" | "dark" | null>;
  tab: Signal<Tab>;
  exporting: Signal<boolean>;
  /** What went wrong with the page itself, and what to do; empty where nothing did. */
  trouble: Signal<string>;
}

/** Bounds of the opening view: the dossier's first, or the whole inhabited world. */
export function openingBounds(dossier: Dossier): Bounds {
  return dossier.views[0]?.bounds ?? [-170, -56, 178, 74];
}

export function createStore(data: PageData): Store {
  const { dossier } = data;
  const at = dossier.period.end;
  const state = computed(() => stateAt(dossier, at));
  const hovered = signal<{ subject: Subject; anchor: Anchor } | null>(null);
  const pinned = signal<Subject | null>(null);
  const lit = signal<Subject | null>(null);
  return {
    data,
    dossier,
    at,
    state,
    describer: computed(() => new Describer(dossier, data, state.value, PAGE_THEME)),
    geodata: signal(null),
    scene: signal(null),
    camera: signal(null),
    hovered,
    pinned,
    lit,
    outlined: computed(() => [hovered.value?.subject ?? null, lit.value, pinned.value]),
    place: signal(null),
    theme: signal(null),
    tab: signal("statements"),
    exporting: signal(false),
    trouble: signal(""),
  };
}

export function sameSubject(a: Subject | null, b: Subject | null): boolean {
  return a && b ? subjectKey(a) === subjectKey(b) : a === b;
}

/** The subject that `subjectKey` wrote; null for anything else. */
export function subjectOfKey(key: string | null | undefined): Subject | null {
  const [, kind, name] = /^(polity|route|airport):(.+)$/.exec(key ?? "") ?? [];
  if (!name) return null;
  if (kind === "polity") return { kind, code: name };
  return kind === "route" ? { kind, id: name } : { kind: "airport", icao: name };
}

/** Whether the page is dark: by the reader's wish, or else by the system's. */
export function isDark(store: Store): boolean {
  const wish = store.theme.peek();
  return wish ? wish === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
}
