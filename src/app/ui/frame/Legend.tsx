import type { LegendEntry } from "../../../scene/scene.ts";
import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import { afterPaint } from "../../state/after-paint.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { type PageState, type Tab, tabsOf } from "../../state/parts/page-state.ts";
import { Swatch } from "../common/Swatch.tsx";
import { QuestionChoice } from "./QuestionChoice.tsx";

/** Adds a class to those that are shown alone, or takes it away again. */
function toggle(store: DossierView & MapState, id: string): void {
  const only = store.activeFilter.peek();
  store.hasInteracted.value = true;
  store.activeFilter.value = only.includes(id) ? only.filter((other) => other !== id) : [...only, id];
}

/** The button goes with the filter; who pressed it goes on in the legend. */
function showAll(store: DossierView): void {
  store.activeFilter.value = [];
  document.querySelector<HTMLElement>(".legend button")?.focus();
}

/** What is only explained, and no class to filter by. */
export function PlainEntry({ entry }: { entry: LegendEntry }) {
  return (
    <li class="plain">
      <Swatch entry={entry} />
      <span>{entry.label}</span>
    </li>
  );
}

function Entry({ store, entry }: { store: DossierView & MapState; entry: LegendEntry }) {
  const { id, label, count, organisations = 0, off } = entry;
  const isPressed = store.activeFilter.value.includes(id);
  // One that the filter shows keeps its place, so that it can be let go.
  const isAbsent = count === 0 && organisations === 0 && !isPressed;
  if (entry.uncounted) return <PlainEntry entry={entry} />;
  return (
    <li class={[off && "off", isAbsent && "absent"].filter(Boolean).join(" ") || undefined}>
      <button type="button" aria-pressed={isPressed} onClick={() => toggle(store, id)}>
        <Swatch entry={entry} />
        <span>{label}</span>
        <span class="count">
          {organisations > 0
            ? words.value.scene.withOrganisations(numberName(count), numberName(organisations))
            : numberName(count)}
        </span>
      </button>
    </li>
  );
}

/** One choice among the dossier's layers of evidence; nothing where there is only one. */
function Sources({ store }: { store: DossierView }) {
  const { layers = [] } = store.dossier;
  if (layers.length < 2) return null;
  return (
    <fieldset class="segments sources">
      <legend class="unseen">{words.value.filter.sources}</legend>
      {layers.map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name="sources"
            checked={store.layer.value === id}
            onChange={() => (store.layer.value = id)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Where the lists stand below the map, they are a tap away. */
function Jumps({ store }: { store: DossierView & PageState }) {
  const say = words.value.panel;
  const jump = (tab: Tab) => {
    store.tab.value = tab;
    afterPaint(() => document.getElementById(`tab-${tab}`)?.scrollIntoView());
  };
  return (
    <nav class="jumps" aria-label={say.name}>
      {tabsOf(store.dossier, store.tab.value).map((tab) => (
        <button key={tab} type="button" onClick={() => jump(tab)}>
          {say.tabs[tab]}
        </button>
      ))}
    </nav>
  );
}

/** What the colours mean; each class can be shown alone, or with others. */
export function Legend({ store }: { store: DossierView & MapState & PageState }) {
  return (
    <>
      <QuestionChoice store={store} />
      <Sources store={store} />
      {store.activeFilter.value.length > 0 && (
        <div class="show-all">
          <button type="button" onClick={() => showAll(store)}>
            {words.value.filter.showAll}
          </button>
        </div>
      )}
      <div class="legend">
        {store.legend.value.map(({ id, title, entries }) => (
          <section key={id}>
            <h2>{title}</h2>
            <ul>
              {entries.map((entry) => (
                <Entry key={entry.id} store={store} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Jumps store={store} />
    </>
  );
}
