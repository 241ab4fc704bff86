import { effect } from "@preact/signals";
import { hydrate, render } from "preact";
import { writeAddress } from "./address.ts";
import { addressOf, syncAddress } from "./address-sync.ts";
import { listenForFiles } from "./bring.ts";
import { Bodies } from "./components/Bodies.tsx";
import { FeatureList } from "./components/FeatureList.tsx";
import { Floating } from "./components/Floating.tsx";
import { Header } from "./components/Header.tsx";
import { Panel } from "./components/Panel.tsx";
import { Timeline } from "./components/Timeline.tsx";
import { followLanguage } from "./follow-language.ts";
import { followStory } from "./follow-story.tsx";
import page from "./generated/page.json";
import { liveMap } from "./going-live.ts";
import { lateStore } from "./held-store.ts";
import { adoptLaterStyles } from "./later-styles.ts";
import { paceWords } from "./pace.ts";
import type { PageData } from "./page-data.ts";
import { lightPanel } from "./panel-lights.ts";
import { followPrinting } from "./printing.ts";
import { StillMap } from "./still-map.ts";
import { createStore, type Store } from "./store.ts";
import { followLayer } from "./wider.ts";

function closeWithEscape(store: Store): void {
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || store.exporting.peek() || store.sharing.peek()) return;
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

adoptLaterStyles();
const store = createStore(page as unknown as PageData);
document.documentElement.toggleAttribute("data-embedded", store.embedded);
// What the map needs is on its way while the rest of the page comes to life.
liveMap(store, new StillMap(element("map"), element("story"), store));
hydrate(<Header store={store} />, element("bar"));
hydrate(<Panel store={store} />, element("panel"));
followStory(element("story"), element("map"), store);
const time = document.getElementById("time");
if (time) render(<Timeline store={store} />, time);
const bodies = document.getElementById("bodies");
if (bodies) render(<Bodies store={store} />, bodies);
render(<FeatureList store={lateStore(store)} />, element("features"));
render(<Floating store={store} />, element("floating"));
closeWithEscape(store);
listenForFiles(store);
followLanguage();
lightPanel(element("panel"), store);
followPrinting();
followLayer(store);
paceWords(store);
// The parts of the page take over from the HTML as it stands; what the address asks for is a change like any other.
syncAddress(store);
if (store.embedded)
  void import("./embedded.ts").then(({ speakWithHost }) =>
    speakWithHost(store, () => writeAddress(addressOf(store))),
  );
effect(() => {
  if (store.theme.value) document.documentElement.dataset.theme = store.theme.value;
  else delete document.documentElement.dataset.theme;
});
