import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Dossier } from "../../model/dossier.ts";
import type { Geodata } from "../../model/geodata/geodata.ts";
import type { Bounds } from "../../model/geometry/coordinates.ts";
import type { Camera } from "../../scene/frame/camera.ts";
import type { Scene, Subject } from "../../scene/scene.ts";
import { subjectKey } from "../../scene/subject.ts";
import type { Theme } from "../../theme/theme.ts";
import { LIGHT } from "../../theme/themes.ts";
import { variablesOf } from "../../theme/variables.ts";
import type { Describer } from "../view-model/describe/describer.ts";
import type { PageData } from "../view-model/page-data.ts";
import { type Viewed, viewedOf } from "./derived.ts";
import type { ImportRequest } from "./import-request.ts";

export const TABS = ["statements", "flights", "table", "about"] as const;
export type Tab = (typeof TABS)[number];

/** Where the pointer, or the focused thing, is: CSS px in the window. */
export interface Anchor {
  x: number;
  y: number;
}

/** Every colour on the page is a CSS variable: light and dark are the style sheet's business. */
export const PAGE_THEME: Theme = variablesOf(LIGHT);

/** All that the page's parts share. Signals only; whoever reads one is redrawn when it changes. */
export interface Store extends Viewed {
  /** Of the layer that is shown; reading it, or the dossier in it, is reading a signal. */
  readonly data: PageData;
  readonly dossier: Dossier;
  /** What the reader brings to be opened, or that he asks for it; null where the panel for it is closed. */
  importRequest: Signal<ImportRequest | null>;
  /** Whether the reader has reached for what moves the picture away from how it opens. */
  hasInteracted: Signal<boolean>;
  /** Null until the boundaries have come. */
  geodata: Signal<Geodata | null>;
  /** Whether those are the exact ones; until they are needed, those of the opening view do. */
  fullResolution: Signal<boolean>;
  /** The picture in the page's own colours; null until the boundaries have come. */
  scene: Signal<Scene | null>;
  camera: Signal<Camera | null>;
  hovered: Signal<{ subject: Subject; anchor: Anchor } | null>;
  pinned: Signal<Subject | null>;
  /** What the reader points at in the panel. */
  highlighted: Signal<Subject | null>;
  /** What is outlined on the map: hovered there, lit from the panel, pinned. */
  outlined: ReadonlySignal<(Subject | null)[]>;
  /** Where the map rests; null where it shows a named view. */
  place: Signal<Pick<Camera, "center" | "zoom"> | null>;
  /** Id of the named view that the map shows, unless it was moved since; the first where null. */
  view: Signal<string | null>;
  /** The colours that the reader asked for; the system's where he did not. */
  theme: Signal<"light" | "dark" | null>;
  tab: Signal<Tab>;
  exporting: Signal<boolean>;
  sharing: Signal<boolean>;
  /** What the map is asked to bring into view; a new object is a new wish. */
  sought: Signal<Subject | null>;
  /** Id of the row that the reader came for, among those of what is pinned. */
  reading: Signal<string | null>;
  /** Whether the page stands inside another one. */
  embedded: boolean;
  /** What went wrong with the page itself, and what to do; empty where nothing did. */
  trouble: Signal<string>;
  /** What trying again does; null where there is nothing to try. */
  retry: Signal<(() => void) | null>;
}

/** Bounds of the opening view: the dossier's first, or the whole inhabited world. */
export function openingBounds(dossier: Dossier): Bounds {
  return dossier.views[0]?.bounds ?? [-170, -56, 178, 74];
}

/** The panel opens with what there is. */
export function openingTab({ positions, suspensions }: Dossier): Tab {
  return positions.length === 0 && suspensions.length > 0 ? "flights" : "statements";
}

/** What the map draws a subject as: of several rows on one carrier's route, it draws one. */
function drawnAs(subject: Subject | null, describer: ReadonlySignal<Describer>): Subject | null {
  if (subject?.kind !== "route") return subject;
  const [row] = describer.value.flightsOf(subject);
  return row?.duplicateOf === undefined ? subject : { kind: "route", id: row.duplicateOf };
}

export function createStore(data: PageData): Store {
  const viewed = viewedOf(data, PAGE_THEME);
  const hovered = signal<{ subject: Subject; anchor: Anchor } | null>(null);
  const pinned = signal<Subject | null>(null);
  const highlighted = signal<Subject | null>(null);
  return {
    get data() {
      return viewed.data.value;
    },
    get dossier() {
      return viewed.data.value.dossier;
    },
    ...viewed.signals,
    geodata: signal(null),
    fullResolution: signal(false),
    scene: signal(null),
    camera: signal(null),
    hasInteracted: signal(false),
    hovered,
    pinned,
    highlighted,
    outlined: computed(() => {
      const { describer } = viewed.signals;
      return [hovered.value?.subject ?? null, highlighted.value, pinned.value].map((s) =>
        drawnAs(s, describer),
      );
    }),
    place: signal(null),
    view: signal(null),
    theme: signal(null),
    tab: signal(openingTab(data.dossier)),
    exporting: signal(false),
    sharing: signal(false),
    importRequest: signal(null),
    sought: signal(null),
    reading: signal(null),
    embedded: typeof window !== "undefined" && window.self !== window.top,
    trouble: signal(""),
    retry: signal(null),
  };
}

export function sameSubject(a: Subject | null, b: Subject | null): boolean {
  return a && b ? subjectKey(a) === subjectKey(b) : a === b;
}

/** The subject that `subjectKey` wrote; null for anything else. */
export function subjectOfKey(key: string | null | undefined): Subject | null {
  const [, kind, name] = /^(polity|route|connection|airport):(.+)$/.exec(key ?? "") ?? [];
  if (!name) return null;
  if (kind === "polity") return { kind, code: name };
  if (kind === "connection") return { kind, pair: name };
  return kind === "route" ? { kind, id: name } : { kind: "airport", icao: name };
}

/** Whether the page is dark: by the reader's wish, or else by the system's. */
export function isDark(store: Store): boolean {
  const wish = store.theme.peek();
  return wish ? wish === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
}
