import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Filter, filterOf } from "../../dossier/filter/filter.ts";
import { dossierSince, inPeriod, lastBefore, turningDays } from "../../dossier/state/changes.ts";
import { defaultLayer, dossierOfLayer, layerIds, openingDay } from "../../dossier/state/layers.ts";
import { defaultQuestion, dossierOfQuestion, questionIds } from "../../dossier/state/questions.ts";
import { type DossierState, stateAt } from "../../dossier/state/state.ts";
import type { Dossier, IsoDate } from "../../model/dossier.ts";
import { type BoundaryPolicy, DEFAULT_POLICY } from "../../model/geodata/boundary-policy.ts";
import type { LegendSection } from "../../scene/scene.ts";
import type { Theme } from "../../theme/theme.ts";
import { Describer } from "../view-model/describe/describer.ts";
import { legendAt } from "../view-model/legend.ts";
import type { PageData } from "../view-model/page-data.ts";
import { findingOf } from "../view-model/summary/finding.ts";

/** What of a dossier is looked at, and what follows from it. */
export interface DossierView {
  /** Of the layer and the question that are shown; reading it, or the dossier in it, is reading a signal. */
  readonly data: PageData;
  readonly dossier: Dossier;
  /** The same with all that is older than what is shown. */
  readonly whole: Dossier;
  /** Id of the layer of the evidence that was asked for; undefined where the dossier has none. */
  layer: Signal<string | undefined>;
  /** Id of the question that was asked for; undefined where the dossier asks one thing. */
  question: Signal<string | undefined>;
  /** The rows of all layers; null until they are asked for. */
  allLayers: Signal<PageData | null>;
  /** A dossier that the reader has opened in place of the page's, with all its layers; null for the page's. */
  opened: Signal<PageData | null>;
  /** The files that it is read from; null for those of the page's. */
  openedFiles: Signal<Record<string, Uint8Array> | null>;
  /** The day that was asked for; null for the one that the layer opens on. */
  requestedDay: Signal<IsoDate | null>;
  /** The day from which on the reader wants to see what was said and done; null for all. */
  since: Signal<IsoDate | null>;
  /** The day that is shown: the one asked for, as far as the layer's period has it. */
  at: ReadonlySignal<IsoDate>;
  /** The last day, up to the one shown, on which anything changed: between two of them all but the date stays. */
  changeDay: ReadonlySignal<IsoDate>;
  /** The same day where words follow it with a little delay; null where they do not. */
  read: Signal<IsoDate | null>;
  /** What holds on that day. */
  state: ReadonlySignal<DossierState>;
  describer: ReadonlySignal<Describer>;
  /** Ids of the classes that the reader wants to see alone; empty for all. */
  activeFilter: Signal<string[]>;
  /** Whose boundaries are drawn. */
  boundaries: Signal<BoundaryPolicy>;
  legend: ReadonlySignal<LegendSection[]>;
  /** What the data say on that day, in a sentence or two; a filter changes nothing in it. */
  finding: ReadonlySignal<string>;
  /** Which rows the filter shows. */
  shown: ReadonlySignal<Filter>;
  /** Whether the map shows what the picture in the HTML does. */
  isInitialView: ReadonlySignal<boolean>;
}

/** The data of a layer: the page's own for the first, and that of a further one, or of a page that is cut, once all rows have come. */
function dataOf(own: PageData, allLayers: PageData | null, layer: string | undefined): PageData {
  if (!allLayers || (!own.cut && (layer === undefined || layer === own.dossier.layer?.id))) return own;
  return { ...allLayers, dossier: dossierOfLayer(allLayers.dossier, layer) };
}

/** The data of a layer of a dossier that the reader has opened, all of whose rows are there. */
function openedData(opened: PageData, layer: string | undefined): PageData {
  const known = layerIds(opened.dossier).find((id) => id === layer);
  return { ...opened, dossier: dossierOfLayer(opened.dossier, known) };
}

/** The same data with a question shown; as long as a page that is cut lacks its rows, the one that it opens with. */
function onQuestion(data: PageData, question: string | undefined): PageData {
  const { dossier, cut } = data;
  const known = cut ? undefined : questionIds(dossier).find((id) => id === question);
  const shown = dossierOfQuestion(dossier, known);
  return shown === dossier ? data : { ...data, dossier: shown };
}

/** Whether a dossier can be shown from a day on to another; a page that is cut has not all rows of it. */
function reaches({ dossier, cut }: PageData, day: IsoDate, at: IsoDate): boolean {
  return !cut && inPeriod(dossier, day) && day <= at;
}

/** What of a dossier is looked at: which layer of it, which question, on which day, through which filter, and all that follows from it. */
export function viewOfDossier(own: PageData, theme: Theme): DossierView {
  const layer = signal(defaultLayer(own.dossier));
  const allLayers = signal<PageData | null>(null);
  const requestedDay = signal<IsoDate | null>(null);
  const activeFilter = signal<string[]>([]);
  const boundaries = signal<BoundaryPolicy>(DEFAULT_POLICY);
  const opened = signal<PageData | null>(null);
  const openedFiles = signal<Record<string, Uint8Array> | null>(null);
  const question = signal(defaultQuestion(own.dossier));
  const layered = computed(() =>
    opened.value ? openedData(opened.value, layer.value) : dataOf(own, allLayers.value, layer.value),
  );
  const whole = computed(() => onQuestion(layered.value, question.value));
  const since = signal<IsoDate | null>(null);
  const days = computed(() => turningDays(whole.value.dossier));
  const at = computed(() => {
    const { dossier, cut } = whole.value;
    const day = requestedDay.value;
    // The rows that are there tell the truth of the opening day alone.
    return day && !cut && inPeriod(dossier, day) ? day : openingDay(dossier);
  });
  // Another layer has another period.
  const from = computed(() => {
    const day = since.value;
    return day !== null && reaches(whole.value, day, at.value) ? day : null;
  });
  const data = computed(() =>
    from.value === null
      ? whole.value
      : { ...whole.value, dossier: dossierSince(whole.value.dossier, from.value) },
  );
  const changeDay = computed(() => lastBefore(days.value, at.value));
  const read = signal<IsoDate | null>(null);
  const state = computed(() => stateAt(data.value.dossier, read.value ?? changeDay.value));
  const describer = computed(() => new Describer(data.value.dossier, data.value, state.value, theme));
  const legend = computed(() => legendAt(data.value, state.value, activeFilter.value, theme));
  return {
    get data() {
      return data.value;
    },
    get dossier() {
      return data.value.dossier;
    },
    get whole() {
      return whole.value.dossier;
    },
    since,
    layer,
    question,
    allLayers,
    opened,
    openedFiles,
    requestedDay,
    boundaries,
    at,
    changeDay,
    read,
    state,
    describer,
    activeFilter,
    legend,
    finding: computed(() => {
      const isWhole = activeFilter.value.length === 0;
      const whole = isWhole ? legend.value : legendAt(data.value, state.value, [], theme);
      return findingOf(data.value.dossier, whole, describer.value);
    }),
    shown: computed(() => filterOf(data.value.dossier, state.value, activeFilter.value)),
    isInitialView: computed(
      () =>
        !opened.value &&
        data.value === whole.value &&
        data.value.dossier.layer?.id === own.dossier.layer?.id &&
        data.value.dossier.question?.id === own.dossier.question?.id &&
        boundaries.value === DEFAULT_POLICY &&
        activeFilter.value.length === 0 &&
        changeDay.value === lastBefore(days.value, openingDay(own.dossier)),
    ),
  };
}
