import type { LegendEntry } from "../../scene/scene.ts";
import { words } from "../language/words.ts";
import type { Store } from "../store.ts";
import { Swatch } from "./Swatch.tsx";

/** Adds a class to those that are shown alone, or takes it away again. */
function toggle(store: Store, id: string): void {
  const only = store.only.peek();
  store.touched.value = true;
  store.only.value = only.includes(id) ? only.filter((other) => other !== id) : [...only, id];
}

function Entry({ store, entry }: { store: Store; entry: LegendEntry }) {
  const { id, label, count, off } = entry;
  return (
    <li class={off ? "off" : count === 0 ? "absent" : undefined}>
      <button type="button" aria-pressed={store.only.value.includes(id)} onClick={() => toggle(store, id)}>
        <Swatch entry={entry} />
        <span>{label}</span>
        <span class="count">{count}</span>
      </button>
    </li>
  );
}

/** One choice among the dossier's layers of evidence; nothing where there is only one. */
function Sources({ store }: { store: Store }) {
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

/** What the colours mean; each class can be shown alone, or with others. */
export function Legend({ store }: { store: Store }) {
  return (
    <>
      <Sources store={store} />
      {store.only.value.length > 0 && (
        <div class="show-all">
          <button type="button" onClick={() => (store.only.value = [])}>
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
    </>
  );
}
