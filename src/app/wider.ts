import { batch, effect } from "@preact/signals";
import { layerIds } from "../dossier/layers.ts";
import widerUrl from "./generated/wider.json?url";
import { words } from "./language/words.ts";
import type { PageData } from "./page-data.ts";
import type { Store } from "./store.ts";

async function fetchWider(): Promise<PageData> {
  const response = await fetch(widerUrl);
  if (!response.ok) throw new Error(`Status ${response.status}`);
  return (await response.json()) as PageData;
}

/** Brings the rows of all layers when a further one is first asked for; failing that, the first stays. */
export function followLayer(store: Store): void {
  let under: Promise<void> | null = null;
  effect(() => {
    const first = layerIds(store.dossier)[0];
    if (store.layer.value === first || store.opened.value || store.wider.value || under) return;
    under = fetchWider().then(
      (wider) => {
        store.wider.value = wider;
      },
      () => {
        under = null;
        batch(() => {
          store.layer.value = first;
          store.trouble.value = words.peek().filter.sourcesFailed;
        });
      },
    );
  });
}
