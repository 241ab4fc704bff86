import { effect } from "@preact/signals";
import { hydrate, render } from "preact";
import { syncAddress } from "./address-sync.ts";
import { Floating } from "./components/Floating.tsx";
import { Header } from "./components/Header.tsx";
import { Panel } from "./components/Panel.tsx";
import page from "./generated/page.json";
import { liveMap } from "./going-live.ts";
import type { PageData } from "./page-data.ts";
import { lightPanel } from "./panel-lights.ts";
import { StillMap } from "./still-map.ts";
import { createStore, type Store } from "./store.ts";

function closeWithEscape(store: Store): void {
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || store.exporting.peek()) return;
    store.trouble.value = "";
    if (store.hovered.peek()) store.hovered.value = null;
    else store.pinned.value = null;
  });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

const store = createStore(page as unknown as PageData);
syncAddress(store);
// What the map needs is on its way while the rest of the page comes to life.
liveMap(store, new StillMap(element("map"), element("story"), store));
hydrate(<Header store={store} />, element("bar"));
hydrate(<Panel store={store} />, element("panel"));
render(<Floating store={store} />, element("floating"));
closeWithEscape(store);
lightPanel(element("panel"), store);
effect(() => {
  if (store.theme.value) document.documentElement.dataset.theme = store.theme.value;
  else delete document.documentElement.dataset.theme;
});
