import { batch, effect, type Signal, signal, untracked } from "@preact/signals";
import { isClassId } from "../../../dossier/filter/class-ids.ts";
import { periodOf } from "../../../dossier/state/changes.ts";
import { dossierOfLayer, layerIds, openingDay } from "../../../dossier/state/layers.ts";
import { defaultQuestion, dossierOfQuestion, questionIds } from "../../../dossier/state/questions.ts";
import { DEFAULT_POLICY } from "../../../model/geodata/boundary-policy.ts";
import { DEFAULT_DENSITY } from "../../../scene/labels/density.ts";
import type { Subject } from "../../../scene/scene.ts";
import { subjectKey } from "../../../scene/subject.ts";
import { dayName } from "../../language/locale.ts";
import { language, speak, words } from "../../language/words.ts";
import type { DossierView } from "../derived.ts";
import { openingTab, type PageState } from "../parts/page-state.ts";
import type { Store } from "../store.ts";
import { knowsSubject } from "./known-subject.ts";
import { type Address, excerpt, readAddress, writeAddress } from "./url-state.ts";

/** ms without a change after which one that is no step is written: browsers refuse addresses that change too often. */
const QUIET = 250;

/** The fullest data that the page has by now. */
const fullest = (store: DossierView) => store.opened.peek() ?? store.allLayers.peek() ?? store.data;

/** Whether rows are on their way that may hold what those of the page do not: of another layer, or of a page that is cut. */
const isAwaited = (store: DossierView, { sources }: Address) =>
  ((sources !== undefined && sources !== layerIds(store.dossier)[0]) || store.data.cut !== undefined) &&
  !store.opened.peek() &&
  !store.allLayers.peek();

/** Whether an address names a dossier of the reader's that is not open. */
const isLost = (store: DossierView, asked: Address): asked is Address & { opened: string } =>
  asked.opened !== undefined && asked.opened !== store.opened.peek()?.dossier.id;

/** The address without what this dossier does not have, which is told. */
function fitting(store: DossierView & PageState, asked: Address): { address: Address; remarks: string[] } {
  const dossier = store.whole;
  const say = words.peek().address;
  const remarks: string[] = [];
  if (isLost(store, asked)) {
    const { theme, language } = asked;
    return {
      address: { ...(theme && { theme }), ...(language && { language }) },
      remarks: store.embedded ? [say.notOpen(excerpt(asked.opened))] : [],
    };
  }
  const address = { ...asked };
  const drop = (name: keyof Address, remark: string) => {
    delete address[name];
    remarks.push(remark);
  };
  const { view, sources, question, at, since, activeFilter, pinned } = asked;
  if (view && !dossier.views.some((v) => v.id === view)) drop("view", say.noSuchView(excerpt(view)));
  if (sources && !layerIds(dossier).includes(sources)) drop("sources", say.noSuchSources(excerpt(sources)));
  if (question && !questionIds(dossier).includes(question))
    drop("question", say.noSuchQuestion(excerpt(question)));
  const { first, last } = periodOf(address.sources ? dossierOfLayer(dossier, address.sources) : dossier);
  if (at && (at < first || at > last))
    drop("at", say.outsidePeriod(dayName(at), dayName(first), dayName(last)));
  if (since && (since < first || since > (address.at ?? last)))
    drop("since", say.outsidePeriod(dayName(since), dayName(first), dayName(address.at ?? last)));
  const shown = dossierOfQuestion(dossier, address.question);
  const strange = activeFilter?.find((id) => !isClassId(shown, id));
  if (strange !== undefined) drop("activeFilter", say.noSuchClass(excerpt(strange)));
  if (pinned && !isAwaited(store, address) && !knowsSubject(fullest(store), pinned))
    drop("pinned", say.noSuchPin(excerpt(subjectKey(pinned))));
  return { address, remarks };
}

/**
 * Takes over what the address asks for.
 * @returns what is to be pinned once the rows have come that may hold it; null where all is known.
 */
function take(store: Store): Subject | null {
  const { remarks, ...asked } = readAddress(window.location.hash);
  const { address, remarks: further } = fitting(store, asked);
  // The browser may keep it; what finds out says so where it does not.
  if (isLost(store, asked) && !store.embedded) store.importRequest.value = { named: asked.opened };
  if (asked.blank && !store.embedded) store.importRequest.value = { blank: true };
  store.theme.value = address.theme ?? null;
  const pinned = address.pinned ?? null;
  const isKnown = pinned !== null && knowsSubject(fullest(store), pinned);
  store.pinned.value = isKnown ? pinned : null;
  store.place.value = address.place ?? null;
  store.view.value = address.view ?? null;
  store.layer.value = address.sources ?? layerIds(store.dossier)[0];
  store.question.value = address.question ?? defaultQuestion(store.dossier);
  store.boundaries.value = address.boundaries ?? DEFAULT_POLICY;
  store.labels.value = address.labels ?? DEFAULT_DENSITY;
  store.requestedDay.value = address.at ?? null;
  store.since.value = address.since ?? null;
  store.activeFilter.value = address.activeFilter ?? [];
  store.tab.value = address.tab ?? openingTab(store.dossier);
  store.trouble.value = [...remarks, ...further].join(" ");
  void speak(address.language ?? "en");
  return isKnown ? null : pinned;
}

