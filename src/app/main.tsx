import { effect } from "@preact/signals";
import { hydrate, render } from "preact";
import { adoptLaterStyles } from "./boot/deferred-styles.ts";
import { followLayer } from "./boot/load-all-rows.ts";
import { liveMap } from "./boot/load-live-map.ts";
import { Overlays } from "./boot/Overlays.tsx";
import page from "./generated/page.json";
import { followLanguage } from "./language/static-text.ts";
import { StaticMap } from "./map/static-map.ts";
import { listenForFiles } from "./open/drop-and-paste.ts";
import { followPrinting } from "./state/browser/printing.ts";
import { deferredStore } from "./state/frozen-store.ts";
import type { PageState } from "./state/parts/page-state.ts";
import type { SelectionState } from "./state/parts/selection-state.ts";
import { createStore } from "./state/store.ts";
import { throttlePanel } from "./state/throttle-panel.ts";
import { writeAddress } from "./state/url/url-state.ts";
import { addressOf, syncAddress } from "./state/url/url-sync.ts";
import { Boundaries, Names } from "./ui/frame/Boundaries.tsx";
import { Header } from "./ui/frame/Header.tsx";
import { QuestionText } from "./ui/frame/QuestionChoice.tsx";
import { followStory } from "./ui/frame/sidebar-sync.tsx";
import { FeatureList } from "./ui/panel/features/FeatureList.tsx";
import { Panel } from "./ui/panel/Panel.tsx";
import { highlightPanel } from "./ui/panel/panel-highlight.ts";
import { Bodies } from "./ui/panel/statements/Bodies.tsx";
import { Timeline } from "./ui/timeline/Timeline.tsx";
import type { PageData } from "./view-model/page-data.ts";

function closeWithEscape(store: SelectionState & PageState): void {
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || store.exporting.peek() || store.sharing.peek()) return;
    store.trouble.value = "";
    if (store.hovered.peek()) store.hovered.value = null;
    else store.pinned.value = null;
  });
}

/** Goes where the link leads without a word in the address, which is the map's own. */
function skipWithin(link: HTMLElement | null, to: HTMLElement): void {
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    to.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
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
store.map.value = liveMap(store, new StaticMap(element("map"), element("reference"), store));
hydrate(<Header store={store} />, element("bar"));
hydrate(<Panel store={store} />, element("panel"));
followStory(element("story"), element("map"), store);
hydrate(<Boundaries store={store} />, element("boundaries"));
hydrate(<Names store={store} />, element("names"));
hydrate(<QuestionText store={store} />, element("asked"));
const time = document.getElementById("time");
if (time) render(<Timeline store={store} />, time);
const bodies = document.getElementById("bodies");
if (bodies) render(<Bodies store={store} />, bodies);
render(<FeatureList store={deferredStore(store)} />, element("features"));
render(<Overlays store={store} />, element("floating"));
closeWithEscape(store);
skipWithin(document.querySelector(".skip"), element("panel"));
listenForFiles(store);
followLanguage();
highlightPanel(element("panel"), store);
followPrinting();
followLayer(store);
throttlePanel(store);
// The parts of the page take over from the HTML as it stands; what the address asks for is a change like any other.
syncAddress(store);
if (store.embedded)
  void import("./state/browser/host-messages.ts").then(({ speakWithHost }) =>
    speakWithHost(store, () => writeAddress(addressOf(store))),
  );
effect(() => {
  if (store.theme.value) document.documentElement.dataset.theme = store.theme.value;
  else delete document.documentElement.dataset.theme;
});
document.documentElement.dataset.scripted = "";
