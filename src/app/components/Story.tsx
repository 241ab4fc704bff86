import type { Store } from "../store.ts";
import { InsetMap } from "./InsetMap.tsx";
import { Swatch } from "./Swatch.tsx";

function Legend({ store }: { store: Store }) {
  return (
    <div class="legend">
      {store.scene.value.legend.map((section) => (
        <section key={section.id}>
          <h2>{section.title}</h2>
          <ul>
            {section.entries.map((entry) => (
              <li key={entry.id} class={entry.count === 0 ? "absent" : ""}>
                <Swatch entry={entry} />
                <span>{entry.label}</span>
                <span class="count">{entry.count}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What the map is about, how to read it, and the rest of the world. */
export function Story({ store }: { store: Store }) {
  const { title, subtitle, dateLabel } = store.scene.value;
  return (
    <aside class="story" aria-label="About this map">
      <p class="date">{dateLabel}</p>
      <h1>{title}</h1>
      {subtitle && <p class="summary">{subtitle}</p>}
      <p class="summary">Hover or tap a region or a route for the words behind its colour.</p>
      <Legend store={store} />
      <InsetMap store={store} />
    </aside>
  );
}