/** Pins what the address named when the rows have come that hold it, and tells where none does. */
function pinAwaited(store: Store, awaited: Signal<Subject | null>): void {
  effect(() => {
    const subject = awaited.value;
    const isFirst = store.layer.value === layerIds(store.dossier)[0];
    const isOver = store.allLayers.value !== null || (isFirst && store.data.cut === undefined);
    if (!subject) return;
    // A page that is cut brings the rest to a reader who saves data only where it is wanted.
    if (!isOver && isFirst) store.hasInteracted.value = true;
    if (!isOver) return;
    untracked(() =>
      batch(() => {
        awaited.value = null;
        if (store.pinned.value) return;
        if (knowsSubject(fullest(store), subject)) store.pinned.value = subject;
        else {
          const remark = words.peek().address.noSuchPin(excerpt(subjectKey(subject)));
          store.trouble.value = [store.trouble.value, remark].filter(Boolean).join(" ");
        }
      }),
    );
  });
}

/** What the address should say: all that differs from how the page opens. */
export function addressOf(store: Store): Address {
  const { place, view, pinned, theme, activeFilter, tab, layer, question, boundaries, labels, opened } =
    store;
  const at = store.at.value;
  const first = layerIds(store.dossier)[0];
  return {
    ...(opened.value && { opened: opened.value.dossier.id }),
    ...(place.value && { place: place.value }),
    ...(view.value && { view: view.value }),
    ...(at !== openingDay(store.whole) && { at }),
    ...(store.dossier.since && { since: store.dossier.since }),
    ...(activeFilter.value.length > 0 && { activeFilter: activeFilter.value }),
    ...(layer.value !== first && layer.value && { sources: layer.value }),
    ...(question.value && question.value !== defaultQuestion(store.dossier) && { question: question.value }),
    ...(boundaries.value !== DEFAULT_POLICY && { boundaries: boundaries.value }),
    ...(labels.value !== DEFAULT_DENSITY && { labels: labels.value }),
    ...(pinned.value && { pinned: pinned.value }),
    ...(tab.value !== openingTab(store.dossier) && { tab: tab.value }),
    ...(theme.value && { theme: theme.value }),
    ...(language.value !== "en" && { language: language.value }),
  };
}

/** What makes a step that the Back key undoes: moving the map or the date, and changing colours, does not. */
function stepOf({
  place,
  view,
  activeFilter,
  sources,
  question,
  boundaries,
  labels,
  pinned,
  tab,
}: Address): string {
  return writeAddress({
    ...(!place && view && { view }),
    ...(activeFilter && { activeFilter }),
    ...(sources && { sources }),
    ...(question && { question }),
    ...(boundaries && { boundaries }),
    ...(labels && { labels }),
    ...(pinned && { pinned }),
    ...(tab && { tab }),
  });
}

/** Writes addresses into the browser's bar: a step at once, all else when it has come to rest. */
class AddressBar {
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  push(text: string): void {
    this.flush();
    this.#write(text, "pushState");
  }

  replaceLater(text: string): void {
    this.#waiting = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), QUIET);
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
  }

  flush(): void {
    const text = this.#waiting;
    this.forget();
    if (text !== null) this.#write(text, "replaceState");
  }

  #write(text: string, how: "pushState" | "replaceState"): void {
    const { pathname, search, hash } = window.location;
    // An address that only names a part of the page is left alone until there is something to say.
    if (text === hash || (text === "" && hash.startsWith("#at-"))) return;
    window.history[how](null, "", `${pathname}${search}${text}`);
  }
}

/**
 * Keeps what is shown in the address, so that a link opens the same page. Pinning, another tab, a named view, a filter,
 * other sources and another question are steps that the Back key undoes.
 */
export function syncAddress(store: Store): void {
  const bar = new AddressBar();
  const awaited = signal<Subject | null>(null);
  const takeOver = () =>
    batch(() => {
      awaited.value = take(store);
    });
  const shown = (): Address => {
    const address = addressOf(store);
    return awaited.value && !address.pinned ? { ...address, pinned: awaited.value } : address;
  };
  takeOver();
  pinAwaited(store, awaited);
  let last = stepOf(shown());
  let travelling = false;
  effect(() => {
    const address = shown();
    const step = stepOf(address);
    const isStep = !travelling && step !== last;
    last = step;
    if (isStep) bar.push(writeAddress(address));
    else bar.replaceLater(writeAddress(address));
  });
  window.addEventListener("popstate", () => {
    // A step that the reader goes back or forward is not a new one.
    travelling = true;
    bar.forget();
    takeOver();
    travelling = false;
  });
  window.addEventListener("pagehide", () => bar.flush());
}
