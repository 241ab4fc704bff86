import { BOUNDARY_POLICIES } from "../../../model/geodata/boundary-policy.ts";
import { boundaryLegend } from "../../../scene/areas/disputed.ts";
import type { LegendEntry } from "../../../scene/scene.ts";
import { numberName } from "../../language/locale.ts";
import { words } from "../../language/words.ts";
import type { DossierView } from "../../state/derived.ts";
import type { MapState } from "../../state/parts/map-state.ts";
import { PAGE_THEME } from "../../state/store.ts";
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
function PlainEntry({ entry }: { entry: LegendEntry }) {
  return (
    <li class="plain">
      <Swatch entry={entry} />
      <span>{entry.label}</span>
    </li>
  );
}

function Entry({ store, entry }: { store: DossierView & MapState; entry: LegendEntry }) {
  const { id, label, count, off } = entry;
  if (entry.uncounted) return <PlainEntry entry={entry} />;
  return (
    <li class={off ? "off" : count === 0 ? "absent" : undefined}>
      <button
        type="button"
        aria-pressed={store.activeFilter.value.includes(id)}
        onClick={() => toggle(store, id)}
      >
        <Swatch entry={entry} />
        <span>{label}</span>
        <span class="count">{numberName(count)}</span>
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

/** Whose boundaries are drawn, and what of them has to be explained: no class, so nothing to filter by. */
function Boundaries({ store }: { store: DossierView & MapState }) {
  const say = words.value.filter.boundaries;
  const policy = store.boundaries.value;
  const geodata = store.geodata.value;
  const sections = geodata ? boundaryLegend(geodata, policy, PAGE_THEME) : [];
  return (
    <>
      {sections.map(({ id, title, entries }) => (
        <section key={id}>
          <h2>{title}</h2>
          <ul>
            {entries.map((entry) => (
              <PlainEntry key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <label class="boundaries">
        <span>{say.label}</span>
        <select
          value={policy}
          onChange={({ currentTarget }) =>
            (store.boundaries.value = BOUNDARY_POLICIES.find((p) => p === currentTarget.value) ?? policy)
          }
        >
          {BOUNDARY_POLICIES.map((p) => (
            <option key={p} value={p} selected={p === policy}>
              {say[p]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** What the colours mean; each class can be shown alone, or with others. */
export function Legend({ store }: { store: DossierView & MapState }) {
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
        <Boundaries store={store} />
      </div>
    </>
  );
}
