import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Store } from "./store.ts";

/** What day, filter and layer change, as it is at one time. */
function snapshotOf(store: Store) {
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

type Snapshot = ReturnType<typeof snapshotOf>;

/** The store as it was seen; whatever is set is set in the store. */
function storeOf(store: Store, snapshot: ReadonlySignal<Snapshot>): Store {
  return {
    ...store,
    get data() {
      return snapshot.value.data;
    },
    get dossier() {
      return snapshot.value.data.dossier;
    },
    get whole() {
      return store.whole;
    },
    at: computed(() => snapshot.value.at),
    changeDay: computed(() => snapshot.value.changeDay),
    state: computed(() => snapshot.value.state),
    describer: computed(() => snapshot.value.describer),
    legend: computed(() => snapshot.value.legend),
    shown: computed(() => snapshot.value.shown),
    scene: computed(() => snapshot.value.scene),
  };
}

/** Whether words wait for the map, which shows first what the reader has changed of a dossier of his own. */
export const wordsWait = signal(false);

/** A store for what is not looked at: as long as `held` is true, it stays as it was. */
export function frozenStore(store: Store, frozen: ReadonlySignal<boolean>): Store {
  let last: Snapshot | undefined;
  const snapshot = computed(() => {
    if (!frozen.value || !last) last = snapshotOf(store);
    return last;
  });
  return storeOf(store, snapshot);
}

/** A store for what may follow after the frame that shows a change, so that it does not hold that up. */
export function deferredStore(store: Store): Store {
  const snapshot = signal(untracked(() => snapshotOf(store)));
  let waiting = false;
  effect(() => {
    snapshotOf(store);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        waiting = false;
        snapshot.value = snapshotOf(store);
      }),
    );
  });
  return storeOf(store, snapshot);
}
