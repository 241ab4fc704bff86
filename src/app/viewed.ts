import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { inPeriod, lastBefore, periodOf, turningDays } from "../dossier/changes.ts";
import { defaultLayer, dossierOfLayer, layerIds } from "../dossier/layers.ts";
import { stateAt } from "../dossier/state.ts";
import { type BoundaryPolicy, DEFAULT_POLICY } from "../model/boundary-policy.ts";
import type { IsoDate } from "../model/dossier.ts";
import type { Theme } from "../theme/theme.ts";
import { Describer } from "./describe.ts";
import { shownBy } from "./filter.ts";
import { legendAt } from "./legend.ts";
import type { PageData } from "./page-data.ts";
import type { Store } from "./store.ts";

type Signals = Pick<
  Store,
  | "layer"
  | "wider"
  | "opened"
  | "asked"
  | "at"
  | "turned"
  | "read"
  | "state"
  | "describer"
  | "only"
  | "legend"
  | "shown"
  | "opening"
  | "boundaries"
>;

/** The data of a layer: the page's own for the first, and that of a further one, or of a page that is cut, once all rows have come. */
function dataOf(own: PageData, wider: PageData | null, layer: string | undefined): PageData {
  if (!wider || (!own.cut && (layer === undefined || layer === own.dossier.layer?.id))) return own;
  return { ...wider, dossier: dossierOfLayer(wider.dossier, layer) };
}

/** The data of a layer of a dossier that the reader has opened, all of whose rows are there. */
function openedData(opened: PageData, layer: string | undefined): PageData {
  const known = layerIds(opened.dossier).find((id) => id === layer);
  return { ...opened, dossier: dossierOfLayer(opened.dossier, known) };
}

/** What of a dossier is looked at: which layer of it, on which day, through which filter, and all that follows from it. */
export function viewedOf(own: PageData, theme: Theme): { data: ReadonlySignal<PageData>; signals: Signals } {
  const layer = signal(defaultLayer(own.dossier));
  const wider = signal<PageData | null>(null);
  const asked = signal<IsoDate | null>(null);
  const only = signal<string[]>([]);
  const boundaries = signal<BoundaryPolicy>(DEFAULT_POLICY);
  const opened = signal<PageData | null>(null);
  const data = computed(() =>
    opened.value ? openedData(opened.value, layer.value) : dataOf(own, wider.value, layer.value),
  );
  const days = computed(() => turningDays(data.value.dossier));
  const at = computed(() => {
    const { dossier, cut } = data.value;
    const day = asked.value;
    // The rows that are there tell the truth of the last day alone.
    return day && !cut && inPeriod(dossier, day) ? day : periodOf(dossier).last;
  });
  const turned = computed(() => lastBefore(days.value, at.value));
  const read = signal<IsoDate | null>(null);
  const state = computed(() => stateAt(data.value.dossier, read.value ?? turned.value));
  const describer = computed(() => new Describer(data.value.dossier, data.value, state.value, theme));
  return {
    data,
    signals: {
      layer,
      wider,
      opened,
      asked,
      boundaries,
      at,
      turned,
      read,
      state,
      describer,
      only,
      legend: computed(() => legendAt(data.value, state.value, only.value, theme)),
      shown: computed(() => shownBy(only.value, describer.value)),
      opening: computed(
        () =>
          !opened.value &&
          data.value.dossier.layer?.id === own.dossier.layer?.id &&
          boundaries.value === DEFAULT_POLICY &&
          only.value.length === 0 &&
          turned.value === lastBefore(days.value, periodOf(own.dossier).last),
      ),
    },
  };
}
