import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import { afterPaint } from "../../state/after-paint.ts";
import { printing, printsAll } from "../../state/browser/printing.ts";
import type { DossierView } from "../../state/derived.ts";
import { frozenStore, wordsWait } from "../../state/frozen-store.ts";
import { type PageState, type Tab, tabsOf } from "../../state/parts/page-state.ts";
import type { Store } from "../../state/store.ts";
import { reportsOn } from "../../view-model/describe/flight-reports.ts";
import { About } from "./About.tsx";
import { Empty } from "./Empty.tsx";
import { Acts } from "./statements/Acts.tsx";
import { Cards } from "./statements/Cards.tsx";
import { Detail } from "./statements/Detail.tsx";
import { FilterNote } from "./statements/FilterNote.tsx";
import { Statements, statementCount } from "./statements/Statements.tsx";
import { LongNote } from "./table/LongNote.tsx";
import { TextMap } from "./table/TextMap.tsx";

function Flights({ store }: { store: DossierView }) {
  const { suspensions } = store.state.value;
  const shown = suspensions.filter(store.shown.value.flight);
  return (
    <>
      <FilterNote store={store} what="flights" shown={shown.length} all={suspensions.length} />
      <LongNote store={store} what="flights" shown={suspensions.length} />
      {suspensions.length === 0 && <Empty title={words.value.states.noFlights} />}
      <Cards store={store} flights={reportsOn(shown)} folded listed />
    </>
  );
}

/** A list that is turned to begins at its beginning, where the tabs have been scrolled past it. */
function toStart(id: Tab): void {
  const [tab, panel] = [`tab-${id}`, `panel-${id}`].map((name) => document.getElementById(name));
  if (!tab || !panel) return;
  if (panel.getBoundingClientRect().top < tab.getBoundingClientRect().top) panel.scrollIntoView();
}

function Tabs({ store }: { store: DossierView & PageState }) {
  const { tab } = store;
  const say = words.value.panel;
  // What is left out of a page that is cut counts too.
  const cut = store.shown.value.all ? store.data.cut : undefined;
  const counts = {
    statements: cut?.statements ?? statementCount(store, store.shown.value.polity),
    acts: cut?.acts ?? store.state.value.actions.filter(store.shown.value.action).length,
    flights: cut?.flights ?? store.state.value.suspensions.filter(store.shown.value.flight).length,
    table: 0,
    about: 0,
  };
  const tabs = tabsOf(store.dossier, tab.value);
  const step = (event: KeyboardEvent) => {
    const toEnd = document.documentElement.dir === "rtl" ? -1 : 1;
    const by = { ArrowRight: toEnd, ArrowLeft: -toEnd }[event.key];
    if (!by) return;
    const i = tabs.indexOf(tab.value);
    const next = tabs[(i + by + tabs.length) % tabs.length];
    if (!next) return;
    tab.value = next;
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say.name} onKeyDown={step}>
      {tabs.map((id) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={tab.value === id}
          aria-controls={`panel-${id}`}
          tabIndex={tab.value === id ? 0 : -1}
          onClick={() => {
            tab.value = id;
            afterPaint(() => toStart(id));
          }}
        >
          {say.tabs[id]} {counts[id] > 0 && <span class="count">{numberName(counts[id])}</span>}
        </button>
      ))}
    </div>
  );
}

const PANELS = { statements: Statements, acts: Acts, flights: Flights, table: TextMap, about: About };

/** What one tab shows. While another is shown it stays as it is, but where all is printed. */
function TabPanel({ store, id }: { store: Store; id: Tab }) {
  const Content = PANELS[id];
  const held = useMemo(
    () =>
      frozenStore(
        store,
        computed(() => wordsWait.value || (store.tab.value !== id && !(printing.value && printsAll()))),
      ),
    [store, id],
  );
  return (
    <div
      role="tabpanel"
      id={`panel-${id}`}
      aria-labelledby={`tab-${id}`}
      data-title={words.value.panel.titles[id]}
      hidden={store.tab.value !== id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a tab panel is a stop, so that it can be scrolled by key
      tabIndex={0}
    >
      <h2 class="unseen">{words.value.panel.titles[id]}</h2>
      <Content store={held} />
    </div>
  );
}

/** All statements, acts and suspensions; above them what is pinned. What no tab shows is still there, for no-script pages. */
export function Panel({ store }: { store: Store }) {
  return (
    <>
      <Detail store={store} />
      <Tabs store={store} />
      {tabsOf(store.dossier, store.tab.value).map((id) => (
        <TabPanel key={id} store={store} id={id} />
      ))}
    </>
  );
}
