import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Store } from "./store.ts";

/** What day, filter and layer change, as it is at one time. */
function lookAt(store: Store) {
  return {
    data: store.data,
    at: store.at.value,
    changeDay: store.changeDay.value,
    state: store.state.value,
    describer: store.describer.value,
    legend: store.legend.value,
    shown: store.shown.value,
    scene: store.scene.value,
  };
}

type Look = ReturnType<typeof lookAt>;

/** The store as it was seen; whatever is set is set in the store. */
function storeOf(store: Store, seen: ReadonlySignal<Look>): Store {
  return {
    ...store,
    get data() {
      return seen.value.data;
    },
    get dossier() {
      return seen.value.data.dossier;
    },
    at: computed(() => seen.value.at),
    changeDay: computed(() => seen.value.changeDay),
    state: computed(() => seen.value.state),
    describer: computed(() => seen.value.describer),
    legend: computed(() => seen.value.legend),
    shown: computed(() => seen.value.shown),
    scene: computed(() => seen.value.scene),
  };
}

/** A store for what is not looked at: as long as `held` is true, it stays as it was. */
export function frozenStore(store: Store, held: ReadonlySignal<boolean>): Store {
  let last: Look | undefined;
  const seen = computed(() => {
    if (!held.value || !last) last = lookAt(store);
    return last;
  });
  return storeOf(store, seen);
}

/** A store for what may follow after the frame that shows a change, so that it does not hold that up. */
export function lateStore(store: Store): Store {
  const seen = signal(untracked(() => lookAt(store)));
  let waiting = false;
  effect(() => {
    lookAt(store);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        waiting = false;
        seen.value = lookAt(store);
      }),
    );
  });
  return storeOf(store, seen);
}
