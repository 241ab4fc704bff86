import { batch, effect, untracked } from "@preact/signals";
import { layerIds } from "../../dossier/state/layers.ts";
import { defaultQuestion } from "../../dossier/state/questions.ts";
import widerUrl from "../generated/wider.json?url";
import { words } from "../language/words.ts";
import { savesData } from "../state/browser/data-saver.ts";
import { inTime } from "../state/browser/in-time.ts";
import type { DossierView } from "../state/derived.ts";
import { openingTab } from "../state/parts/page-state.ts";
import type { Store } from "../state/store.ts";
import { knowsSubject } from "../state/url/known-subject.ts";
import type { PageData } from "../view-model/page-data.ts";

async function fetchAllLayers(): Promise<PageData> {
  const response = await inTime(fetch(widerUrl));
  if (!response.ok) throw new Error(`Status ${response.status}`);
  return (await response.json()) as PageData;
}

/** Whether a page that is cut has reason to bring the rest: at once, or where the reader saves data once it is wanted. */
function restWanted(store: Store): boolean {
  if (store.data.cut === undefined) return false;
  const { hasInteracted: touched, pinned, tab, requestedDay, activeFilter: only, exporting } = store;
  const isFirst = store.question.value === defaultQuestion(store.dossier);
  const opening = isFirst && tab.value === openingTab(store.dossier) && !pinned.value && !requestedDay.value;
  return !savesData() || touched.value || !opening || only.value.length > 0 || exporting.value;
}

/**
 * Brings the rows of all layers when a further one is first asked for, or about to be, and those that a page has cut;
 * with them come the names that a search goes by. Failing that, the first layer stays.
 */
export function followLayer(store: Store): void {
  const wanted = () => store.layer.value !== layerIds(store.dossier)[0] || restWanted(store);
  let loading = false;
  const bring = () => {
    if (loading) return;
    loading = true;
    fetchAllLayers().then(
      (allLayers) => {
        store.allLayers.value = allLayers;
      },
      () => {
        loading = false;
        if (!untracked(wanted)) return;
        batch(() => {
          store.layer.value = layerIds(store.dossier)[0];
          if (store.data.cut) store.question.value = defaultQuestion(store.dossier);
          store.trouble.value = words.peek().filter.sourcesFailed;
          if (store.data.cut) store.retry.value = bring;
        });
      },
    );
  };
  effect(() => {
    if (wanted() && !store.opened.value && !store.allLayers.value) bring();
  });
  // A route or an act that the other layer does not tell of cannot stay pinned.
  effect(() => {
    const { dossier, cut } = store.data;
    const pin = store.pinned.peek();
    if ((pin?.kind !== "route" && pin?.kind !== "action") || cut) return;
    if (dossier.layer?.id === store.layer.value && !knowsSubject(store.data, pin)) store.pinned.value = null;
  });
  const near = () => store.opened.peek() || store.allLayers.peek() || bring();
  const choice = document.querySelector(".sources");
  for (const sign of ["pointerenter", "focusin"]) choice?.addEventListener(sign, () => savesData() || near());
  document.querySelector(".finder")?.addEventListener("focusin", near);
}

/** Resolves when all rows of what is shown are there: a page that is cut has not enough of them for a live map. */
export function allRows(store: DossierView): Promise<void> {
  return new Promise((resolve) => {
    let stop = () => {};
    stop = effect(() => {
      if (store.data.cut !== undefined) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
